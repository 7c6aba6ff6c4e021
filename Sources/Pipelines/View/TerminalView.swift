public import DocumentModel

/// Shows a document as text for a terminal: title, blocks, entities with their labels, the summary, keyphrases, messages.
///
/// With colors, entities stand on a colored ground and sentences of the summary are underlined; without, no escape sequence
/// is written, entities stand as `[Ada Lovelace PERSON]` and a bar in the margin marks lines of the summary. Control
/// characters of the document never reach the terminal.
public struct TerminalView: Sendable {
  private let isColored: Bool
  private let width: Int

  /// - Parameter width: columns of the terminal.
  public init(colored: Bool, width: Int) {
    isColored = colored
    self.width = max(width, 20)
  }

  /// The document as lines of UTF-8.
  public func render(_ document: Document) -> [UInt8] {
    var page = TerminalPage(isColored: isColored, width: width)
    page.header(of: document)
    page.body(of: document)
    page.footer(of: document)
    return page.bytes
  }
}

/// Lines as they are set one below the other.
struct TerminalPage {
  private(set) var bytes: [UInt8] = []
  let isColored: Bool
  let width: Int
  /// Whether a margin says on which lines the summary stands.
  var hasMargin = false
  private var isAfterBlankLine = true

  init(isColored: Bool, width: Int) {
    self.isColored = isColored
    self.width = width
  }

  /// Adds one line.
  mutating func line(_ glyphs: some Collection<Glyph>) {
    var style = TerminalStyle.plain
    for glyph in glyphs {
      if isColored, glyph.style != style {
        bytes += glyph.style.sequence.utf8
        style = glyph.style
      }
      bytes += glyph.text.utf8
    }
    if style != .plain { bytes += TerminalStyle.reset.utf8 }
    bytes.append(UInt8(ascii: "\n"))
    isAfterBlankLine = glyphs.isEmpty
  }

  /// Adds a blank line unless there is one.
  mutating func blankLine() {
    if !isAfterBlankLine { line([]) }
  }

  /// Adds a paragraph; `first` stands before its first line, `rest` before the others, and both are as wide.
  mutating func paragraph(_ glyphs: [Glyph], first: String = "", rest: String? = nil) {
    let dim = TerminalStyle(isDim: true)
    let indent = displayWidth(first) + (hasMargin ? 2 : 0)
    for (index, line) in glyphs.lines(width: max(1, width - indent)).enumerated() {
      let isMarked = line.contains { $0.style.isUnderlined }
      let margin = !hasMargin || line.isEmpty ? "" : isMarked ? "▌ " : "  "
      self.line(Glyph.glyphs(of: margin + (index == 0 ? first : rest ?? first), dim) + line)
    }
  }

  mutating func header(of document: Document) {
    let metadata = document.metadata
    if let title = metadata.title {
      paragraph(Glyph.glyphs(of: title, TerminalStyle(isBold: true)).onOneLine)
    }
    var facts = metadata.author
    facts += [metadata.date, metadata.site].compactMap { $0 }
    if let language = metadata.language {
      facts.append(language + (metadata.languageScore.map { " \(percent($0))%" } ?? ""))
    }
    if !facts.isEmpty {
      paragraph(Glyph.glyphs(of: facts.joined(separator: " · ")).onOneLine)
    }
    paragraph(Glyph.glyphs(of: document.id, TerminalStyle(isDim: true)).onOneLine)
    blankLine()
  }

  mutating func footer(of document: Document) {
    let keyphrases = document.layers.keyphrases?.items ?? []
    if !keyphrases.isEmpty {
      blankLine()
      let list = keyphrases.map { "\($0.text) \(percent($0.score))%" }.joined(separator: " · ")
      paragraph(heading("Keyphrases: ") + Glyph.glyphs(of: list).onOneLine)
    }
    notes("Warning", document.warnings)
    notes("Error", document.errors)
  }

  private mutating func notes(_ word: String, _ notes: [StageNote]) {
    if !notes.isEmpty { blankLine() }
    for note in notes {
      let message = note.message.map { ": " + $0 } ?? ""
      paragraph(
        heading("\(word): ") + Glyph.glyphs(of: "\(note.stage): \(note.code)\(message)").onOneLine)
    }
  }

  private func heading(_ text: String) -> [Glyph] {
    Glyph.glyphs(of: text, TerminalStyle(isBold: true))
  }
}

/// Whole percents of a score; one outside of 0...1, which another program wrote, counts as the nearest end.
private func percent(_ score: Double) -> Int {
  score > 0 ? Int(min(score, 1) * 100) : 0
}
