import DocumentModel
import Testing

@testable import Ingest

@Suite struct FeedTests {
  private static let feeds: [(name: String, source: String, outline: [String])] = [
    (
      "escaped HTML in RSS",
      """
      <rss><channel><title>Sky</title><description>News &lt;b&gt;from&lt;/b&gt; above</description><item>\
      <title>Tom &amp;amp; J&#252;rgen</title><description>&lt;p class=&quot;a&quot;&gt;Gr&#252;ße &amp;amp; \
      Küsse&amp;#8217;s&lt;br/&gt;alles&lt;/p&gt;&lt;script&gt;var a = 1 &lt; 2;&lt;/script&gt;&lt;ul&gt;&lt;li&gt;eins\
      &lt;li&gt;zwei&lt;/ul&gt;</description></item></channel></rss>
      """,
      [
        "paragraph News from above", "heading1 Tom & Jürgen", "paragraph Grüße & Küsse’s\nalles",
        "list_item eins", "list_item zwei",
      ]
    ),
    (
      "the whole text stands for its summary; what others add is none",
      """
      <rss><channel><title>S</title><item><title><![CDATA[Un &amp; deux]]></title><dc:creator>E</dc:creator>\
      <description>court</description><media:title>M</media:title><content:encoded><![CDATA[<p>Tout le texte<p>en deux\
      <style>p{}</style> parties.]]></content:encoded></item></channel></rss>
      """,
      ["heading1 Un & deux", "paragraph Tout le texte", "paragraph en deux parties."]
    ),
    (
      "Atom says what is HTML",
      """
      <feed><title>F</title><entry><title>a &lt;b></title><id>1</id><content type="html">&lt;h3&gt;Ü&lt;/h3&gt;&lt;blockquote&gt;\
      q &amp;lt;b&amp;gt;&lt;/blockquote&gt;</content></entry><entry><title>x</title><content type="xhtml"><div><p>One \
      <b>two</b></p></div></content></entry><entry><title>y</title><content type="text">1 &lt;i&gt; 2</content></entry></feed>
      """,
      [
        "heading1 a <b>", "heading3 Ü", "quote q <b>", "heading1 x", "paragraph One two",
        "heading1 y", "paragraph 1 <i> 2",
      ]
    ),
    (
      "plain text stays as it is",
      "<rss><channel><item><description>1 &lt; 2 &amp; 3</description></item></channel></rss>",
      ["paragraph 1 < 2 & 3"]
    ),
  ]

  @Test(arguments: feeds.indices, ["utf-8", "utf-16le"])
  func `the HTML of a feed is read as such, every byte in its place`(
    _ index: Int, _ encoding: String
  ) throws {
    let feed = Self.feeds[index]
    let text = "<?xml version=\"1.0\"?>" + feed.source
    let bytes =
      encoding == "utf-8"
      ? Array(text.utf8) : [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let document = try extracted(bytes, as: .xml, named: "feed.xml")
    #expect(document.outline == feed.outline, "\(feed.name)")
    #expect(document.map?.pieces.isEmpty == false)
    for piece in document.map?.pieces ?? [] where piece.sourceCount > 0 {
      #expect(piece.sourceEnd <= bytes.count)
    }
  }

  @Test func `a reference that was escaped twice has all its bytes as source`() throws {
    let source =
      "<rss><channel><item><description>&lt;p&gt;a &amp;amp; b</description></item></channel></rss>"
    let document = try extracted(source, as: .xml, named: "feed.xml")
    #expect(document.string == "a & b")
    let piece = try #require(document.map?.pieces.first { $0.start == 2 })
    let bytes = Array(source.utf8)[piece.sourceStart..<piece.sourceEnd]
    #expect(String(decoding: bytes, as: UTF8.self) == "&amp;amp;")
  }
}
