public import DocumentModel
public import StageKit
internal import Unicode

/// Brings the text into one form; blocks and the source map move along.
public struct NormalizeText: Stage {
  /// A Unicode normalization form, or none.
  public enum Form: String, SettingChoice {
    case nfc = "NFC"
    case nfd = "NFD"
    case nfkc = "NFKC"
    case nfkd = "NFKD"
    case none

    fileprivate var normalizerForm: Normalizer.Form? {
      switch self {
      case .nfc: .nfc
      case .nfd: .nfd
      case .nfkc: .nfkc
      case .nfkd: .nfkd
      case .none: nil
      }
    }
  }

  public struct Settings: StageSettings {
    @Setting("Bring the text into this Unicode normalization form.") var form = Form.nfc
    @Setting("Make one space, line feed or blank line of each run of white space.")
    var whiteSpace = false
    @Setting("Make quotation marks and apostrophes straight.") var quotes = false
    @Setting("Make a hyphen of every dash and of the minus sign.") var dashes = false
    @Setting(
      "Remove invisible characters: of no width, direction, tags, fillers; except what letters, marks or emoji need."
    ) var zeroWidth = true
    @Setting("Fold case, so that words that differ in case alone become equal.")
    var caseFold = false
    @Setting("Repair UTF-8 that was read as windows-1252, also twice: CafÃ© becomes Café.")
    var mojibake = false
    @Setting("Rewrite each word by this transform of ICU, such as Any-Latin or Latin-ASCII.")
    var transliterate = ""
    @Setting("Make words that look alike equal: the skeleton of UTS #39, to compare, not to read.")
    var confusables = false
    public init() {}
  }

  public static let declaration = StageDeclaration(
    name: "normalize", phase: .segment,
    summary: "Brings the text into a Unicode normalization form, and cleans it as asked.",
    reads: [.text], uses: [.blocks], writes: [.text],
    examples: [
      StageExample("composes accents", .text("Cafe\u{301}"), output: ["Café"]),
      StageExample(
        "ligatures and full-width letters", .text("ﬁne ＡＢＣ"), settings: [("form", "NFKC")],
        output: ["fine ABC"]),
      StageExample(
        "quotes and white space", .text("“So\u{A0} it\tis”"),
        settings: [("quotes", "true"), ("white_space", "true")], output: ["\"So it is\""]),
      StageExample(
        "zero-width characters go, emoji and Persian stay",
        .text("in\u{AD}visible 👩\u{200D}💻 می\u{200C}خواهم"),
        output: ["invisible 👩\u{200D}💻 می\u{200C}خواهم"]),
      StageExample(
        "UTF-8 that was read as windows-1252", .text("CafÃ© â€“ naÃ¯ve"),
        settings: [("mojibake", "true")], output: ["Café – naïve"]),
      StageExample(
        "Greek in Latin letters", .text("Αθήνα"),
        settings: [("transliterate", "Any-Latin; Latin-ASCII")], output: ["Athena"]),
    ])

  private let settings: Settings
  private var normalizer: Normalizer?
  private let transform: TextTransform?
  private let lookalikes: Lookalikes?

  public static func load(_ settings: Settings, from files: ResourceFiles) throws {
    guard settings.transliterate.isEmpty || TextTransform(settings.transliterate) != nil else {
      throw Diagnostic(
        "E018", "normalize does not know the transform \"\(settings.transliterate)\"",
        at: .commandLine, help: "uconv -L lists the transforms of ICU")
    }
  }

  public init(_ settings: Settings, _ resources: Void) throws {
    self.settings = settings
    transform = TextTransform(settings.transliterate)
    lookalikes = settings.confusables ? Lookalikes() : nil
    guard settings.confusables == (lookalikes != nil) else {
      throw DocumentFailure("no_normalizer", "ICU has no data of characters that look alike.")
    }
    if let form = settings.form.normalizerForm {
      guard let normalizer = Normalizer(form) else {
        throw DocumentFailure("no_normalizer", "ICU has no data for \(settings.form.rawValue).")
      }
      self.normalizer = normalizer
    }
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    let layers = document.layers
    guard layers.tokens == nil, layers.sentences == nil, layers.entities == nil,
      layers.keyphrases == nil, layers.summary == nil,
      layers.others.allSatisfy({ TextRewriter.movedLayers.contains($0.key) })
    else {
      throw DocumentFailure(
        "already_annotated",
        "normalize would move the text under annotations: run it before every stage but extract.")
    }
    if !isEveryByte(of: document.text, 0..<document.text.count, below: 0x80) {
      if settings.mojibake { try rewrite(&document, MojibakeRepair.edits) }
      if settings.zeroWidth { try rewrite(&document, InvisibleCharacters.edits) }
      if settings.quotes { try rewrite(&document, CharacterReplacement.quotes) }
      if settings.dashes { try rewrite(&document, CharacterReplacement.dashes) }
    }
    if let transform {
      try rewriteWords(&document, transform.transformed)
      // Joiners that the letters of another script needed.
      if settings.zeroWidth { try rewrite(&document, InvisibleCharacters.edits) }
    }
    if settings.caseFold { try rewrite(&document, CharacterReplacement.foldedCase) }
    if let lookalikes { try rewriteWords(&document, lookalikes.skeleton) }
    if var normalizer {
      try rewrite(&document) { normalizer.edits(of: $0, $1) }
      self.normalizer = normalizer
    }
    if settings.whiteSpace { try rewrite(&document, CharacterReplacement.whiteSpace) }
  }

  private func rewriteWords(
    _ document: inout Document, _ rewritten: @escaping (ArraySlice<UInt8>) -> [UInt8]?
  ) throws {
    var words = WordRewrite(rewritten)
    try rewrite(&document) { words.edits(of: $0, $1) }
  }

  /// A text may grow to this many bytes: what follows counts them in 32 bits.
  private static let mostBytes = Int(Int32.max)

  /// Applies edits block by block, so that none crosses the end of a block.
  private func rewrite(
    _ document: inout Document, _ edits: ([UInt8], Range<Int>) -> [TextEdit]
  ) throws {
    let found = pieces(of: document).flatMap { edits(document.text, $0) }
    let rewriter = TextRewriter(found)
    guard document.text.count + rewriter.growth <= Self.mostBytes else {
      throw DocumentFailure(
        "too_large", "normalize would make more than \(Self.mostBytes) bytes of its text.")
    }
    rewriter.apply(to: &document)
  }
}
