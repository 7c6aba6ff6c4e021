import DocumentModel
import StageKit
import Testing

@testable import Ingest

@Suite struct XMLMetadataTests {
  private func read(_ xml: String) throws -> Metadata {
    try extracted("<?xml version=\"1.0\"?>" + xml, as: .auto, named: "a.xml").metadata
  }

  @Test func `TEI`() throws {
    let found = try read(
      """
      <TEI xml:lang="de"><teiHeader><fileDesc><titleStmt><title>Ein Brief</title>
      <author><forename>Rosa</forename> <surname>Klein</surname></author></titleStmt>
      <publicationStmt><publisher>Archiv</publisher><date when="1842-05-04">Mai</date>
      <availability><licence target="https://a.example/cc0">frei</licence></availability></publicationStmt></fileDesc>
      <profileDesc><abstract><p>Vom Regen.</p></abstract><textClass><keywords><term>Regen</term><term>Reise</term></keywords>
      </textClass></profileDesc><revisionDesc><change when="2020-01-02"/><change when="2019-12-01"/></revisionDesc></teiHeader>
      <text><body><p>Liebe Schwester, es regnet.</p></body></text></TEI>
      """)
    #expect(found.title == "Ein Brief")
    #expect(found.author == ["Rosa Klein"])
    #expect(found.date == "1842-05-04")
    #expect(found.modified == "2020-01-02")
    #expect(found.site == "Archiv")
    #expect(found.license == "https://a.example/cc0")
    #expect(found.description == "Vom Regen.")
    #expect(found.tags == ["Regen", "Reise"])
    #expect(found.declaredLanguage == "de")
  }

  @Test func `DocBook`() throws {
    let found = try read(
      """
      <book xml:lang="fr"><info><title>Graines</title><authorgroup><author><personname><surname>Abel</surname>
      <firstname>Ruth</firstname></personname></author><author><personname>Léo Roux</personname></author></authorgroup>
      <pubdate>2021-06</pubdate><keywordset><keyword>jardin</keyword></keywordset><abstract><para>Semer.</para></abstract>
      </info><chapter><title>Un</title><para>Texte.</para></chapter></book>
      """)
    #expect(found.title == "Graines")
    #expect(found.author == ["Ruth Abel", "Léo Roux"])
    #expect(found.date == "2021-06")
    #expect(found.tags == ["jardin"])
    #expect(found.description == "Semer.")
    #expect(found.pageType == "book")
  }

  @Test func `JATS`() throws {
    let found = try read(
      """
      <article xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Moss Letters</journal-title>
      </journal-title-group></journal-meta><article-meta><article-id pub-id-type="doi">10.1/moss</article-id>
      <title-group><article-title>Moss</article-title></title-group><contrib-group><contrib><name><surname>Ito</surname>
      <given-names>Ken</given-names></name></contrib></contrib-group><pub-date><day>7</day><month>3</month><year>2019</year>
      </pub-date><permissions><license xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://a.example/by"><p>Free.</p>
      </license></permissions><abstract><p>It grows.</p></abstract><kwd-group><kwd>moss</kwd><kwd>stone</kwd></kwd-group>
      </article-meta></front><body><p>Text.</p></body></article>
      """)
    #expect(found.title == "Moss")
    #expect(found.author == ["Ken Ito"])
    #expect(found.date == "2019-03-07")
    #expect(found.site == "Moss Letters")
    #expect(found.url == "https://doi.org/10.1/moss")
    #expect(found.license == "https://a.example/by")
    #expect(found.tags == ["moss", "stone"])
    #expect(found.description == "It grows.")
    #expect(found.pageType == "article")
  }

  @Test func `RSS`() throws {
    let found = try read(
      """
      <rss version="2.0"><channel><title>Himmel</title><link>https://a.example/</link><description>Sterne</description>
      <language>de-AT</language><managingEditor>uwe@a.example (Uwe Kern)</managingEditor><category>Astronomie</category>
      <pubDate>Tue, 18 Feb 2025 06:00:00 GMT</pubDate><lastBuildDate>Wed, 19 Feb 2025 06:00:00 GMT</lastBuildDate>
      <copyright>CC0</copyright><item><title>Komet</title><pubDate>Mon, 17 Feb 2025 06:00:00 GMT</pubDate></item>
      </channel></rss>
      """)
    #expect(found.title == "Himmel")
    #expect(found.author == ["Uwe Kern"])
    #expect(found.date == "2025-02-18")
    #expect(found.modified == "2025-02-19")
    #expect(found.url == "https://a.example/")
    #expect(found.description == "Sterne")
    #expect(found.tags == ["Astronomie"])
    #expect(found.license == "CC0")
    #expect(found.declaredLanguage == "de-AT")
    #expect(found.pageType == "listing")
  }

  @Test func `Atom`() throws {
    let found = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es"><title>Cielo</title><subtitle>Estrellas</subtitle>
      <link rel="self" href="https://a.example/f"/><link href="https://a.example/"/><author><name>Ana Ruiz</name></author>
      <updated>2025-02-18T06:00:00Z</updated><category term="astronomía"/><rights>CC BY</rights>
      <entry><title>Cometa</title><author><name>Luis Gil</name></author></entry></feed>
      """)
    #expect(found.title == "Cielo")
    #expect(found.author == ["Ana Ruiz"])
    #expect(found.date == "2025-02-18")
    #expect(found.url == "https://a.example/")
    #expect(found.tags == ["astronomía"])
    #expect(found.license == "CC BY")
    #expect(found.description == "Estrellas")
  }

  @Test(
    arguments: [
      ("<year>2024</year><month>March</month><day>5</day>", "2024-03-05"),
      ("<year>2024</year><month>3</month>", "2024-03"),
      ("<year>2024</year>", "2024"), ("<year>2024</year><month>13</month>", "2024"),
      ("<year>x</year>", nil), ("", nil),
    ] as [(String, String?)])
  func `the parts of a date make as much of a date as they can`(_ parts: String, _ date: String?)
    throws
  {
    let xml =
      "<article><front><article-meta><pub-date>\(parts)</pub-date></article-meta></front></article>"
    #expect(try read(xml).date == date)
  }
}
