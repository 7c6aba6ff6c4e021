import DocumentModel
import StageKit
import Testing

@testable import Ingest

/// A page with all that surrounds an article; the article's text comes from `body`.
private func page(_ body: String, title: String = "Ebb at Sankt Anna") -> String {
  """
  <!doctype html><html lang="en-GB"><head><title>\(title) | The Coast Courier</title>
  <meta property="og:site_name" content="The Coast Courier"><script>var menu = "<p>not text</p>";</script>
  <style>p { color: red }</style></head><body>
  <header><a href="/">The Coast Courier</a><nav><ul><li><a href="/a">Harbor</a></li><li><a href="/b">Weather</a></li></ul></nav></header>
  <div class="cookie-banner"><p>We use cookies to make this site better for everybody who reads it.</p></div>
  <main><article><h1>\(title)</h1><div class="byline">By <a rel="author" href="/ann">Ann Okafor</a></div>
  <time datetime="2024-03-05T07:30:00Z">5 March 2024</time><div class="article-body">\(body)</div>
  <div class="share-bar"><a href="#">Share</a><a href="#">Tweet</a></div></article>
  <section class="related-stories"><h3>Related stories</h3><ul><li><a href="/1">Gulls steal lunch again at the pier</a></li>
  <li><a href="/2">New mole for the yacht harbor</a></li></ul></section>
  <div id="comments"><p>What a lovely article, I was there myself last summer with my family.</p></div></main>
  <aside><p>Subscribe to our newsletter and get the tide tables every Monday.</p></aside>
  <footer><p>All rights reserved by the Coast Courier publishing house, Sankt Anna.</p></footer></body></html>
  """
}

private let paragraphs = """
  <p>The sea went out further than anybody in the village could remember, and stayed away until noon.</p>
  <p>Fishermen walked to boats that lay on the sand, while children, school being closed, looked for shells.</p>
  """

private let paragraphTexts = [
  "The sea went out further than anybody in the village could remember, and stayed away until noon.",
  "Fishermen walked to boats that lay on the sand, while children, school being closed, looked for shells.",
]

