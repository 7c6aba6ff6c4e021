import Testing
import Unicode

@Suite struct NormalizerTests {
  private func normalized(_ text: [UInt8], _ normalizer: inout Normalizer) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in normalizer.edits(of: text, 0..<text.count) {
      result += text[position..<edit.range.lowerBound] + edit.replacement
      position = edit.range.upperBound
    }
    return result + text[position...]
  }

  @Test(
    .enabled(
      if: UnicodeData.exists("NormalizationTest.txt.bz2"),
      "needs Debian's unicode-data in /usr/share/unicode"))
  func `all rows of Unicode's test file hold in the four forms`() throws {
    var nfc = try #require(Normalizer(.nfc))
    var nfd = try #require(Normalizer(.nfd))
    var nfkc = try #require(Normalizer(.nfkc))
    var nfkd = try #require(Normalizer(.nfkd))
    var rows = 0
    var failed: [String] = []
    for line in UnicodeData.lines("NormalizationTest.txt.bz2") where !line.hasPrefix("@") {
      rows += 1
      let columns = line.split(separator: ";").prefix(5).map { UnicodeData.text($0) }
      let holds =
        columns[0...2].allSatisfy { normalized($0, &nfc) == columns[1] }
        && columns[3...4].allSatisfy { normalized($0, &nfc) == columns[3] }
        && columns[0...2].allSatisfy { normalized($0, &nfd) == columns[2] }
        && columns[3...4].allSatisfy { normalized($0, &nfd) == columns[4] }
        && columns.allSatisfy { normalized($0, &nfkc) == columns[3] }
        && columns.allSatisfy { normalized($0, &nfkd) == columns[4] }
      if !holds { failed.append(line) }
    }
    #expect(rows == 19_074)
    #expect(failed.prefix(3) == [])
  }

  @Test(
    .enabled(
      if: UnicodeData.exists("NormalizationTest.txt.bz2"),
      "needs Debian's unicode-data in /usr/share/unicode"))
  func `characters that the test file does not name one by one stay as they are`() throws {
    let lines = UnicodeData.lines("NormalizationTest.txt.bz2")
    let start = try #require(lines.firstIndex { $0.hasPrefix("@Part1") })
    let end = try #require(lines.firstIndex { $0.hasPrefix("@Part2") })
    let named = Set(
      lines[(start + 1)..<end].compactMap { line in
        line.split(separator: ";").first.flatMap { UInt32($0, radix: 16) }
      })
    var normalizers = Normalizer.Form.allCases.compactMap { Normalizer($0) }
    #expect(normalizers.count == 4)
    var count = 0
    var changed: [UInt32] = []
    for value in UInt32(0)...0x10FFFF where !named.contains(value) {
      guard let scalar = UnicodeScalar(value) else { continue }
      let text = Array(String(Character(scalar)).utf8)
      count += 1
      for index in normalizers.indices
      where !normalizers[index].edits(of: text, 0..<text.count).isEmpty { changed.append(value) }
    }
    // All scalars but the surrogates.
    #expect(count == 0x110000 - 0x800 - named.count)
    #expect(changed.prefix(3) == [])
  }

  @Test func `edits cover what changes and nothing else`() throws {
    var nfc = try #require(Normalizer(.nfc))
    let text = Array("ae\u{301} é 한 😀o\u{308}".utf8)
    #expect(
      nfc.edits(of: text, 0..<text.count) == [
        TextEdit(1..<4, Array("é".utf8)), TextEdit(16..<19, Array("ö".utf8)),
      ])
    #expect(nfc.edits(of: text, 0..<2) == [])
  }

  /// Swift's own normalization is the reference: it does not use the check.
  @Test func `texts of many scripts are found normalized only where they are`() throws {
    var nfc = try #require(Normalizer(.nfc))
    var nfkd = try #require(Normalizer(.nfkd))
    var random = SeededGenerator(seed: 3)
    let parts = [
      "a", "plain text of ASCII that fills a block of bytes ", "é", "e", "\u{301}", "\u{323}", "ж",
      "и\u{306}", "日本", "\u{1112}\u{1161}\u{11AB}", "한", "\u{11A8}", "ไม้", "\u{212B}", "Å", "’",
      "😀", "ﬁ",
      "\u{1D15E}", "\u{9C7}\u{9BE}", "\u{2F81A}", "\u{A0}",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let composed = normalized(bytes, &nfc)
      // Whole from the first character on, or from the middle: stretches do not depend on each other.
      #expect(String(decoding: composed, as: UTF8.self) == text)
      #expect(normalized(composed, &nfc) == composed)
      let decomposed = normalized(bytes, &nfkd)
      #expect(normalized(decomposed, &nfkd) == decomposed)
      #expect(normalized(composed, &nfkd) == decomposed)
    }
  }

  /// Stretches of all lengths, since long ones go another way.
  @Test func `long runs of marks come into the order that Swift gives them`() throws {
    var random = SeededGenerator(seed: 8)
    var normalizers = try Normalizer.Form.allCases.map { try #require(Normalizer($0)) }
    let marks = [
      "\u{315}", "\u{300}", "\u{5AE}", "\u{301}", "\u{323}", "\u{344}", "\u{1161}", "\u{11A8}",
      "\u{1D165}", "\u{FF9E}", "\u{9BE}",
    ]
    for round in 0..<400 {
      let count = Int.random(in: 1...200, using: &random)
      let bases = ["a", "\u{1100}", "\u{FDFA}", "ệ", ""]
      let text =
        bases[round % bases.count]
        + (0..<count).map { _ in marks.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let nfc = normalized(bytes, &normalizers[0])
      let nfd = normalized(bytes, &normalizers[1])
      #expect(String(decoding: nfc, as: UTF8.self) == text)
      #expect(String(decoding: nfd, as: UTF8.self) == text)
      #expect(normalized(nfc, &normalizers[1]) == nfd)
      #expect(normalized(nfd, &normalizers[0]) == nfc)
      let nfkc = normalized(bytes, &normalizers[2])
      let nfkd = normalized(bytes, &normalizers[3])
      #expect(normalized(nfd, &normalizers[3]) == nfkd && normalized(nfkc, &normalizers[3]) == nfkd)
      #expect(normalized(nfkd, &normalizers[2]) == nfkc)
    }
  }

  @Test func `a text of a megabyte that is normalized has no edits`() throws {
    var nfc = try #require(Normalizer(.nfc))
    let text = Array(String(repeating: "Grüße, мир! ", count: 60_000).utf8)
    #expect(nfc.edits(of: text, 0..<text.count) == [])
  }

  @Test(arguments: [("A", "a"), ("ß", "ss"), ("İ", "i\u{307}"), ("Σ", "σ"), ("ς", "σ"), ("日", "日")])
  func `case folding is the full one`(_ scalar: Character, _ folded: String) throws {
    let value = try #require(scalar.unicodeScalars.first).value
    #expect(String(decoding: foldCase(value), as: UTF8.self) == folded)
  }

  @Test func `the byte check looks at every byte of the range alone`() {
    for count in [0, 1, 31, 32, 33, 100] {
      for position in 0..<count {
        var bytes = [UInt8](repeating: 0x41, count: count + 2)
        bytes[position] = 0xC3
        #expect(!isEveryByte(of: bytes, 0..<count, below: 0x80))
        #expect(isEveryByte(of: bytes, (position + 1)..<bytes.count, below: 0x80))
      }
    }
  }
}
