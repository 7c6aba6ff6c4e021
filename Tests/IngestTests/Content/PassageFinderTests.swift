import Testing

@testable import Ingest

/// The passages of some markup, as texts and the links in them.
private func passages(_ markup: String) -> [(text: String, passage: Passage)] {
  let source = Array(markup.utf8)
  var scanner = HTMLScanner(source)
  scanner.scan()
  let tree = MarkupParser.parse(scanner.skeleton, source, as: .html)
  let roles = PageCues(tree).roles
  return PassageFinder.passages(of: tree, roles).map { passage in
    (collapsed(passage.text(in: tree, roles)) ?? "", passage)
  }
}

@Suite struct PassageFinderTests {
  @Test(arguments: [
    ("<p>One<p>Two", ["One", "Two"]),
    ("<div>before<p>inside</p>behind</div>", ["before", "inside", "behind"]),
    ("one<br>line<br><br>another", ["one line", "another"]),
    ("above<hr>below", ["above", "below"]),
    ("<p>Caf&eacute; <b>au</b> <i>lait</i></p>", ["Café au lait"]),
    ("<ul><li>a<li>b</ul>", ["a", "b"]),
    ("<table><tr><td>1<td>2</table>", ["1", "2"]),
    ("<p>text<script>no()</script>s</p>", ["texts"]),
    ("<p> </p><div></div>", []),
  ])
  func `a passage is what becomes one block`(_ markup: String, _ texts: [String]) {
    #expect(passages(markup).map(\.text) == texts)
  }

  @Test func `links, bold type and signs are counted`() throws {
    let passage = try #require(
      passages("<p><a href=/x>Read more</a> <b>now</b>: 3 of 14, it's good.</p>").first?.passage)
    #expect(passage.links == 1)
    #expect(passage.linkCharacters == 8)
    #expect(passage.strongCharacters == 3)
    #expect(passage.counts.digits == 3)
    #expect(passage.counts.commas == 1)
    #expect(passage.counts.sentenceEnds == 1)
    #expect(passage.counts.signs == 1)
  }

  @Test func `characters are counted, not bytes, and Japanese sentences end too`() {
    let counts = Array("海は青い。空も青い。".utf8).withUnsafeBufferPointer {
      TextCounts($0, 0..<$0.count)
    }
    #expect(counts.characters == 10)
    #expect(counts.sentenceEnds == 2)
  }
}
