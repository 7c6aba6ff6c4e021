import DocumentModel
import StageKit
import Testing

@testable import Ingest

@Suite struct MetadataTests {
  private func metadata(_ head: String, _ body: String = "<p>x</p>") throws -> Metadata {
    try extracted("<html lang=fr-CA><head>\(head)</head><body>\(body)</body></html>").metadata
  }

  @Test func `linked data comes before meta elements`() throws {
    let found = try metadata(
      """
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "La marée",
      "datePublished": "2024-03-05T08:00:00+01:00", "author": [{"@id": "#p"}], "publisher": {"name": "Le Phare"}},
      {"@type": "Person", "@id": "#p", "name": "Zoé Martin"}]}</script>
      <meta property="og:title" content="Autre titre"><meta name="author" content="Rédaction">
      """)
    #expect(found.title == "La marée")
    #expect(found.author == ["Zoé Martin"])
    #expect(found.date == "2024-03-05")
    #expect(found.site == "Le Phare")
    #expect(found.declaredLanguage == "fr-CA")
  }

  @Test func `meta elements are read`() throws {
    let found = try metadata(
      """
      <title>Ebb - The Coast</title><meta property=og:site_name content="The Coast">
      <meta name=description content="What &amp; why"><meta name=author content="By Ann Lee and Bo Chen">
      <meta property=article:published_time content="2023-12-01"><link rel=canonical href="https://coast.example/ebb">
      """)
    #expect(found.title == "Ebb")
    #expect(found.author == ["Ann Lee", "Bo Chen"])
    #expect(found.date == "2023-12-01")
    #expect(found.description == "What & why")
    #expect(found.url == "https://coast.example/ebb")
  }

  @Test(
    arguments: [
      ("Ebb | The Coast", "The Coast", nil, "Ebb"),
      ("The Coast: Ebb", "The Coast", nil, "The Coast: Ebb"),
      ("The Coast - Ebb", "The Coast", nil, "Ebb"), ("A – B", nil, "A – B", "A – B"),
      ("Long words about the sea - News", nil, nil, "Long words about the sea"),
      ("Sea | Coast | Local", nil, "Sea", "Sea"),
    ] as [(String, String?, String?, String)])
  func `a title loses the site's name`(
    _ title: String, _ site: String?, _ heading: String?, _ clean: String
  ) {
    #expect(cleanTitle(title, site: site, heading: heading, isWindowTitle: true) == clean)
  }

  @Test(arguments: [
    ("By Ann Lee and Bo Chen", ["Ann Lee", "Bo Chen"]), ("Von Jörg Weiß", ["Jörg Weiß"]),
    ("Ann Lee, The Coast", ["Ann Lee"]), ("admin", []), ("https://coast.example/ann", []),
    ("Posted by Zoé Martin on 5 March 2024", ["Zoé Martin"]), ("ByAnn Lee", ["Ann Lee"]),
    ("Li Na; Wang Fang", ["Li Na", "Wang Fang"]), ("Divya Rao", ["Divya Rao"]),
  ])
  func `an author line names people`(_ line: String, _ names: [String]) {
    #expect(authorNames(in: line, site: "The Coast") == names)
  }

  @Test(arguments: [
    ("2024-03-05T08:00:00Z", "2024-03-05"), ("5 March 2024", "2024-03-05"),
    ("March 5, 2024", "2024-03-05"),
    ("5. März 2024, 08:00 Uhr", "2024-03-05"), ("05.03.2024", "2024-03-05"),
    ("2024/3/5", "2024-03-05"),
    ("5 de marzo de 2024", "2024-03-05"), ("le 5 août 2024", "2024-08-05"),
    ("2024年3月5日", "2024-03-05"),
    ("12/25/2024", "2024-12-25"), ("5 марта 2024", "2024-03-05"), ("20240305", "2024-03-05"),
    ("Tue, 05 Mar 2024 08:00:00 GMT", "2024-03-05"), ("5 marca 2024", "2024-03-05"),
  ])
  func `dates are read as pages write them`(_ text: String, _ date: String) {
    #expect(isoDate(in: text) == date)
  }

  @Test(arguments: ["", "no date", "version 1.2.3", "1812-03-05", "99.99.2024", "call 555 1234"])
  func `what is no date is none`(_ text: String) {
    #expect(isoDate(in: text) == nil)
  }

  @Test func `XML says who wrote what and when`() throws {
    let found = try extracted(
      """
      <?xml version="1.0"?><TEI xml:lang="de"><teiHeader><fileDesc><titleStmt><title>Ein Brief</title>
      <author><forename>Rosa</forename> <surname>Klein</surname></author></titleStmt>
      <publicationStmt><date when="2019-05-04">Mai</date></publicationStmt></fileDesc></teiHeader>
      <text><body><head>Ein Brief</head><p>Liebe Schwester, es regnet.</p></body></text></TEI>
      """, as: .auto, named: "brief.xml")
    #expect(found.metadata.title == "Ein Brief")
    #expect(found.metadata.author == ["Rosa Klein"])
    #expect(found.metadata.date == "2019-05-04")
    #expect(found.metadata.declaredLanguage == "de")
    #expect(found.string == "Liebe Schwester, es regnet.")
  }
}
