import DocumentModel
import StageKit
import Testing

@testable import Tag

private let essay = """
  The tide mill of Eling

  A tide mill is a water mill that is driven by the rise and fall of the tide. A dam with a sluice is built across an \
  inlet; the rising tide fills the mill pond through a one-way gate, and the gate closes when the tide begins to fall. \
  When the tide is low enough, the stored water turns the water wheel.

  Tide mills were built along the Atlantic coast of Europe. The mill pond of Eling still feeds two water wheels, and \
  the mill grinds flour for visitors. Engineers of today study the old sluice gates, since tidal power stations work by \
  the same principle.
  """

private func keyphrases(
  _ text: String, _ settings: [(String, String)] = [], language: String = "en", title: String? = nil
) throws -> (document: Document, found: [Keyphrase]) {
  var document = try Tagged.sentenced(text, language: language)
  document.metadata.title = title
  let done = try Tagged.run(RankKeywords.self, settings, on: document)
  return (done, try #require(done.layers.keyphrases).items)
}

@Suite struct RankKeywordsTests {
  @Test func `the subject of a text comes first`() throws {
    let found = try keyphrases(essay).found
    #expect(found.prefix(3).map(\.text).contains("tide mill"))
    #expect(found.count == 10)
  }

  @Test func `every occurrence is found whatever its number and case`() throws {
    let (document, found) = try keyphrases(essay)
    let mill = try #require(found.first { $0.text == "tide mill" })
    #expect(mill.spans.map { document.string($0) } == ["tide mill", "tide mill", "Tide mills"])
  }

  @Test(arguments: ["'", "’"])
  func `a possessive ending is not part of a keyphrase`(apostrophe: String) throws {
    let (document, found) = try keyphrases(
      "They met Countess Ashford\(apostrophe)s in Countess Ashford\(apostrophe)s. So did we.")
    let name = try #require(found.first { $0.text == "Countess Ashford" })
    #expect(Set(name.spans.map { document.string($0) }) == ["Countess Ashford"])
    #expect(!found.contains { $0.text.hasSuffix("s") })
  }

  @Test func `ranks count from one and scores fall`() throws {
    let found = try keyphrases(essay, [("limit", "50")]).found
    #expect(found.map(\.rank) == Array(1...found.count))
    for (better, worse) in zip(found, found.dropFirst()) { #expect(better.score >= worse.score) }
    for phrase in found { #expect((0...1).contains(phrase.score)) }
  }

  @Test(arguments: [("1", "1"), ("2", "3"), ("4", "4")])
  func `phrases have as many words as were asked for`(fewest: String, most: String) throws {
    let found = try keyphrases(essay, [("min_words", fewest), ("max_words", most)]).found
    let range = (Int(fewest) ?? 0)...(Int(most) ?? 0)
    #expect(!found.isEmpty)
    for phrase in found {
      #expect(range.contains(phrase.text.split { $0 == " " || $0 == "-" }.count), "\(phrase.text)")
    }
  }

  @Test func `nothing that scores lower than asked is kept`() throws {
    let all = try keyphrases(essay, [("limit", "100")]).found
    let middle = all[all.count / 2].score
    let kept = try keyphrases(essay, [("limit", "100"), ("min_score", "\(middle)")]).found
    #expect(kept == all.filter { $0.score >= middle })
  }

  @Test func `no part of a better phrase is kept when substrings are redundant`() throws {
    let found = try keyphrases(essay, [("limit", "60"), ("redundancy", "substring")]).found
    for (rank, phrase) in found.enumerated() {
      for better in found[..<rank] {
        #expect(!" \(better.text.lowercased()) ".contains(" \(phrase.text.lowercased()) "))
      }
    }
    let all = try keyphrases(essay, [("limit", "60"), ("redundancy", "none")]).found
    #expect(all.count > found.count)
  }

  @Test func `words of one's own list are in no phrase`() throws {
    let found = try keyphrases(essay, [("stop_words", "mill,Tide"), ("limit", "60")]).found
    #expect(!found.isEmpty)
    for phrase in found {
      let words = phrase.text.lowercased().split(separator: " ")
      #expect(!words.contains("mill") && !words.contains("tide"))
    }
  }

  @Test(arguments: ["click here", "Monday", "January 2020", "1984", "x", "last year", "12.5"])
  func `what a reader would laugh at is no keyphrase`(junk: String) throws {
    let text = "The turbine is old. " + String(repeating: "Read \(junk). See \(junk). ", count: 4)
    let found = try keyphrases(text, [("limit", "50")]).found
    #expect(found.contains { $0.text == "turbine" })
    #expect(!found.contains { $0.text.lowercased() == junk.lowercased() })
  }

  @Test func `a date or an amount is no keyphrase`() throws {
    var document = try Tagged.sentenced(
      "The Ashford treaty was signed on Candlemas day in Ashford.")
    document.layers.entities = EntityLayer(
      by: [0], items: [Entity(span: Span(33, 46), label: "DATE", by: 0)])
    let done = try Tagged.run(RankKeywords.self, [("limit", "50")], on: document)
    let found = try #require(done.layers.keyphrases).items.map(\.text)
    #expect(found.contains("Ashford treaty"))
    #expect(!found.contains { $0.contains("Candlemas") })
  }

  @Test(arguments: [
    (
      "de",
      "Die Talsperre versorgt die Stadt mit Trinkwasser. Das Trinkwasser der Talsperre ist weich. Die Talsperre wurde gebaut.",
      "Talsperre"
    ),
    (
      "fr",
      "La centrale solaire produit de l'électricité. La centrale solaire alimente le village, dit le maire.",
      "centrale solaire"
    ),
    (
      "es",
      "El parque eólico produce energía. Los vecinos visitaron el parque eólico, que abrió ayer.",
      "parque eólico"
    ),
    (
      "ru",
      "Маяк — на острове. Это старый маяк, и его видно с моря. Смотритель маяка — рыбак. У маяка есть лодка.",
      "маяка"
    ),
    ("ja", "東京タワーは東京の名所です。東京タワーの展望台は高いです。", "東京タワー"),
    ("zh", "高速铁路连接两座城市。高速铁路的列车很快。", "高速铁路"),
    ("ar", "الطاقة الشمسية نظيفة. تستخدم المدينة الطاقة الشمسية في المدارس.", "الطاقة الشمسية"),
    // No list of stop words ships for Icelandic: function words are guessed.
    (
      "is", "Vitinn stendur á eyjunni. Vitinn er hvítur og vitinn er gamall. Vitinn sést víða.",
      "Vitinn"
    ),
  ])
  func `keyphrases are found in many languages`(language: String, text: String, wanted: String)
    throws
  {
    let found = try keyphrases(text, language: language).found.map { $0.text.lowercased() }
    #expect(found.prefix(3).contains(wanted.lowercased()), "\(found)")
  }

  @Test(arguments: ["", "a", ".", "😀", "😀😀 😀", "ש", "שלום עולם שלום", "\n\n", "---", "\u{301}"])
  func `hardly any text gives few keyphrases and no error`(text: String) throws {
    let found = try keyphrases(text).found
    #expect(found.count <= 3)
  }

  @Test(arguments: [
    String(repeating: "a", count: 1_000_000), String(repeating: "word ", count: 200_000),
    String(repeating: "水", count: 100_000), String(repeating: "a-", count: 300_000),
  ])
  func `a megabyte without an end is no trouble`(text: String) throws {
    var document = Document(id: "1", text: Array(text.utf8))
    document.metadata.language = "en"
    var tokens = Tokens(by: 0)
    var start = 0
    for piece in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == " " || $0 == "-" })
    {
      if !piece.isEmpty { tokens.append(Span(start, start + piece.utf8.count), .alphabetic) }
      start += piece.utf8.count + 1
    }
    document.layers.tokens = tokens
    document.layers.sentences = Sentences(by: 0, starts: [0], ends: [document.text.count])
    let done = try Tagged.run(RankKeywords.self, on: document)
    #expect(done.layers.keyphrases != nil)
  }

  @Test func `spans lie in the text, in order, on whole tokens`() throws {
    var generator = SeededGenerator(seed: 7)
    let words = [
      "tide", "Mill", "of", "the", "-", ".", "é", "水", "😀", "2020", "(", "\n\n", "mills", "שלום",
    ]
    for _ in 0..<200 {
      let count = Int.random(in: 0...60, using: &generator)
      let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      let (document, found) = try keyphrases(text, [("limit", "100")])
      let tokens = try #require(document.layers.tokens)
      for phrase in found {
        #expect(phrase.spans == phrase.spans.sorted() && !phrase.spans.isEmpty)
        for span in phrase.spans {
          #expect(tokens.starts.contains(span.start) && tokens.ends.contains(span.end))
        }
      }
    }
  }

  @Test func `equal documents give equal keyphrases, whatever came before`() throws {
    let first = try keyphrases(essay).found
    _ = try keyphrases("Quite another text about another thing.")
    #expect(try keyphrases(essay).found == first)
  }
}
