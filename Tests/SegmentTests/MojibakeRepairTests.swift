import Testing
import Unicode

@testable import Segment

@Suite struct MojibakeRepairTests {
  private func repaired(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var position = 0
    for edit in MojibakeRepair.edits(of: bytes, 0..<bytes.count) {
      result += bytes[position..<edit.range.lowerBound] + edit.replacement
      position = edit.range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  /// The text as one sees it who reads its UTF-8 as windows-1252.
  private func misread(_ text: String) -> String {
    let controls = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    var result = ""
    for byte in text.utf8 {
      result.unicodeScalars.append(
        (0x80...0x9F).contains(byte) ? controls[Int(byte) - 0x80] : UnicodeScalar(byte))
    }
    return result
  }

  private static let texts = [
    "Café", "“so” – it’s", "Ärger über Öl", "Привет, мир", "日本語", "Łódź", "naïve à la mode", "😀 ok",
    "Ελλάδα", "50 €", "año", "Tiếng Việt",
  ]

  @Test(arguments: texts)
  func `text read wrongly once or twice becomes what it was`(_ text: String) {
    #expect(repaired(misread(text)) == text)
    #expect(repaired(misread(misread(text))) == text)
  }

  @Test(
    arguments: texts + [
      "«LIBERTÉ»", "« JÄÄ»", "IRMÃ»", "Ã, Â", "É…", "Ðað", "Ã\u{80}", "¿Qué?", "½ ÷ ×",
    ])
  func `text that was read rightly stays as it is`(_ text: String) {
    #expect(repaired(text) == text)
  }

  @Test func `an edit replaces all characters that one was read as`() {
    let text = Array("a Ã© b".utf8)
    #expect(MojibakeRepair.edits(of: text, 0..<text.count).map(\.range) == [2..<6])
  }
}
