import DocumentModel
import Testing

@testable import Tag

@Suite struct SignRuleTests {
  private func found(_ text: String, _ kind: Tokens.Kind) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer {
      SignRule.partOfSpeech($0, 0, bytes.count, kind).map { "\($0.name)" }
    }
  }

  @Test(arguments: [
    (".", "PUNCT"), ("—", "PUNCT"), ("“", "PUNCT"), ("...", "PUNCT"), ("。", "PUNCT"), ("$", "SYM"),
    ("€", "SYM"), ("%", "SYM"), ("±", "SYM"), ("🙂", "SYM"), (":-)", "SYM"), ("→", "SYM"),
    ("&", "CCONJ"),
  ])
  func `signs are punctuation or symbols`(sign: String, tag: String) {
    #expect(found(sign, .punctuation) == tag)
    #expect(found(sign, .symbol) == tag)
  }

  @Test func `figures are numerals, figures with letters are left to the model`() {
    #expect(found("3.50", .numeric) == "NUM")
    #expect(found("10:30", .numeric) == "NUM")
    #expect(found("2nd", .numeric) == nil)
    #expect(found("second", .alphabetic) == nil)
    #expect(found("ada@example.org", .address) == "SYM")
  }

  @Test(arguments: [("10-15", true), ("10 - 15", false), ("x-1", false), ("10–15", true)])
  func `a dash between figures stands for a word`(text: String, isRange: Bool) {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 == 0x2D || $0 == 0xE2 } ?? 0
    let end = start + (bytes[start] == 0x2D ? 1 : 3)
    bytes.withUnsafeBufferPointer { #expect(SignRule.isRange($0, start, end) == isRange) }
  }
}
