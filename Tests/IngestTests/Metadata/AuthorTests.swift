import DocumentModel
import Testing

@testable import Ingest

@Suite struct AuthorTests {
  @Test(arguments: [
    ("By Ann Lee and Bo Chen", ["Ann Lee", "Bo Chen"]), ("Von Jörg Weiß", ["Jörg Weiß"]),
    ("Ann Lee, The Coast", ["Ann Lee"]), ("admin", []), ("https://coast.example/ann", []),
    ("Posted by Zoé Martin on 5 March 2024", ["Zoé Martin"]), ("ByAnn Lee", ["Ann Lee"]),
    ("Li Na; Wang Fang", ["Li Na", "Wang Fang"]), ("Divya Rao", ["Divya Rao"]),
    ("par Inès Roche", ["Inès Roche"]),
    ("Por Ana Ruiz y Luis Gil Sanz", ["Ana Ruiz", "Luis Gil Sanz"]),
    ("di Sara Conti", ["Sara Conti"]), ("Door Jan de Wit", ["Jan de Wit"]),
    ("Автор: Анна Белова", ["Анна Белова"]),
    ("Ann Lee, PhD", ["Ann Lee"]), ("Ann Lee MD", ["Ann Lee"]), ("Rita Sol @ritasol", ["Rita Sol"]),
    ("Autor: Rechtsanwalt Uwe Kern", ["Uwe Kern"]), ("Text: Eva Lang Foto: Ole Bo", ["Eva Lang"]),
    ("The Coast", []), ("José Ortega y Gasset", ["José Ortega y Gasset"]),
    ("Von Tom Paul Fr, 18. Oktober 2019", ["Tom Paul"]),
    ("Institute of Sea and Coast", ["Institute of Sea and Coast"]),
    ("von Weizsäcker", ["von Weizsäcker"]), ("The Coast, Berlin, Germany", []), ("王芳", ["王芳"]),
  ])
  func `an author line names people`(_ line: String, _ names: [String]) {
    #expect(authorNames(in: line, sites: SiteNames(["The Coast"])) == names)
  }

  @Test(arguments: [
    ("Zeige alle Beiträge von Eva Lang", ["Eva Lang"]), ("Beitrag von r23", ["r23"]),
    ("Beitragvon r23", ["r23"]), ("View all posts by Ann Lee", ["Ann Lee"]),
    ("Posts by Ann Lee", ["Ann Lee"]), ("Post author: Ann Lee", ["Ann Lee"]),
    ("Pressemitteilung von Eva Lang", ["Eva Lang"]), ("Écrit par Inès Roche", ["Inès Roche"]),
    ("Voir tous les articles de Inès Roche", ["Inès Roche"]),
    ("Propos recueillis par Inès Roche", ["Inès Roche"]),
    ("Ver todas las entradas de Ana Ruiz", ["Ana Ruiz"]), ("Enviado por Rui Sá", ["Rui Sá"]),
    ("Vedi tutti gli articoli di Sara Conti", ["Sara Conti"]),
    ("Geplaatst door Jan de Wit", ["Jan de Wit"]), ("Publicerad av Åsa Berg", ["Åsa Berg"]),
    ("Opublikowane przez Maja Nowak", ["Maja Nowak"]), ("作者：王芳", ["王芳"]),
    ("Συντάκτης: Νίκος Λάμπρου", ["Νίκος Λάμπρου"]), ("Autorzy: Maja Nowak", ["Maja Nowak"]),
  ])
  func `many words stand before a name`(_ line: String, _ names: [String]) {
    #expect(authorNames(in: line, isByline: true) == names)
  }

  @Test(arguments: [
    ("Ann Lee, Political Correspondent", ["Ann Lee"]), ("Ann Lee, Staff Writer", ["Ann Lee"]),
    ("Von Eva Lang, Chefredakteurin", ["Eva Lang"]),
    ("By Ann Lee, Bo Chen and Rita Sol", ["Ann Lee", "Bo Chen", "Rita Sol"]),
    ("Staff and news service reports", ["Staff and news service reports"]),
    ("Ann Lee | The Harbor Gazette", ["Ann Lee"]), ("Ann Lee, ann@coast.example", ["Ann Lee"]),
    ("Eva Lang Symbolbild Bo Chen", ["Eva Lang"]), ("Stand", []),
  ])
  func `what follows a name is none`(_ line: String, _ names: [String]) {
    #expect(authorNames(in: line, isByline: true) == names)
  }

  @Test func `of a known byline less is needed`() {
    #expect(authorNames(in: "von Ulrike", isByline: true) == ["Ulrike"])
    #expect(authorNames(in: "Posted on March 5, 2024 by Ann Lee", isByline: true) == ["Ann Lee"])
    #expect(authorNames(in: "About Ann Lee", isByline: true) == ["Ann Lee"])
    #expect(authorNames(in: "Ann Lee 12 comments", isByline: true) == ["Ann Lee"])
  }

