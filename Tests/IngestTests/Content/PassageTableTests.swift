import Testing

@testable import Ingest

@Suite struct PassageTableTests {
  @Test(arguments: ContentPages.all)
  func `a row has a finite number for every declared name`(_ name: String, _ markup: String) {
    for parts in [ContentParts(), ContentParts(comments: true, captions: true)] {
      let table = ReadPage(markup, title: "Le phare rouvre", keeping: parts).table
      #expect(table.rows.count == table.judged.count * PassageTable.featureNames.count)
      #expect(table.rows.allSatisfy { $0.isFinite })
      #expect(table.kept.count == table.passages.count)
    }
  }

  @Test func `every feature has a name of its own`() {
    let names = PassageTable.featureNames
    #expect(Set(names).count == names.count)
    #expect(names.count == ContentTable.featureNames.count)
  }

  @Test func `short lines that are links have no row unless the rules keep them`() throws {
    let read = ReadPage(ContentPages.czech)
    let judged = Set(read.table.judged)
    #expect(!judged.contains(try read.passage("Nová pošta")))
    #expect(judged.contains(try read.passage("Reklama")))
    #expect(judged.isSuperset(of: read.table.passages.indices.filter { read.table.kept[$0] }))
    let long = String(repeating: "Długi odnośnik ", count: 12)
    let other = ReadPage("<nav><a href=/x>\(long)</a></nav><p>Tekst.</p>")
    #expect(other.table.judged.contains(try other.passage("Długi")))
  }

  private static let textFeatures: [(String, String, Float)] = [
    ("characters", "Eins", 3.091), ("words", "Eins", 1.946), ("linkShare", "Zwei", 9.0 / 13),
    ("links", "Zwei", 1), ("links", "Eins", 0), ("strongShare", "Eins", 4.0 / 21),
    ("commas", "Eins", 1.0 / 6), ("sentenceEnds", "Eins", 0.693), ("digitShare", "Eins", 2.0 / 21),
    ("capitalShare", "Eins", 0.5), ("wordLength", "Eins", 3.5), ("lastByte", "Eins", 4),
    ("lastByte", "Drei", 1), ("lastByte", "Vier", 0), ("lastByte", "Titel", 2),
    ("headingLevel", "Titel", 2), ("headingLevel", "Eins", 0), ("isTitle", "Titel", 1),
    ("isTitle", "Eins", 0), ("isParagraph", "Eins", 1), ("isParagraph", "Drei", 0),
    ("isItem", "Drei", 1), ("isItem", "Eins", 0), ("isCell", "Vier", 1), ("isCell", "Drei", 0),
    ("isDivision", "Fünf", 1), ("isDivision", "Eins", 0),
  ]

  @Test(arguments: textFeatures)
  func `features of the text`(_ name: String, _ words: String, _ value: Float) throws {
    let read = ReadPage(
      """
      <div><h2>Titel</h2><p>Eins und <b>zwei</b> Wölfe, 17 H.</p><p>Zwei <a href=/x>Dinge hier</a></p>\
      <ul><li>Drei Dinge:</ul><table><tr><td>Vier 44</table><div>Fünf</div></div>
      """, title: "Titel")
    #expect(abs(try read.feature(name, words) - value) < 0.001)
  }

  private static let elementFeatures: [(String, String, Float)] = [
    ("navigation", "Menü", 1), ("navigation", "Eins", 20), ("body", "Eins", 1),
    ("body", "Zwei", 2), ("body", "Menü", 20), ("depth", "Eins", 4), ("depth", "Zwei", 5),
    ("boilerplateShare", "Eins", -1), ("boilerplateShare", "Menü", 0),
    ("boilerplateCharacters", "Eins", -1), ("bodyShare", "Menü", -1), ("bodyShare", "Eins", 1),
  ]

  @Test(arguments: elementFeatures)
  func `features of the elements around`(
    _ name: String, _ words: String, _ value: Float
  ) throws {
    let text = String(repeating: "Der Fluss steigt, und der Keller füllt sich. ", count: 9)
    let read = ReadPage(
      """
      <body><div class=navigation><p>Menü: <a href=/>los</a></div><div class=entry-content>\
      <p>Eins. \(text)</p><div><p>Zwei. \(text)</p></div></div>
      """)
    #expect(try read.feature(name, words) == value)
  }

