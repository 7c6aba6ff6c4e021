import Testing

@testable import Ingest

@Suite struct ContentChoiceTests {
  @Test(arguments: ContentPages.all)
  func `the lower the threshold the more stays`(_ name: String, _ markup: String) {
    for parts in [ContentParts(), ContentParts(comments: true, captions: true)] {
      let read = ReadPage(markup, keeping: parts)
      let precision = read.chosen(.precision)
      let balance = read.chosen(.balance)
      let recall = read.chosen(.recall)
      #expect(precision.isSubset(of: balance))
      #expect(balance.isSubset(of: recall))
    }
  }

  @Test(arguments: [
    ("fr", ContentPages.french, 6), ("cs", ContentPages.czech, 6),
    ("ja", ContentPages.japanese, 20),
  ])
  func `of a whole page the paragraphs stay`(
    _ language: String, _ markup: String, _ count: Int
  ) {
    let read = ReadPage(markup)
    #expect(read.table.totals.characters >= 1500)  // Of shorter ones the rules decide.
    for favor in [ExtractContent.Favor.balance, .recall] {
      #expect(read.chosen(favor).map(read.text).filter { $0.count > 60 }.count == count)
    }
  }

  @Test func `of the same words in a row none is left out`() {
    let read = ReadPage(String(repeating: "<p><a><b>o", count: 3000))
    #expect(read.chosen(.balance).count == 3000)
  }

  @Test func `of a small page what the rules keep stays, whatever the threshold`() {
    let read = ReadPage("<nav><a href=/>Strona</a></nav><p>Krótki tekst o niczym.</p>")
    for favor in [ExtractContent.Favor.precision, .balance, .recall] {
      #expect(read.chosen(favor).map(read.text) == ["Krótki tekst o niczym."])
    }
  }

  @Test func `the heading of a section stays with what follows it`() throws {
    let read = ReadPage(ContentPages.french)
    #expect(read.chosen(.balance).contains(try read.passage("Une lampe neuve")))
  }

  @Test func `comments and captions stay when they are asked for, and only then`() throws {
    let plain = ReadPage(ContentPages.french)
    let comment = try plain.passage("Quelle belle nouvelle")
    let caption = try plain.passage("Le phare, vu")
    #expect(plain.chosen(.balance).isDisjoint(with: [comment, caption]))
    let withComments = ReadPage(ContentPages.french, keeping: ContentParts(comments: true))
    #expect(withComments.chosen(.balance).contains(comment))
    #expect(!withComments.chosen(.balance).contains(caption))
    let withCaptions = ReadPage(ContentPages.french, keeping: ContentParts(captions: true))
    #expect(withCaptions.chosen(.balance).contains(caption))
    #expect(!withCaptions.chosen(.balance).contains(comment))
  }

  @Test func `comments that are links or a word or two are not what is asked for`() throws {
    let markup = ContentPages.french.replacing(
      "<div class=comment>",
      with: "<p>Moi</p><p><a href=/r>Répondre à ce commentaire ici</a></p><div>")
    let read = ReadPage(markup, keeping: ContentParts(comments: true))
    let chosen = Set(read.chosen(.balance).map(read.text))
    #expect(chosen.isDisjoint(with: ["Moi", "Répondre à ce commentaire ici"]))
    #expect(chosen.contains { $0.hasPrefix("Quelle") })
  }
}
