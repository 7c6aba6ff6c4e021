/// A structural part of the text: a heading, a paragraph, a table cell.
public struct Block: Sendable, Equatable {
  /// What a block is; other words than the ones named here are kept as read.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let paragraph = Kind(rawValue: "paragraph")
    public static let heading = Kind(rawValue: "heading")
    public static let listItem = Kind(rawValue: "list_item")
    public static let quote = Kind(rawValue: "quote")
    public static let code = Kind(rawValue: "code")
    public static let caption = Kind(rawValue: "caption")
    /// A footnote, an endnote or a note in the margin.
    public static let note = Kind(rawValue: "note")
    public static let tableCell = Kind(rawValue: "table_cell")
  }

  /// UTF-8 bytes of the text.
  public var span: Span
  /// What it is.
  public var kind: Kind
  /// Of a heading, 1...6.
  public var level: Int?
  /// Of a table cell, from 1.
  public var row: Int?
  /// Of a table cell, from 1.
  public var column: Int?
  /// Where it stands in the markup: `/html/body/article/p[1]`.
  public var path: String?
  /// Members that this version does not know, in the order read.
  public var others: [Member]

  public init(
    span: Span, kind: Kind, level: Int? = nil, row: Int? = nil, column: Int? = nil,
    path: String? = nil, others: [Member] = []
  ) {
    self.span = span
    self.kind = kind
    self.level = level
    self.row = row
    self.column = column
    self.path = path
    self.others = others
  }
}

/// A named thing, amount, date or address in the text.
public struct Entity: Sendable, Equatable {
  /// UTF-8 bytes of the text.
  public var span: Span
  /// An open set: PERSON, ORG, LOC, MISC, DATE, MONEY, EMAIL, …
  public var label: String
  /// Index into `Document.by` of the stage that found it.
  public var by: Int
  /// Confidence, 0...1, rounded to 4 decimals.
  public var score: Double?
  /// Normalized value: ISO 8601 date, amount and ISO 4217 code, …
  public var value: String?
  /// What found it: a rule's name, a line of a list.
  public var rule: String?
  /// The full name that the text stands for in this document; nil when it is the text itself.
  public var canonical: String?
  /// Byte range in the original file.
  public var source: Range<Int>?
  /// Members that this version does not know, in the order read.
  public var others: [Member]

  public init(
    span: Span, label: String, by: Int, score: Double? = nil, value: String? = nil,
    rule: String? = nil, canonical: String? = nil, source: Range<Int>? = nil,
    others: [Member] = []
  ) {
    self.span = span
    self.label = label
    self.by = by
    self.score = score.map(rounded)
    self.value = value
    self.rule = rule
    self.canonical = canonical
    self.source = source
    self.others = others
  }

  /// The order of the layer: by start, longer first, label, then stage.
  public func precedes(_ other: Entity) -> Bool {
    if span != other.span { return span < other.span }
    if label != other.label { return label.utf8.lexicographicallyPrecedes(other.label.utf8) }
    return by < other.by
  }
}

/// A phrase that says what the document is about.
public struct Keyphrase: Sendable, Equatable {
  /// From 1, best first.
  public var rank: Int
  /// The form to show.
  public var text: String
  /// 0...1, rounded to 4 decimals.
  public var score: Double
  /// Every occurrence, in text order.
  public var spans: [Span]
  /// Byte ranges in the original file, one for each span, nil where it comes from no bytes; empty when no file is known.
  public var sources: [Range<Int>?]
  /// Members that this version does not know, in the order read.
  public var others: [Member]

  public init(
    rank: Int, text: String, score: Double, spans: [Span], sources: [Range<Int>?] = [],
    others: [Member] = []
  ) {
    self.rank = rank
    self.text = text
    self.score = rounded(score)
    self.spans = spans
    self.sources = sources
    self.others = others
  }
}

/// A sentence picked for the summary; items stand in text order.
public struct SummarySentence: Sendable, Equatable {
  /// From 1, best first.
  public var rank: Int
  /// UTF-8 bytes of the text: a span of the sentences layer.
  public var span: Span
  /// Rounded to 4 decimals.
  public var score: Double
  /// Byte range in the original file.
  public var source: Range<Int>?
  /// Members that this version does not know, in the order read.
  public var others: [Member]

  public init(
    rank: Int, span: Span, score: Double, source: Range<Int>? = nil, others: [Member] = []
  ) {
    self.rank = rank
    self.span = span
    self.score = rounded(score)
    self.source = source
    self.others = others
  }
}

/// A score with the 4 decimals that a document stores; 0 for one that is not finite, never negative zero.
public func rounded(_ score: Double) -> Double {
  let scaled = (score * 10_000).rounded() / 10_000
  return scaled == 0 || !scaled.isFinite ? 0 : scaled
}