  @Test func `levels go outwards and hold more text each`() throws {
    let read = ReadPage(ContentPages.czech)
    let characters = try (1...4).map { try read.feature("up\($0).characters", "Letos") }
    #expect(characters == characters.sorted())
    #expect(Set(characters).count > 1)
    #expect(try read.feature("up1.share", "Letos") < 1)
    #expect(try read.feature("up4.share", "Letos") == 1)
    #expect(try read.feature("up4.links", "Letos") > 0)
  }

  private static let ruleFeatures: [(String, String, Float)] = [
    ("isKept", "Fermé", 1), ("isKept", "Commentaires", 0), ("isNamedBoilerplate", "Fermé", 0),
    ("isNamedBoilerplate", "Quelle", 1), ("isDropped", "Fermé", 0), ("isDropped", "Quelle", 1),
    ("isInside", "Une lampe", 1), ("isInside", "Quelle", 0), ("steps", "Une lampe", 0),
    ("commonShare", "Quelle", 1),
  ]

  @Test(arguments: ruleFeatures)
  func `features of what the rules say`(_ name: String, _ words: String, _ value: Float) throws {
    #expect(try ReadPage(ContentPages.french).feature(name, words) == value)
  }

  @Test func `the common element of a passage inside is the one that holds the content`() throws {
    let line = String(repeating: "La mer est calme, et le port dort. ", count: 3)
    let text = String(repeating: "<p>\(line)</p>", count: 9)
    let read = ReadPage("<div class=entry-content>\(text)</div><div><p>Fin. \(line)</p></div>")
    #expect(try read.feature("commonShare", "La mer") < 1)
    #expect(try read.feature("commonShare", "Fin") == 1)
  }

  @Test func `the fourth level around is the fifth that holds more`() throws {
    let read = ReadPage(
      "<div>aaaa<div>bbb<div>cc<div>d<p>Morze.</p></div></div></div></div><div>koniec</div>")
    #expect(try read.feature("up1.characters", "Morze") == logarithm(Float(7)))
    #expect(try read.feature("up4.characters", "Morze") == logarithm(Float(16)))
  }

  @Test func `five passages on each side are around, and not the passage itself`() throws {
    let letters = (0..<12).map { "<p>\(UnicodeScalar(UInt8(97 + $0)))</p>" }.joined()
    let read = ReadPage("<div>\(letters)</div>")
    #expect(try read.feature("around.characters", "a") == logarithm(Float(5)))
    #expect(try read.feature("around.characters", "f") == logarithm(Float(10)))
    #expect(try read.feature("around.characters", "l") == logarithm(Float(5)))
  }

  @Test func `a heading that is a link has a row when the rules keep it`() throws {
    let text = String(repeating: "<p>Lumi sulaa, ja joki nousee taas yli rantojensa.</p>", count: 9)
    let read = ReadPage("<main><h1><a href=/x>Kevät</a></h1>\(text)</main>")
    let heading = try read.passage("Kevät")
    #expect(read.table.kept[heading] && read.table.judged.contains(heading))
  }

