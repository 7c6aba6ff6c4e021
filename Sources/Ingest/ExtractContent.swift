public import DocumentModel
public import StageKit

/// Reads text, blocks and metadata from the bytes of a web page, an XML document or a text file.
public struct ExtractContent: Stage {
  /// Whether what is not the main content stays.
  public enum Boilerplate: String, SettingChoice { case drop, keep }

  /// What to do with text that may belong to the main content or not.
  public enum Favor: String, SettingChoice {
    case balance, precision, recall

    /// The least likelihood of a passage that stays.
    var threshold: Float {
      switch self {
      case .balance: 0.47
      case .precision: 0.75
      case .recall: 0.2
      }
    }
  }

  public struct Settings: StageSettings {
    @Setting("Drop or keep navigation, teasers and other text around the main content of a page.")
    public var boilerplate = Boilerplate.drop
    @Setting(
      "What to do with text of a page, not of XML, that may be content: weigh, leave out or keep.")
    public var favor = Favor.balance
    @Setting("Keep readers' comments below an article; boilerplate: keep has them anyway.")
    public var comments = false
    @Setting("Keep tables.") public var tables = true
    @Setting("Keep captions of images; XML and boilerplate: keep have them anyway.")
    public var captions = false
    @Setting("Keep the line ends of text files, also where a line was wrapped.")
    public var lines = false
    @Setting("Write a layer \"links\": the links of the text, each with its span and its target.")
    public var links = false
    @Setting("Write a layer \"images\": the images, each with its alternative text and caption.")
    public var images = false
    @Setting(
      "What elements mean, by their names: against what is known of them, or where nothing is.")
    public var elements = ElementSettings()
    @Setting("Addresses of namespaces by the prefixes that names under \"elements\" have.")
    public var namespaces: NamespacePrefixes = [:]
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "extract", phase: .ingest,
    summary: "Reads text, blocks and metadata from web pages, XML and text files.",
    reads: [], writes: [.text, .metadata, .blocks],
    examples: [
      StageExample(
        "an article without what surrounds it",
        .html(
          """
          <nav><a href="/">Home</a></nav><article><h2>Ebb</h2><p>The tide went out&nbsp;early, and the \
          boats lay on the sand until the evening.</p></article><footer>Imprint</footer>
          """),
        output: [
          "Ebb\n\nThe tide went out early, and the boats lay on the sand until the evening."
        ]),
      StageExample(
        "everything a reader can see",
        .html("<nav><a href='/'>Start</a></nav><p>Grüße aus K&ouml;ln</p><script>x</script>"),
        settings: [("boilerplate", "keep")], output: ["Start\n\nGrüße aus Köln"]),
      StageExample(
        "a page whose content is told by its elements",
        .html("<aside>Wetter</aside><div class='post long'><p>Nebel<sup>1</sup> im Tal.</p></div>"),
        settings: [("elements.select", "div@class=post"), ("elements.drop", "sup")],
        output: ["Nebel im Tal."]),
      StageExample(
        "a text file whose lines were wrapped by hand",
        .text("Le port\n\nLes bateaux sont rentrés avant la\nnuit, et la mer est calme.\n"),
        output: ["Le port\n\nLes bateaux sont rentrés avant la nuit, et la mer est calme."]),
    ])

  /// Positions are 32 bits wide.
  private static let maximumBytes = 1 << 30
  private let reader: PageReader
  private let keepsLines: Bool

  public static func load(_ settings: Settings, from files: ResourceFiles) throws {
    try ElementRules.check(settings.elements, settings.namespaces)
  }

  public static func warnings(on settings: Settings) -> [Diagnostic] {
    ElementRules.warnings(on: settings.elements, settings.namespaces) + settings.withoutEffect
  }

  public init(_ settings: Settings, _ resources: Void) {
    reader = PageReader(settings: settings)
    keepsLines = settings.lines
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    guard let unread = document.unread else { return }
    guard unread.bytes.count <= Self.maximumBytes else {
      throw DocumentFailure("too_large", "A file of more than 1 GiB cannot be extracted from.")
    }
    if unread.kind == .record {
      PlainTextReader.readRecord(unread.bytes, into: &document, by: by)
    } else {
      try read(unread, into: &document, by: by)
    }
    document.unread = nil
  }

  private func read(_ unread: UnreadSource, into document: inout Document, by: Int) throws {
    let sniffer = EncodingSniffer(unread.bytes, readsDeclarations: unread.kind != .text)
    if let found = binaryContent(unread.bytes, encoding: sniffer.encoding) {
      throw DocumentFailure("not_text", "The file is not text but \(found).")
    }
    if sniffer.encoding == "replacement" {
      throw DocumentFailure(
        "unsupported_encoding",
        "The file declares one of the encodings that no browser reads: ISO-2022-KR, ISO-2022-CN or HZ."
      )
    }
    let decoded = DecodedSource(
      unread.bytes, encoding: sniffer.encoding, skipping: sniffer.markLength)
    try checkPositions(upTo: decoded.bytes.count)
    document.source.encoding = decoded.encoding
    switch kind(of: unread, decoded, document) {
    case .html:
      document.source.mediaType = "text/html"
      try reader.readHTML(decoded, into: &document, by: by)
    case .xml:
      document.source.mediaType = "application/xml"
      try reader.readXML(decoded, into: &document, by: by)
    case .text:
      document.source.mediaType = "text/plain"
      PlainTextReader.read(
        decoded, keepsLines: keepsLines, into: &document, by: by)
    }
    // Bytes between its escape sequences mean nothing by themselves.
    if decoded.encoding == "iso-2022-jp", document.text.contains(where: { $0 >= 0x80 }) {
      document.metadata.sourceMap = "partial"
    }
  }

  private func kind(
    of unread: UnreadSource, _ decoded: DecodedSource, _ document: Document
  ) -> MarkupKind {
    switch unread.kind {
    case .html: return .html
    case .text, .record: return .text
    case .xml:
      return MarkupKind(decoded.bytes, named: "input.xml")
    case .auto: return MarkupKind(decoded.bytes, named: document.source.uri ?? document.id)
    }
  }
}

/// Refuses what positions of 32 bits cannot reach: text may be three times as long in UTF-8, and
/// markup with numbers longer still.
func checkPositions(upTo count: Int) throws {
  guard count <= Int(Int32.max) else {
    throw DocumentFailure("too_large", "The file takes more than 2 GiB when it is read.")
  }
}
