/// Sentences in text order as two columns; spans do not overlap.
public struct Sentences: Sendable, Equatable {
  /// Index into `Document.by` of the stage that split the text.
  public var by: Int
  /// First UTF-8 byte of each sentence, ascending.
  public var starts: [Int]
  /// One past the last UTF-8 byte of each sentence.
  public var ends: [Int]
  /// Members that this version does not know, in the order read.
  public var others: [Member]

  public init(by: Int, starts: [Int] = [], ends: [Int] = [], others: [Member] = []) {
    self.by = by
    self.starts = starts
    self.ends = ends
    self.others = others
  }

  /// How many there are.
  public var count: Int { starts.count }
  /// The span at an index.
  public subscript(index: Int) -> Span { Span(starts[index], ends[index]) }

  /// Adds a sentence that starts after those before it.
  public mutating func append(_ span: Span) {
    starts.append(span.start)
    ends.append(span.end)
  }
}

/// Tokens in text order as columns; spans do not overlap, white space lies between them.
public struct Tokens: Sendable, Equatable {
  /// What a token is made of; the raw value is the letter that JSON carries.
  public enum Kind: UInt8, Sendable, CaseIterable {
    case alphabetic = 0x61  // a
    case numeric = 0x6E  // n
    case ideographic = 0x69  // i, kana too
    case punctuation = 0x70  // p
    case symbol = 0x73  // s
    case address = 0x75  // u: URL or e-mail address
  }

  /// What a token can have beside its text: a written form, or its part of speech. The raw value is the name of the
  /// column in JSON, where the columns stand in this order.
  public enum Form: String, Sendable, CaseIterable {
    case stem, lower, shape, pos
  }

  /// Index into `Document.by` of the stage that split the text.
  public var by: Int
  /// First UTF-8 byte of each token, ascending.
  public var starts: OffsetColumn
  /// One past the last UTF-8 byte of each token.
  public var ends: OffsetColumn
  /// What each token is made of.
  public var kinds: [Kind]
  /// One text a token in each, when it was asked for.
  public var forms: [Form: TextColumn]
  /// Columns that this version does not know: arrays with one value a token.
  public var others: [Member]

  public init(
    by: Int, starts: OffsetColumn = [], ends: OffsetColumn = [], kinds: [Kind] = [],
    forms: [Form: TextColumn] = [:], others: [Member] = []
  ) {
    self.by = by
    self.starts = starts
    self.ends = ends
    self.kinds = kinds
    self.forms = forms
    self.others = others
  }

  /// How many there are.
  public var count: Int { starts.count }
  /// The span at an index.
  public subscript(index: Int) -> Span { Span(starts[index], ends[index]) }

  /// The span of the last token.
  public var last: Span? { starts.isEmpty ? nil : self[count - 1] }

  /// Makes room for tokens to come.
  public mutating func reserveCapacity(_ count: Int) {
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    kinds.reserveCapacity(count)
  }

  /// Adds a token that starts after those before it.
  public mutating func append(_ span: Span, _ kind: Kind) {
    starts.append(span.start)
    ends.append(span.end)
    kinds.append(kind)
  }

  /// Index of the first token that starts at or after `offset`: a binary search.
  public func firstIndex(startingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Indices of the tokens that start inside `span`.
  public func indices(in span: Span) -> Range<Int> {
    firstIndex(startingAtOrAfter: span.start)..<firstIndex(startingAtOrAfter: span.end)
  }
}
