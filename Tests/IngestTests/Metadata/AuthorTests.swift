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

  @Test func `a user name gives way to the full name that fits it`() throws {
    let head = "<meta name=author content=ann.lee>"
    #expect(try metadata(head, "<h1>Ebb</h1><p class=author>Ann Lee</p>").author == ["Ann Lee"])
    #expect(try metadata(head, "<h1>Ebb</h1><p class=author>Bo Chen</p>").author == ["ann.lee"])
  }

  @Test func `an organization gives way to a person and the site is never an author`() throws {
    let organization =
      #"<script type="application/ld+json">{"@type": "Article", "author": {"@type": "Organization", "name": "Sea Watch"}}</script>"#
    #expect(try metadata(organization).author == ["Sea Watch"])
    #expect(try metadata(organization, "<p class=byline>By Ann Lee</p>").author == ["Ann Lee"])
    #expect(
      try metadata(
        "<meta property=og:site_name content='The Coast'><meta name=author content='The Coast'>"
      ).author == [])
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
