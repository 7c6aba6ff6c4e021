import Lexicons
import Testing

@testable import Tag

@Suite struct FingerprintTableTests {
  @Test func `every entry is found, and hardly any other word`() throws {
    var generator = SeededGenerator(seed: 5)
    let entries = (0..<20_000).map { _ in
      (hash: generator.next(), value: UInt16.random(in: 1...UInt16.max, using: &generator))
    }
    let bytes = FingerprintTable.encode(entries)
    try bytes.withUnsafeBytes { bytes in
      let table = try #require(FingerprintTable(bytes))
      #expect(table.byteCount == bytes.count)
      let found = entries.filter { table[$0.hash] == $0.value }.count
      // Two of 20,000 hashes may look alike in the bits that are kept.
      #expect(found >= entries.count - 2)
      let mistaken = (0..<20_000).filter { _ in table[generator.next()] != 0 }.count
      #expect(mistaken < 10)
    }
  }

  @Test func `values of equal words are joined`() throws {
    let bytes = FingerprintTable.encode([(7 << 60, 1), (7 << 60, 4), (1, 2)])
    try bytes.withUnsafeBytes { bytes in
      let table = try #require(FingerprintTable(bytes))
      #expect(table[7 << 60] == 5)
      #expect(table[1] == 2)
      #expect(table[3 << 60] == 0)
    }
  }

  @Test func `bytes that are no table are refused`() {
    let bytes = FingerprintTable.encode([(1, 1), (2 << 50, 2)])
    for count in [0, 4, bytes.count - 4] {
      bytes[..<count].withUnsafeBytes { #expect(FingerprintTable($0) == nil) }
    }
    #expect(FingerprintTable.encode([]).withUnsafeBytes { FingerprintTable($0)?[5] } == 0)
  }

  @Test func `compiled names are found by their words`() throws {
    var compiler = NameLexiconCompiler()
    try compiler.addNames(Array("# list\nnew york\tCITY,STATE\nbaden-baden\tCITY\n".utf8))
    try compiler.addClusters(Array("0101\tRain\t1\n".utf8))
    try compiler.addNewsClusters(Array("0011\train\n".utf8))
    let bytes = compiler.encode()
    try bytes.withUnsafeBytes { bytes in
      let lexicon = try #require(NameLexicon(bytes))
      let new = WordHash.folded("New")
      #expect(lexicon.classes(new) == .beginning)
      #expect(lexicon.classes(WordHash.sequence(new, WordHash.folded("YORK"))) == [.city, .state])
      #expect(lexicon.classes(WordHash.folded("Baden-Baden")) == .city)
      #expect(lexicon.clusters[WordHash.folded("rain")] == 0b10101)
      #expect(lexicon.newsClusters[WordHash.folded("RAIN")] == 0b10011)
    }
  }

  @Test(arguments: [("york", 1), ("a\tCITY\nb\tTOWN", 2)])
  func `a line that cannot be read is named`(list: String, line: Int) {
    var compiler = NameLexiconCompiler()
    let error = #expect(throws: NameLexiconCompiler.Mistake.self) {
      try compiler.addNames(Array(list.utf8))
    }
    #expect(error?.line == line)
  }
}