@Suite struct ExtractContentTests {
  @Test func `the article stays and all around it goes`() throws {
    let document = try extracted(page(paragraphs))
    #expect(document.string == paragraphTexts.joined(separator: "\n\n"))
    #expect(
      document.layers.blocks?.items.map(\.path) == [
        "/html/body/main/article/div[2]/p[1]", "/html/body/main/article/div[2]/p[2]",
      ])
    #expect(document.source.mediaType == "text/html")
    #expect(document.unread == nil)
  }

  @Test func `boilerplate stays when it is asked for`() throws {
    let document = try extracted(page(paragraphs)) { $0.boilerplate = .keep }
    for text in ["Harbor", "Ebb at Sankt Anna", "Gulls steal lunch", "All rights reserved"] {
      #expect(document.string.contains(text), "\(text)")
    }
    #expect(!document.string.contains("not text"))
    #expect(!document.string.contains("color"))
  }

  @Test func `comments, captions and tables are kept or dropped as asked`() throws {
    let source = page(
      paragraphs + "<figure><figcaption>The mole at noon.</figcaption></figure>"
        + "<table><tr><td>High</td><td>3.1</td></tr><tr><td>Low</td><td>0.2</td></tr></table>")
    let plain = try extracted(source)
    #expect(plain.outline.filter { $0.hasPrefix("table_cell") }.count == 4)
    #expect(!plain.string.contains("The mole at noon."))
    let captions = try extracted(source) { $0.captions = true }
    #expect(captions.outline.contains("caption The mole at noon."))
    let bare = try extracted(source) { $0.tables = false }
    #expect(!bare.string.contains("3.1"))
    let comments = try extracted(source) { $0.comments = true }
    #expect(comments.string.contains("What a lovely article"))
  }

  @Test func `blocks keep their kind, level and cell`() throws {
    let document = try extracted(
      page(
        paragraphs
          + "<h2>Tides</h2><ul><li>Spring</li><li>Neap</li></ul><blockquote>Never before.</blockquote>"
          + "<pre>a  b\n  c</pre><table><tr><th>Hour<th>Level<tr><td>6<td>low</table><p>It came back at one o'clock.</p>"
      ))
    #expect(
      document.outline.dropFirst(2) == [
        "heading2 Tides", "list_item Spring", "list_item Neap", "quote Never before.",
        "code a  b\n  c", "table_cell Hour", "table_cell Level", "table_cell 6", "table_cell low",
        "paragraph It came back at one o'clock.",
      ])
    let cells = document.layers.blocks?.items.filter { $0.kind == .tableCell } ?? []
    #expect(cells.map { [$0.row, $0.column] } == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func `items stand on lines of their own, other blocks a line apart`() throws {
    let document = try extracted("<p>One</p><ul><li>a<li>b</ul><p>Two</p>") {
      $0.boilerplate = .keep
    }
    #expect(document.string == "One\n\na\nb\n\nTwo")
  }

  @Test func `a body in two sibling containers is joined`() throws {
    let half = "<div class=\"post-content\"><p>\(paragraphTexts[0])</p></div>"
    let other = "<div class=\"post-content\"><p>\(paragraphTexts[1])</p></div>"
    let document = try extracted(
      "<body><nav>x</nav><div>\(half)<div class=ad>Buy</div>\(other)</div>")
    #expect(document.string == paragraphTexts.joined(separator: "\n\n"))
  }

  @Test func `what is hidden, templates and scripts are no text`() throws {
    let document = try extracted(
      """
      \(paragraphs)<p hidden>no1</p><p style="display: none">no2</p><template><p>no3</p></template>\
      <svg><title>no4</title></svg><noscript><p>no5</p></noscript><textarea>no6</textarea>\
      <script type="text/template"><p>no7</p></script><!-- <p>no8</p> --><![CDATA[no9]]>
      """)
    #expect(document.string == paragraphTexts.joined(separator: "\n\n"))
  }

  @Test func `a script may write a script in a comment`() throws {
    let document = try extracted("<script><!-- <script>a</script> --></script>\(paragraphs)")
    #expect(document.string == paragraphTexts.joined(separator: "\n\n"))
  }

  @Test(arguments: [
    "<p></p>", "<html></html>", "<!doctype html>", "<nav><a href=/>Home</a></nav>", "<",
  ])
  func `a page without text is an empty document or what little it has`(_ page: String) throws {
    let document = try extracted(page)
    #expect(document.layers.blocks != nil)
    #expect(document.text.count < 8)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?><html><body><p>x</p></body></html>", "text/html"),
    (
      "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"u\"><p>x</p>",
      "text/html"
    ),
    ("<?xml version=\"1.0\"?><note><p>x</p></note>", "application/xml"),
    ("<rss><channel><title>x</title></channel></rss>", "application/xml"),
    ("<div>x</div>", "text/html"), ("Just words, and no markup.", "text/plain"),
  ])
  func `the kind of a file is seen in its content`(_ source: String, _ type: String) throws {
    let document = try extracted(source, as: .auto, named: "stdin")
    #expect(document.source.mediaType == type)
  }

  @Test func `a record is kept byte for byte`() throws {
    let text = "A  title\r\n\r\n- one\r\n- two\r\n"
    let document = try extracted(text, as: .record, named: "r.jsonl:1")
    #expect(document.string == text)
    #expect(document.map == nil)
    #expect(document.outline == ["heading1 A  title", "list_item - one", "list_item - two"])
  }

  @Test func `two runs give the same bytes`() throws {
    #expect(try extracted(page(paragraphs)) == extracted(page(paragraphs)))
  }

  @Test func `a megabyte on one line takes no time`() throws {
    let long = String(repeating: "word ", count: 200_000)
    let document = try extracted("<p>\(long)</p>")
    #expect(document.text.count == 999_999)
    let unspaced = try extracted(String(repeating: "語", count: 300_000), as: .text)
    #expect(unspaced.text.count == 900_000)
  }
}
