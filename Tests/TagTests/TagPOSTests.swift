import DocumentModel
import StageKit
import Testing

@testable import Tag

@Suite struct TagPOSTests {
  private func tagged(
    _ text: String, _ settings: [(String, String)] = [], language: String = "en",
    files: ResourceFiles = Tagged.noFiles
  ) throws -> Document {
    try Tagged.run(
      TagPOS.self, settings, on: Tagged.sentenced(text, language: language), files: files)
  }

  private func tags(_ text: String) throws -> [String] {
    let tokens = try tagged(text).layers.tokens
    let column = try #require(tokens?.forms[.pos])
    #expect(column.count == tokens?.count)
    return (0..<column.count).map { column.string($0) }
  }

  /// Share of the hand's tags that the stage has to find; it finds 96.5 %.
  private static let floor = 0.955

  @Test func `sentences tagged by hand are tagged the same, but for a few words`() throws {
    var right = 0
    var all = 0
    for (text, wanted) in handTaggedSentences {
      let wanted = wanted.split(whereSeparator: \.isWhitespace).map(String.init)
      let found = try tags(text)
      #expect(found.count == wanted.count, "\(text)")
      right += zip(found, wanted).count { $0 == $1 }
      all += wanted.count
    }
    #expect(handTaggedSentences.count == 25 && all == 341)
    #expect(Double(right) / Double(all) >= Self.floor, "\(right) of \(all)")
  }

  @Test(arguments: [
    ("can't", "AUX"), ("it’s", "PRON"), ("I'm", "PRON"), ("Ada's", "PROPN"), ("don't", "AUX"),
  ])
  func `a contraction has the tag of its first word`(word: String, tag: String) throws {
    let text = word == "Ada's" ? "This is Ada's house." : "We know \(word) here."
    let tokens = try tagged(text).layers.tokens
    let index = try #require(
      (0..<(tokens?.count ?? 0)).first { tokens?[$0].count == word.utf8.count })
    #expect(tokens?.forms[.pos]?.string(index) == tag)
  }

  @Test(arguments: ["", "🙂", "...", "\u{301}", "12", "x"])
  func `texts without words have a tag for each token`(text: String) throws {
    let tokens = try tagged(text).layers.tokens
    #expect(tokens?.forms[.pos]?.count == tokens?.count)
  }

  @Test func `every tag is one of Universal Dependencies`() throws {
    let known = Set(PartOfSpeech.allCases.map { "\($0.name)" })
    #expect(known.count == 17)
    let text = handTaggedSentences.map(\.text).joined(separator: "\n\n")
    #expect(try Set(tags(text)).isSubset(of: known))
  }

  @Test func `a language without a model is said so, and nothing is tagged`() throws {
    let document = try tagged("Ada Lovelace traf Charles Babbage in London.", language: "de")
    #expect(document.warnings.map(\.code) == ["no_model"])
    #expect(document.layers.tokens?.forms[.pos] == nil)
    #expect(document.layers.tokens?.count == 8)
  }

  @Test func `tags of another language do not stay where there is no model`() throws {
    let english = try tagged("Ada met Charles.")
    let again = try Tagged.run(TagPOS.self, [("language", "fr")], on: english)
    #expect(again.layers.tokens?.forms[.pos] == nil)
  }

  @Test func `a file that is no model is a mistake of its own`() {
    let files = Tagged.files(["pos.model": Array("nothing".utf8)])
    let mistake = #expect(throws: Diagnostic.self) {
      try tagged("Ada", [("model", "pos.model")], files: files)
    }
    #expect(mistake?.code == "E041" && mistake?.help == "make it with: weft train pos")
  }
}
