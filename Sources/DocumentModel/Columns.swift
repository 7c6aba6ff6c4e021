/// Sentences in text order as two columns; spans do not overlap.
public struct Sentences: Sendable, Equatable {
  public var by: Int
  public var starts: [Int]
  public var ends: [Int]
  public var others: [Member]

  public init(by: Int, starts: [Int] = [], ends: [Int] = [], others: [Member] = []) {
    self.by = by
    self.starts = starts
    self.ends = ends
    self.others = others
  }

  public var count: Int { starts.count }
  public subscript(index: Int) -> Span { Span(starts[index], ends[index]) }

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

  public var by: Int
  public var starts: [Int]
  public var ends: [Int]
  public var kinds: [Kind]
  /// One stem a token, when it was asked for.
  public var stems: [String]?
  /// Columns that this version does not know: arrays with one value a token.
  public var others: [Member]

  public init(
    by: Int, starts: [Int] = [], ends: [Int] = [], kinds: [Kind] = [], stems: [String]? = nil,
    others: [Member] = []
  ) {
    self.by = by
    self.starts = starts
    self.ends = ends
    self.kinds = kinds
    self.stems = stems
    self.others = others
  }

  public var count: Int { starts.count }
  public subscript(index: Int) -> Span { Span(starts[index], ends[index]) }

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
