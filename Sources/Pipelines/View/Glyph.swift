/// One character on the screen.
struct Glyph {
  enum Kind { case solid, space, lineBreak }

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
      self.init(terminalSafe(character), kind: .solid, style)
    }
  }

  /// What is added to the text: a bracket, a label; no line breaks inside of it.
  init(added text: String, _ style: TerminalStyle) {
    self.init(terminalSafe(text), kind: .solid, style)
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
      // Ideographs stand alone; so does what would not fit otherwise.
      if glyph.width == 2, index > start { lastBreak = index }
      if glyph.kind != .space, column + glyph.width > width, index > start {
        let end = lastBreak ?? index
        lines.append(self[start..<end])
        (start, column, lastBreak) = (end, self[end..<index].reduce(0) { $0 + $1.width }, nil)
      }
      column += glyph.width
      if glyph.kind == .space || glyph.width == 2 { lastBreak = index + 1 }
    }
    lines.append(self[start...])
    return lines.map { line in
      line[..<((line.lastIndex { $0.kind != .space }).map { $0 + 1 } ?? line.startIndex)]
    }
  }

  /// The glyphs on one line: line breaks become spaces.
  var onOneLine: [Glyph] {
    map { $0.kind == .lineBreak ? Glyph(" ", $0.style) : $0 }
  }
}
