import DocumentModel
import StageKit
import Testing

@testable import Tag

@Suite struct NameTableTests {
  private let list =
    "York\tPLACE\tQ1\nNew York\tPLACE\tQ2\tNYC|Big Apple\nAda\nNew York Times\tORG\n"
  private let text = "Ada left York for New York, read the New York Times, and called it NYC."

  private func compiled(_ list: String, _ settings: MatchGazetteer.Settings = .init()) throws
    -> [UInt8]
  {
    try MatchGazetteer.compile(ResourceBytes(Array(list.utf8)), path: "x/names.tsv", settings)
      .bytes
  }

  private func found(_ file: [UInt8], _ settings: [(String, String)] = []) throws -> [Entity] {
    let document = try Tagged.run(
      MatchGazetteer.self, [("file", "x/names.tsv")] + settings, on: Tagged.tokenized(text),
      files: Tagged.files(["x/names.tsv": file]))
    return document.layers.entities?.items ?? []
  }

  @Test func `names that are listed twice are counted, as they are compared`() throws {
    let list = ResourceBytes(Array("Ada\tA\nada\tB\nBob\tA\t\tAda|Ada\n".utf8))
    var settings = MatchGazetteer.Settings()
    let exact = try MatchGazetteer.compile(list, path: "n.tsv", settings)
    #expect(exact.names == 3 && exact.repeated == 2)
    settings.ignoreCase = true
    let folded = try MatchGazetteer.compile(list, path: "n.tsv", settings)
    #expect(folded.names == 2 && folded.repeated == 3)
  }

  @Test func `a line of a comment begins with a sign and a space, that of a name does not`() throws
  {
    let list = ResourceBytes(Array("# Ada\n#\n##\n#MeToo\tTAG\n#\tSIGN\n".utf8))
    #expect(try MatchGazetteer.compile(list, path: "n.tsv", .init()).names == 2)
  }

  @Test func `a compiled list finds what the list itself finds`() throws {
    let entities = try found(compiled(list))
    #expect(entities.count == 5)
    #expect(entities == (try found(Array(list.utf8))))
    #expect(
      entities.map(\.rule)
        == ["names.tsv:3", "names.tsv:1", "names.tsv:2", "names.tsv:4", "names.tsv:2"])
  }

  @Test func `names without a label in the list take the label of the run`() throws {
    #expect(try found(compiled(list), [("label", "NAME")]).first?.label == "NAME")
  }

  @Test func `equal lists give equal bytes`() throws {
    #expect(try compiled(list) == compiled(list))
  }

  @Test func `a compiled list is compared as it was compiled`() throws {
    var settings = MatchGazetteer.Settings()
    settings.ignoreCase = true
    let file = try compiled(list.lowercased(), settings)
    #expect(try found(file).count == 5)
    let error = #expect(throws: Diagnostic.self) { try found(file, [("ignore_accents", "true")]) }
    #expect(error?.help?.contains("--ignore-accents") == true)
  }

  @Test func `a file that is cut off is told`() throws {
    let file = try compiled(list)
    var refused = 0
    for count in 8..<file.count {
      #expect(throws: Diagnostic.self) { try found(Array(file[..<count])) }
      refused += 1
    }
    #expect(refused > 500)
    #expect(throws: Diagnostic.self) { try found(file + [0]) }
  }

  @Test func `every flipped bit is told`() throws {
    let file = try compiled(list)
    var refused = 0
    for bit in 8 * 8..<file.count * 8 {
      var damaged = file
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: NameTable.Mistake.self) { _ = try NameTable(ResourceBytes(damaged)) }
      refused += 1
    }
    #expect(refused > 4000)
  }

  @Test func `contents forged with a right check sum are never read past their end`() throws {
    var generator = SeededGenerator(seed: 3)
    let file = try compiled(list)
    let content = Array(file[96...])
    let document = try Tagged.tokenized(text)
    var opened = 0
    for _ in 0..<3000 {
      var forged = content
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let place = Int.random(in: 0..<forged.count, using: &generator)
        forged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let bytes = CompiledFile.bytes(kind: NameTableLayout.kind, forged)
      guard let table = try? NameTable(ResourceBytes(bytes)) else { continue }
      let resources = MatchGazetteer.Resources(tables: [table])
      var stage = MatchGazetteer(MatchGazetteer.Settings(), resources)
      var copy = document
      try stage.run(&copy, by: 0)
      opened += 1
    }
    #expect(opened > 100)
  }
}
