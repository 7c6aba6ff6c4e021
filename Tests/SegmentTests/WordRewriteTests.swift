import Synchronization
import Testing
import Unicode

@testable import Segment

@Suite struct WordRewriteTests {
  private func edits(_ text: String, _ old: String, _ new: String) -> [TextEdit] {
    let bytes = Array(text.utf8)
    var words = WordRewrite { $0.elementsEqual(old.utf8) ? Array(new.utf8) : nil }
    return words.edits(of: bytes, 0..<bytes.count)
  }

  @Test(arguments: [
    ("ab cd ef", "cd", "cxd", 3..<4, "cx"), ("ab cd", "cd", "xcd", 3..<4, "xc"),
    ("ab cd", "cd", "c", 4..<5, ""), ("aéb", "aéb", "aèb", 1..<3, "è"),
    ("日本\u{3000}本", "日本", "日山", 3..<6, "山"), ("aa", "aa", "aaa", 1..<2, "aa"),
    ("aéb", "aéb", "aĩb", 1..<3, "ĩ"),
  ])
  func `an edit holds what changes alone, and never nothing`(
    _ text: String, _ old: String, _ new: String, _ range: Range<Int>, _ replacement: String
  ) {
    #expect(edits(text, old, new) == [TextEdit(range, Array(replacement.utf8))])
  }

  @Test func `characters that change as they would alone have edits of their own`() {
    let bytes = Array("xay b".utf8)
    var words = WordRewrite { word in
      word.flatMap { $0 == UInt8(ascii: "y") ? [0x79, 0x79] : [$0 & 0xDF] }
    }
    let found = words.edits(of: bytes, 0..<bytes.count)
    #expect(found.map(\.range) == [0..<1, 1..<2, 2..<3, 4..<5])
    #expect(found.map { String(decoding: $0.replacement, as: UTF8.self) } == ["X", "A", "yy", "B"])
  }

  /// The words that are asked for, as lengths in bytes.
  private func lengths(_ text: String) -> [Int] {
    let asked = Mutex<[Int]>([])
    let bytes = Array(text.utf8)
    var words = WordRewrite { word in
      asked.withLock { $0.append(word.count) }
      return nil
    }
    _ = words.edits(of: bytes, 0..<bytes.count)
    return asked.withLock { $0 }
  }

  @Test func `a long word is cut behind a sign, else between letters, else anywhere`() {
    func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    #expect(lengths(repeated("a", 511) + " b") == [511, 1])
    #expect(lengths(repeated("中", 100) + "。" + repeated("中", 9)) == [303, 27])
    #expect(lengths(repeated("a", 600)) == [512, 88])
    #expect(lengths("a" + repeated("\u{301}", 600)) == [1_025, 176])
  }

  @Test func `a word that stays the same is no edit`() {
    #expect(edits("ab ab", "ab", "ab") == [])
  }
}
