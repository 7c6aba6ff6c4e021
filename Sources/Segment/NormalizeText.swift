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
    @Setting(
      "Remove zero-width characters and controls of direction, except joiners that letters or emoji need."
    ) var zeroWidth = true
    @Setting("Fold case, so that words that differ in case alone become equal.")
    var caseFold = false
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
    ])

  private let settings: Settings
  private var normalizer: Normalizer?

  public init(_ settings: Settings, _ resources: Void) throws {
    self.settings = settings
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
    let isASCII = isEveryByte(of: document.text, 0..<document.text.count, below: 0x80)
    if settings.zeroWidth, !isASCII { rewrite(&document, InvisibleCharacters.edits) }
    if settings.quotes, !isASCII { rewrite(&document, CharacterReplacement.quotes) }
    if settings.caseFold { rewrite(&document, CharacterReplacement.foldedCase) }
    if var normalizer, !isASCII {
      rewrite(&document) { normalizer.edits(of: $0, $1) }
      self.normalizer = normalizer
    }
    if settings.whiteSpace { rewrite(&document, CharacterReplacement.whiteSpace) }
  }

  /// Applies edits block by block, so that none crosses the end of a block.
  private func rewrite(
    _ document: inout Document, _ edits: ([UInt8], Range<Int>) -> [TextEdit]
  ) {
    let found = pieces(of: document).flatMap { edits(document.text, $0) }
    TextRewriter(found).apply(to: &document)
  }
}
