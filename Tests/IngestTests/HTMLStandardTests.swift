import DocumentModel
import Testing

@testable import Ingest

/// What a browser shows of odd markup.
@Suite struct HTMLStandardTests {
  @Test(arguments: [
    ("<p>a<!-->b--> c", "ab--> c"), ("<p>a<!--->b--> c", "ab--> c"),
    ("<p>a<!--x--!>b--> c", "ab--> c"), ("<p>a<!doctype x>b<!foo>c<?php x?>d</ f>e", "abcde"),
    ("a<b\n>c</b> < d <3 <_x>", "ac < d <3 <_x>"), ("a</br>b", "a\nb"),
    ("<xmp><b>x</b> &amp; y</xmp>z", "<b>x</b> &amp; y\n\nz"),
    ("a<plaintext><b>x</plaintext>", "a\n\n<b>x</plaintext>"),
    ("<math><mi>x</mi><mo>=</mo><annotation>\\TeX</annotation></math> y", "x= y"),
    ("<script>var a=\"<!--<script>x</script>\"; y</script> z</p>--></script>w", "z\n\n-->w"),
    ("<textarea>a<b>c</textarea>d<iframe><p>x</iframe>", "d"),
    ("<svg><title>x</title><style>y</style></svg>w", "w"), ("<p>a<svg/>b", "ab"),
    ("<table>a<tr><td>b</table>c", "a\n\nb\n\nc"),
    ("a &ampb &notit; &bogus; &copy2", "a &b ¬it; &bogus; ©2"),
    ("<![CDATA[x]]>y", "y"), ("<a name=x/>y</a>z", "yz"),
  ])
  func `odd markup reads as in a browser`(_ page: String, _ text: String) throws {
    let document = try extracted(page) { $0.boilerplate = .keep }
    #expect(document.string == text)
    #expect(SourceMapTests.check(document, Array(page.utf8)) == nil || page.contains("<xmp"))
  }

  @Test(arguments: [
    ("<p>a <script src='x'/><i/>b<title/></p><p id='q'/>c", "a b\n\nc"),
    ("<p>a <![CDATA[<b> & ]]>c</p>", "a <b> & c"), ("<div/>a<p><a id=\"n\"/>b</p>", "a\n\nb"),
    ("<p>a <![CDATA[b", "a"),
  ])
  func `a page that says that it is XML is read as such`(_ page: String, _ text: String) throws {
    let source =
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>\(page)</body></html>"
    let document = try extracted(source, as: .auto, named: "a.xhtml") { $0.boilerplate = .keep }
    #expect(document.source.mediaType == "text/html")
    #expect(document.string == text)
  }

  @Test(arguments: [
    (
      "<ul><li>a<ul><li>b</li></ul>c</li><li><p>d</p><p>e</p></li></ul>",
      ["list_item a", "list_item b", "list_item c", "list_item d", "list_item e"]
    ),
    (
      "<blockquote><p>a</p><footer>b</footer></blockquote><figure><img><figcaption>c</figcaption></figure>",
      ["quote a", "quote b", "caption c"]
    ),
    ("<pre><code class=\"language-c\">int a;\n  b;</code></pre>", ["code int a;\n  b;"]),
    ("<dl><dt>a<dd>b</dl>", ["list_item a", "list_item b"]),
    ("<h1>a</h1><h6>b<br>c</h6>", ["heading1 a", "heading6 b\nc"]),
  ])
  func `structure becomes blocks`(_ page: String, _ outline: [String]) throws {
    #expect(try extracted(page) { $0.boilerplate = .keep }.outline == outline)
  }

  @Test func `cells have their row and column, also beside those that span several`() throws {
    let page = """
      <table><caption>Cap</caption><thead><tr><th>A<th>B<th>C</thead><tr><th>r<td colspan=2>wide</tr>\
      <tr><td>1<td rowspan=2>2<td>3</tr><tr><td>4<td>5</tr></table>
      """
    let document = try extracted(page) { $0.boilerplate = .keep }
    let cells = (document.layers.blocks?.items ?? []).map { block in
      "\(block.kind.rawValue) \(block.row ?? 0) \(block.column ?? 0) \(document.string(block.span))"
    }
    #expect(
      cells == [
        "caption 0 0 Cap", "table_cell 1 1 A", "table_cell 1 2 B", "table_cell 1 3 C",
        "table_cell 2 1 r", "table_cell 2 2 wide", "table_cell 3 1 1", "table_cell 3 2 2",
        "table_cell 3 3 3", "table_cell 4 1 4", "table_cell 4 3 5",
      ])
  }
}
