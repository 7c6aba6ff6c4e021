public import DocumentModel

/// Where sentences, blocks and paragraphs begin, token by token: no phrase crosses these.
public struct TextBorders: Sendable {
  /// ISO 639-1 code of the language that the text is worked on in.
  public let language: String
  private var flags: [UInt8]
  private static let border: UInt8 = 1
  private static let code: UInt8 = 2
  private static let heading: UInt8 = 4
  private static let sentenceStart: UInt8 = 8

  public init(_ document: Document, _ tokens: Tokens, language: String) {
    self.language = language
    flags = [UInt8](repeating: 0, count: tokens.count)
    for start in document.layers.sentences?.starts ?? [] {
      let token = tokens.firstIndex(startingAtOrAfter: start)
      if token < tokens.count { flags[token] |= Self.border | Self.sentenceStart }
    }
    for block in document.layers.blocks?.items ?? [] {
      let inside = tokens.indices(in: block.span)
      guard let first = inside.first else { continue }
      flags[first] |= Self.border
      if inside.upperBound < tokens.count { flags[inside.upperBound] |= Self.border }
      guard block.kind == .code || block.kind == .heading else { continue }
      let flag = block.kind == .code ? Self.code : Self.heading
      for token in inside { flags[token] |= flag }
    }
    markBlankLines(document.text, tokens)
  }

  /// Whether a sentence, block or paragraph begins with this token.
  public func isBorder(before token: Int) -> Bool { flags[token] & Self.border != 0 }
  public func isCode(_ token: Int) -> Bool { flags[token] & Self.code != 0 }
  public func isHeading(_ token: Int) -> Bool { flags[token] & Self.heading != 0 }
  public func isSentenceStart(_ token: Int) -> Bool { flags[token] & Self.sentenceStart != 0 }

  /// An empty line between two tokens is a border; so is the end of the first line, where a title may stand.
  private mutating func markBlankLines(_ text: [UInt8], _ tokens: Tokens) {
    var isFirstLine = true
    for token in flags.indices.dropFirst() {
      let gap = tokens.ends[token - 1]..<tokens.starts[token]
      guard gap.count > 1 || isFirstLine, !gap.isEmpty else { continue }
      let lines = text[gap].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      if lines >= 2 || lines == 1 && isFirstLine { flags[token] |= Self.border }
      if lines > 0 { isFirstLine = false }
    }
  }
}
