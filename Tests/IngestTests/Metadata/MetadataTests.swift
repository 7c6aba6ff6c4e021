import DocumentModel
import StageKit
import Testing

@testable import Ingest

/// The metadata of a page with a head and a body.
func metadata(
  _ head: String, _ body: String = "<p>x</p>", language: String = "fr-CA"
) throws -> Metadata {
  try extracted("<html lang=\(language)><head>\(head)</head><body>\(body)</body></html>").metadata
}

@Suite struct MetadataTests {
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

  @Test func `tags, license and modification are read from meta and link elements`() throws {
    let found = try metadata(
      """
      <meta property=article:tag content="Gezeiten"><meta property=article:tag content="Küste, Meer">
      <meta name=keywords content="site,wide"><link rel=license href="https://a.example/by">
      <meta property=article:modified_time content="2024-03-09"><meta property=og:type content=article>
      """)
    #expect(found.tags == ["Gezeiten", "Küste", "Meer"])
    #expect(found.license == "https://a.example/by")
    #expect(found.modified == "2024-03-09")
    #expect(found.date == "2024-03-09", "a page that only says when it was changed")
    #expect(found.pageType == "article")
  }

  @Test func `links with relations give tags and license`() throws {
    let found = try metadata(
      "<meta name=keywords content=none>",
      """
      <p>Text <a rel=tag href=/t/1>marea</a> <a rel="tag nofollow" href=/t/2>#costa</a></p>
      <footer><a rel=license href="https://creativecommons.org/licenses/by/4.0/">CC</a></footer>
      """)
    #expect(found.tags == ["marea", "costa"])
  }

  @Test func `a link to Creative Commons is the license unless it is that of an image`() throws {
    let address = "https://creativecommons.org/licenses/by-sa/4.0/"
    let page = "<p>Free: <a href='\(address)'>CC</a></p>"
    #expect(try metadata("", page).license == address)
    #expect(try metadata("", "<figure>\(page)</figure>").license == nil)
    #expect(try metadata("", "<a href='https://creativecommons.org/about'>CC</a>").license == nil)
  }

  @Test func `microdata in the body is read`() throws {
    let found = try metadata(
      "",
      """
      <article itemscope itemtype="https://schema.org/BlogPosting"><h1 itemprop=headline>Ebb</h1>
      <span itemprop=author itemscope itemtype="https://schema.org/Person"><img src=a> <b itemprop=name>Mika Aalto</b>,
      Oulu</span> <time itemprop=datePublished datetime="2021-06-07T10:00">maanantaina</time>
      <time itemprop=dateModified datetime="2021-06-09">keskiviikkona</time></article>
      """)
    #expect(found.title == "Ebb")
    #expect(found.author == ["Mika Aalto"])
    #expect(found.date == "2021-06-07")
    #expect(found.modified == "2021-06-09")
    #expect(found.pageType == "article")
  }

  @Test(
    arguments: [
      (#"<script type="application/ld+json">{"@type": "Recipe"}</script>"#, "recipe"),
      (
        #"<script type="application/ld+json">{"@type": ["Thing", "http://schema.org/Product"]}</script>"#,
        "product"
      ),
      (
        #"<script type="application/ld+json">{"@type": "DiscussionForumPosting"}</script>"#, "forum"
      ),
      (
        #"<script type="application/ld+json">[{"@type": "VideoObject"}, {"@type": "NewsArticle"}]</script>"#,
        "article"
      ),
      (#"<script type="application/ld+json">{"@type": "CollectionPage"}</script>"#, "listing"),
      ("<meta property=og:type content=video.movie>", "video"),
      ("<meta property=og:type content=website>", "website"),
      ("<meta property=og:type content=unheard.of>", nil),
    ] as [(String, String?)])
  func `the type of a page is one of a documented set`(_ head: String, _ type: String?) throws {
    #expect(try metadata(head).pageType == type)
  }

  @Test func `a whole description comes before a cut one`() throws {
    let found = try metadata(
      "<meta property=og:description content='Das Meer geht …'><meta name=description content='Das Meer geht heim.'>"
    )
    #expect(found.description == "Das Meer geht heim.")
  }

  @Test func `declared texts are as a reader would see them`() {
    #expect(declaredText("<p>Fish &amp;amp; <b>chi</b>ps\\n</p>") == "Fish &amp; chips")
    #expect(declaredText("Rock &#8217;n&#8217; roll") == "Rock ’n’ roll")
    #expect(declaredText("a < b") == "a < b")
    #expect(declaredText("cut <i here") == "cut <i here")
    #expect(declaredText("<br>") == nil)
  }

  @Test func `the language tag is the declared one`() throws {
    #expect(
      try extracted("<meta property=og:locale content=pt_BR><p>x").metadata.declaredLanguage
        == "pt-BR")
    #expect(try metadata("", language: "de").declaredLanguage == "de")
  }

  @Test func `addresses that are none of the web are not the page's`() throws {
    #expect(try metadata("<link rel=canonical href='/ebb'>").url == nil)
    #expect(
      try metadata("<meta property=og:url content='https://coast.example/a'>").url
        == "https://coast.example/a")
  }

  @Test func `a site that is called as the page or by its host gives way to a name`() throws {
    func site(_ name: String) throws -> String? {
      try metadata(
        "<title>Ebb and flow</title><meta property=og:site_name content='\(name)'><meta name=application-name content='The Coast'>",
        "<h1>Ebb and flow</h1>"
      ).site
    }
    #expect(try site("Ebb and flow") == "The Coast")
    #expect(try site("coast.example") == "The Coast")
    #expect(try site("Coast.example") == "Coast.example")
    #expect(try site("Le Phare") == "Le Phare")
    #expect(
      try metadata("<meta property=og:site_name content='coast.example'>").site == "coast.example")
  }
}
