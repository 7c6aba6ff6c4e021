import DocumentModel
import Testing

@testable import Ingest

extension Document {
  /// One line an item of an additional layer: its text, then the members named.
  func lines(of layer: String, _ keys: [String]) -> [String]? {
    layers.others.first { $0.key == layer }?.value["items"]?.elements.map { item in
      var parts = keys.map { item[$0]?.string ?? "-" }
      if let start = item["start"]?.int, let end = item["end"]?.int {
        parts.insert(string(Span(start, end)), at: 0)
      }
      return parts.joined(separator: " | ")
    }
  }
}

@Suite struct LinkLayerTests {
  private static let prose = """
    <p>The ferry to the island leaves in the morning, and it comes back late in the evening, when the light is gone.</p>
    """

  @Test func `links have the span of their text, the address as written and where it leads`() throws
  {
    let document = try extracted(
      """
      <link rel=canonical href="https://example.org/news/a.html"><nav><a href="/">Home</a></nav><article><p>See \
      <a href="../b.html?x=1&amp;y=2" rel="nofollow">the  <b>other</b></a>, <a href="https://c.example/">c</a>, \
      <a href="#n">note</a>, <a href="javascript:f()">no</a>, <a href="p.png"><img src=p.png></a>.</p>\(Self.prose)</article>
      """
    ) { $0.links = true }
    #expect(
      document.lines(of: "links", ["text", "href", "target", "rel"]) == [
        "the other | the other | ../b.html?x=1&y=2 | https://example.org/b.html?x=1&y=2 | nofollow",
        "c | c | https://c.example/ | https://c.example/ | -",
        "note | note | #n | https://example.org/news/a.html#n | -",
      ])
  }

  @Test func `without a known base the address stands alone, and nobody asked is no layer`() throws
  {
    let page = "<p>a <a href='x/y'>b</a></p><p><a href='/z'>c</a></p>"
    let document = try extracted(page) {
      $0.links = true
      $0.boilerplate = .keep
    }
    #expect(document.lines(of: "links", ["href", "target"]) == ["b | x/y | -", "c | /z | -"])
    #expect(try extracted(page).layers.others.isEmpty)
  }

  @Test func `links of text that was taken back are none`() throws {
    let document = try extracted(
      "<title>Ebb</title><h1><a href='/ebb'>Ebb</a></h1>\(Self.prose)<p><a href='/t'>Tides</a> tell.</p>"
    ) { $0.links = true }
    #expect(document.lines(of: "links", ["href"]) == ["Tides | /t"])
  }

  @Test func `the references of XML lead somewhere too, and the base of a page counts`() throws {
    let source = """
      <?xml version="1.0"?><article xml:base="https://d.example/x/"><body><p>See <ext-link xlink:href="../r">R</ext-link>.</p>\
      <p>Or <ulink url="u">U</ulink><fn><p>and <uri xlink:href="v">V</uri></p></fn> now.</p></body></article>
      """
    let document = try extracted(source, as: .xml, named: "a.xml") { $0.links = true }
    #expect(
      document.lines(of: "links", ["target"]) == [
        "R | https://d.example/r", "U | https://d.example/x/u", "V | https://d.example/x/v",
      ])
  }

  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g"),
    ("?y", "http://a/b/c/d;p?y"), ("#s", "http://a/b/c/d;p?q#s"), ("..", "http://a/b/"),
    ("../../../g", "http://a/g"), ("g?y/./x", "http://a/b/c/g?y/./x"), (".", "http://a/b/c/"),
    ("mailto:x@y", "mailto:x@y"), ("g;x=1/../y", "http://a/b/c/y"),
  ])
  func `addresses are resolved as the standard does`(_ reference: String, _ target: String) {
    #expect(WebAddress.resolved(reference, against: WebAddress("http://a/b/c/d;p?q")) == target)
  }

  @Test func `images bring alternative text and caption, and the text stays as it is`() throws {
    let page = """
      <base href="https://e.example/p/"><article>\(Self.prose)<figure><img data-src="q.jpg" src="data:image/gif;base64,AA" \
      alt="Un port"><figcaption>Le <i>port</i></figcaption></figure>\(Self.prose)<p>a<img src=r.png>b</p></article>
      <aside><img src=ad.png alt=Ad></aside>
      """
    let document = try extracted(page) {
      $0.images = true
      $0.captions = true
    }
    #expect(
      document.lines(of: "images", ["src", "target", "alt", "caption"]) == [
        "Le port | q.jpg | https://e.example/p/q.jpg | Un port | Le port",
        "r.png | https://e.example/p/r.png | - | -",
      ])
    #expect(document.text == (try extracted(page) { $0.captions = true }).text)
    let bare = try extracted(page) { $0.images = true }
    #expect(bare.lines(of: "images", ["caption"])?.first == "Le port")
  }

  @Test func `the figures of XML are images`() throws {
    let source = """
      <?xml version="1.0"?><TEI><text><figure><graphic url="a.png"/><head>Karte</head><figDesc>Eine Karte</figDesc></figure>\
      <p>x</p></text></TEI>
      """
    let document = try extracted(source, as: .xml, named: "a.xml") { $0.images = true }
    #expect(
      document.lines(of: "images", ["src", "alt", "caption"]) == [
        "Karte | a.png | Eine Karte | Karte"
      ])
    #expect(document.outline == ["caption Karte", "paragraph x"])
  }
}
