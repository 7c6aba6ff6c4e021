/// What is known about a document as a whole; only what was found is there.
public struct Metadata: Sendable, Equatable {
  public var title: String?
  /// People, not the site.
  public var author: [String] = []
  /// Publication date, ISO 8601.
  public var date: String?
  /// Day of the last change, ISO 8601.
  public var modified: String?
  public var site: String?
  /// Canonical address.
  public var url: String?
  public var description: String?
  public var tags: [String] = []
  /// Address of the license, else its name.
  public var license: String?
  /// What kind of page it is: `article`, `recipe`, `product` …
  public var pageType: String?
  /// ISO 639-1 code, or `und`; written by the stage `language` alone.
  public var language: String?
  /// Confidence in `language`, 0...1.
  public var languageScore: Double?
  /// BCP 47 tag that the file itself declares: a hint to `language`.
  public var declaredLanguage: String?
  /// `partial` when some text could not be traced to its source bytes.
  public var sourceMap: String?
  /// Everything else, in the order read.
  public var others: [Member] = []

  public init() {}
}
