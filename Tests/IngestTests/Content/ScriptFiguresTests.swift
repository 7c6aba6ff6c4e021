import DocumentModel
import Testing

@testable import Ingest

@Suite struct ScriptFiguresTests {
  /// Markup and the line of text that it makes.
  static let lines = [
    ("Rund 10<sup>6</sup> Heringe", "Rund 10⁶ Heringe"),
    ("10<sup>&minus;3</sup> und 10<sup>-12</sup> m", "10⁻³ und 10⁻¹² m"),
    ("seit 1987<sup><a href=\"#n4\">4</a></sup>, sagt sie", "seit 1987⁴, sagt sie"),
    ("log 10<sub>2</sub>", "log 10₂"),
    // No number by itself: white space keeps it from the other one.
    ("en 1987<sup>1,2</sup>.", "en 1987 1,2."),
    ("<sup>1</sup>1987 brannte es", "1 1987 brannte es"),
    // Nothing to be mistaken for.
    ("5 m<sup>2</sup> et CO<sub>2</sub>", "5 m2 et CO2"),
    ("the 21<sup>st</sup>, Brandt<sup>3</sup> says", "the 21st, Brandt3 says"),
    ("10 <sup>6</sup>", "10 6"),
  ]

  @Test(arguments: lines)
  func `a figure raised or lowered behind a figure makes no other number of it`(
    _ markup: String, _ text: String
  ) throws {
    for encoding in ["utf-8", "utf-16le"] {
      let bytes = encoded("<p>\(markup)</p>", as: encoding)
      #expect(try extracted(bytes, as: .html).string == text)
    }
  }

  @Test func `a raised figure comes from the figure in the file`() throws {
    let document = try extracted("<p>10<sup>6</sup></p>")
    #expect(
      document.map?.pieces.map { [$0.start, $0.count, $0.sourceStart, $0.sourceCount] }
        == [[0, 2, 3, 2], [2, 3, 10, 1]])
  }

  @Test func `figures of an article in XML are raised, those of a program are not`() throws {
    let source = "<article><body><sec><p>10<sup>6</sup> cells</p></sec></body></article>"
    #expect(try extracted(source, as: .xml, named: "a.xml").string == "10⁶ cells")
    #expect(try extracted("<pre>10<sup>6</sup></pre>").string == "106")
  }
}

@Suite struct WithdrawnTextTests {
  static let lines = [
    ("<del>10</del>12 €", "12 €", "10 12 €"),
    ("Preis: <s>30 €</s>, jetzt <ins>20 €</ins>", "Preis: , jetzt 20 €", "Preis: 30 €, jetzt 20 €"),
    ("il <strike>venait</strike>viendra", "il viendra", "il venait viendra"),
    ("¿<del>sí</del>?", "¿?", "¿sí?"),
  ]

  @Test(arguments: lines)
  func `what a page strikes out in a line goes, or stands apart where everything stays`(
    _ markup: String, _ content: String, _ everything: String
  ) throws {
    #expect(try extracted("<p>\(markup)</p>").string == content)
    let document = try extracted("<p>\(markup)</p>") { $0.boilerplate = .keep }
    #expect(document.string == everything)
  }

  @Test func `a whole section that is struck out by a tag never closed stays`() throws {
    let source = "<div><strike><p>The ferry sails at noon.</p><p>The bus waits for it.</p></div>"
    #expect(try extracted(source).string.contains("bus waits"))
  }

  @Test func `a sentence of XML that is called s is not struck out`() throws {
    let source = "<TEI><text><body><p><s>Il venait.</s> <s>Il part.</s></p></body></text></TEI>"
    #expect(try extracted(source, as: .xml, named: "a.xml").string == "Il venait. Il part.")
  }
}
