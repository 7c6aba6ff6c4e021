/// What may not stand at the end of a line, or at its start, where words have no spaces between.
/// - Source: JIS X 4051.
private let openingMarks: Set<Character> = Set("（［｛〔〈《「『【")
private let closingMarks: Set<Character> = Set(
  "）］｝〕〉》」』】、。，．・：；？！ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ")

/// One character on the screen.
struct Glyph {
  /// What it means for line breaks: no line ends with an opening glyph or starts with a closing one.
  enum Kind { case solid, space, lineBreak, opening, closing }

  var text: String
  /// In columns.
  var width: Int
  var style: TerminalStyle
  var kind: Kind

  init(_ character: Character, _ style: TerminalStyle) {
    if character.isNewline {
      self.init("", kind: .lineBreak, style)
    } else if character.isWhitespace, character != "\u{A0}", character != "\u{202F}" {
      self.init(" ", kind: .space, style)
    } else {
      let isOpening = openingMarks.contains(character)
      let isClosing = closingMarks.contains(character)
      self.init(
        terminalSafe(character), kind: isOpening ? .opening : isClosing ? .closing : .solid, style)
    }
  }

  /// What is added to the text: a bracket, a label.
  init(added text: String, kind: Kind, _ style: TerminalStyle) {
    self.init(terminalSafe(text), kind: kind, style)
  }

  private init(_ text: String, kind: Kind, _ style: TerminalStyle) {
    self.text = text
    self.width = displayWidth(text)
    self.style = style
    self.kind = kind
  }

  /// A text of one style.
  static func glyphs(of text: String, _ style: TerminalStyle = .plain) -> [Glyph] {
    text.map { Glyph($0, style) }
  }
}

extension [Glyph] {
  /// In columns.
  var width: Int { reduce(0) { $0 + $1.width } }

  /// Breaks into lines of at most `width` columns: after spaces, between ideographs, else where the line is full.
  func lines(width: Int) -> [ArraySlice<Glyph>] {
    var lines: [ArraySlice<Glyph>] = []
    var start = 0
    var column = 0
    var lastBreak: Int?
    for (index, glyph) in enumerated() {
      if glyph.kind == .lineBreak {
        lines.append(self[start..<index])
        (start, column, lastBreak) = (index + 1, 0, nil)
        continue
      }
      if index > start, breaks(before: index) { lastBreak = index }
      if glyph.kind != .space, column + glyph.width > width, index > start {
        let end = lastBreak ?? index
        lines.append(self[start..<end])
        (start, column, lastBreak) = (end, self[end..<index].reduce(0) { $0 + $1.width }, nil)
      }
      column += glyph.width
    }
    lines.append(self[start...])
    return lines.map { line in
      line[..<((line.lastIndex { $0.kind != .space }).map { $0 + 1 } ?? line.startIndex)]
    }
  }

  /// Whether a line may break before a glyph: after spaces, and between ideographs.
  private func breaks(before index: Int) -> Bool {
    let (last, next) = (self[index - 1], self[index])
    if last.kind == .space { return next.kind != .space }
    guard last.kind != .opening, next.kind != .closing, next.kind != .space else { return false }
    return last.width == 2 || next.width == 2
  }

  /// The glyphs on one line: line breaks become spaces.
  var onOneLine: [Glyph] {
    map { $0.kind == .lineBreak ? Glyph(" ", $0.style) : $0 }
  }
}