  @Test func `what is outside of the content is some steps away`() throws {
    let read = ReadPage(ContentPages.french)
    #expect(try read.feature("steps", "Quelle") > 1)
    #expect(
      try read.feature("steps", "Quelle") > read.feature("steps", "Commentaires"))
  }

  @Test func `features of the place in the page`() throws {
    let read = ReadPage(ContentPages.french, title: "Le phare rouvre")
    let headline = try read.passage("Le phare rouvre")
    let first = try read.passage("Fermé")
    #expect(read.table.headline == headline)
    #expect(try read.feature("afterHeadline", "Fermé") == Float(first - headline))
    #expect(try read.feature("page.articles", "Fermé") == 1)
    #expect(try read.feature("article.number", "Fermé") == 0)
    #expect(try read.feature("article.number", "Quelle") == -1)
    #expect(try read.feature("article.isTitled", "Fermé") == 1)
    #expect(try read.feature("article.isTitled", "Quelle") == -1)
    let places = try ["Fermé", "La lentille", "Quelle"].map { try read.feature("place", $0) }
    #expect(places == places.sorted() && places[0] > 0 && places[2] < 1)
    #expect(try read.feature("keptPlace", "Quelle") == 1)
    #expect(try read.feature("keptAfter", "Quelle") == 0)
    #expect(try read.feature("keptAfter", "Fermé") > read.feature("keptAfter", "La lentille"))
    #expect(
      try read.feature("page.kept", "Fermé") < read.feature("page.characters", "Fermé"))
  }

  @Test func `prose before and behind is counted in passages and characters`() throws {
    let read = ReadPage(ContentPages.french)
    #expect(try read.feature("lastProse", "Fermé") == 99)
    #expect(try read.feature("nextProse", "Fermé") == 1)
    #expect(try read.feature("lastProse", "La lentille") == 2)
    #expect(try read.feature("lastProseCharacters", "« On") == 0)
    let between = try read.feature("lastProseCharacters", "La lentille")
    #expect(abs(between - logarithm(Float(13))) < 0.001)
    #expect(try read.feature("nextProseCharacters", "Fermé") == 0)
    #expect(try read.feature("nextProse", "Quelle") == 99)
    #expect(try read.feature("nextProseCharacters", "Quelle") == 12)
  }

  @Test func `a group has the shares of all its passages`() throws {
    let read = ReadPage(ContentPages.french)
    #expect(try abs(read.feature("group.count", "Fermé") - logarithm(Float(6))) < 0.001)
    #expect(try read.feature("group.kept", "Fermé") == 1)
    #expect(try read.feature("group.prose", "Fermé") == 1)
    #expect(try read.feature("group.links", "Fermé") == 0)
    #expect(try read.feature("group.kept", "Quelle") == 0)
  }

  private static let neighborFeatures: [(String, String, Float)] = [
    ("-1.headingLevel", "Bb", 3), ("1.headingLevel", "Bb", 0), ("-1.characters", "Aa", -1),
    ("-2.characters", "Bb", -1), ("1.characters", "Ee", -1), ("2.characters", "Dd", -1),
    ("1.links", "Cc", 5.0 / 7), ("2.links", "Bb", 5.0 / 7), ("-1.links", "Ee", 5.0 / 7),
    ("1.likeness", "Bb", 2), ("-1.likeness", "Bb", 1), ("2.likeness", "Cc", 0),
    ("1.sentenceEnds", "Bb", 1.099), ("around.links", "Bb", 0.25),
  ]

  @Test(arguments: neighborFeatures)
  func `features of the neighbors`(_ name: String, _ words: String, _ value: Float) throws {
    let read = ReadPage(
      """
      <body><h3>Aa aa</h3><p>Bb bb</p><p>Cc. Dog.</p><p>Dd <a href=/x>odkaz</a></p>\
      <div><p>Ee</p></div>
      """)
    #expect(abs(try read.feature(name, words) - value) < 0.001)
  }
}

@Suite struct NearestProseTests {
  @Test func `only prose that the rules keep counts, and never the passage itself`() {
    let lines = String(repeating: "Kala ui joessa, ja poika katsoi. ", count: 5)
    let read = ReadPage("<p>A</p><p>\(lines)</p><p>B</p><p>\(lines)</p><p>\(lines)</p>")
    let all = NearestProse(read.table.passages, [true, true, true, true, true])
    #expect(all.before == [nil, nil, 1, 1, 3])
    #expect(all.behind == [1, 3, 3, 4, nil])
    let some = NearestProse(read.table.passages, [true, true, true, false, true])
    #expect(some.before == [nil, nil, 1, 1, 1])
    #expect(some.behind == [1, 4, 4, 4, nil])
  }

  @Test func `sums before a passage leave it out`() {
    let read = ReadPage("<p>ab</p><p>cde</p><p>f</p>")
    let totals = PageTotals(read.tree, read.table.passages, [true, false, true])
    #expect(totals.before == [0, 2, 5])
    #expect(totals.keptBefore == [0, 2, 2])
    #expect(totals.characters == 6)
    #expect(totals.kept == 3)
  }
}