  @Test(arguments: [
    (#"<a rel="author nofollow" href=/x>Nuno Reis</a>"#, ["Nuno Reis"]),
    (
      #"<div class="byline">By <a class=author>Ann Lee</a> and <a class=author>Bo Chen</a></div>"#,
      ["Ann Lee", "Bo Chen"]
    ),
    (#"<p class="vcard author">Tekst: <span class=fn>Maja Nowak</span></p>"#, ["Maja Nowak"]),
    (#"<p><a href="/autoren/eva-lang">Eva Lang</a></p>"#, ["Eva Lang"]),
    (
      #"<p>The boats of <a href="/profil/eva-lang">Eva Lang</a> lay on the sand, those of <a href="/profil/bo-chen">Bo Chen</a> at the pier, and nobody in the town could tell which of them had come in first that day, or why.</p>"#,
      []
    ),
    (#"<p><a class=username href="/m/1">seagull</a></p>"#, ["seagull"]),
    ("<p>06.11.2024 13:30 von Olga</p>", ["Olga"]), ("<p>5 March 2024 by Ann</p>", ["Ann"]),
    ("<p>Por <b>Ana Ruiz</b><br>Madrid</p>", ["Ana Ruiz"]),
    ("<p>Auteur : Inès Roche</p>", ["Inès Roche"]),
    ("<p>By the sea lies a town of which nobody has ever spoken to us before this day.</p>", []),
    (#"<div class="comments"><p class="comment-author">Rude Guy</p></div>"#, []),
    (#"<div class="related-posts"><span class=author>Other One</span></div>"#, []),
    ("<nav><a rel=author>Site Owner</a></nav>", []),
  ])
  func `bylines that readers see are found`(_ byline: String, _ names: [String]) throws {
    let text = String(
      repeating: "<p>The boats lay on the sand until the evening came.</p>", count: 12)
    let found = try metadata("<title>Ebb and flow</title>", "<h1>Ebb and flow</h1>\(byline)\(text)")
    #expect(found.author == names)
  }

  @Test func `a byline of its own block may stand at the end of a text`() throws {
    let text = String(
      repeating: "<p>The boats lay on the <b>sand</b> until the evening came.</p>", count: 80)
    func author(_ end: String) throws -> [String] {
      try metadata("<title>Ebb and flow</title>", "<h1>Ebb and flow</h1>\(text)\(end)").author
    }
    #expect(try author("<h5><em>Von Eva Lang</em></h5>") == ["Eva Lang"])
    #expect(try author("<p>Seen <b>By Ann Lee</b></p>") == [])
    #expect(try author("<p>By the sea</p>") == [])
  }

  @Test func `a user name gives way to the full name that fits it`() throws {
    let head = "<meta name=author content=ann.lee>"
    #expect(try metadata(head, "<h1>Ebb</h1><p class=author>Ann Lee</p>").author == ["Ann Lee"])
    #expect(try metadata(head, "<h1>Ebb</h1><p class=author>Bo Chen</p>").author == ["ann.lee"])
  }

  @Test func `an organization gives way to a person, the site is never the author`() throws {
    let organization =
      #"<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Organization", "name": "Sea Watch"}}</script>"#
    #expect(try metadata(organization).author == ["Sea Watch"])
    #expect(try metadata(organization, "<p class=byline>By Ann Lee</p>").author == ["Ann Lee"])
    let site =
      "<meta property=og:site_name content='The Coast'><meta name=author content='The Coast'>"
    #expect(try metadata(site, "<p class=byline>By Ann Lee</p>").author == ["Ann Lee"])
    #expect(try metadata(site, "<p class=byline>ann.lee</p>").author == ["ann.lee"])
    #expect(try metadata(site).author == [])
    let seen = "<meta property=og:site_name content='The Coast'>"
    #expect(try metadata(seen, "<p class=byline>The Coast</p>").author == [])
  }

  @Test func `the newsroom is the author where no one is named`() throws {
    #expect(try metadata("<meta name=author content=Redaktion>").author == ["Redaktion"])
    #expect(
      try metadata("<meta name=author content=Redaktion>", "<p class=byline>Von Eva Lang</p>")
        .author == ["Eva Lang"])
    #expect(try metadata("<meta name=author content=admin>").author == [])
  }

  @Test func `a person who publishes a page of his own is its author`() throws {
    let script =
      #"<script type="application/ld+json">{"@type": "Article", "author": {"name": "Ann Lee"}, "publisher": {"@type": ["Person", "Organization"], "name": "Ann Lee"}}</script>"#
    #expect(try metadata(script).author == ["Ann Lee"])
  }

  @Test func `names of citations are turned round`() throws {
    let found = try metadata(
      "<meta name=citation_author content='Ito, Ken'><meta name=citation_author content='Bo Chen'>")
    #expect(found.author == ["Ken Ito", "Bo Chen"])
  }

  @Test func `the second label of a card is no author`() throws {
    let card = "<meta name=twitter:label1 content='%'><meta name=twitter:data1 content='Ann Lee'>"
    #expect(try metadata(card.replacing("%", with: "Escrito por")).author == ["Ann Lee"])
    #expect(try metadata(card.replacing("%", with: "Reading time")).author == [])
  }

  @Test func `lines without end are read to a point`() throws {
    for word in ["Autor: ", "By ", "Ann and ", "Ann Lee, "] {
      let line = String(repeating: word, count: 50_000)
      #expect(try metadata("<meta name=author content='\(line)'>").author.count <= 50)
    }
    #expect(authorNames(in: "Autor: von Ann Lee") == ["Ann Lee"])
  }
}
