import Testing

@testable import Ingest

/// The tree of some markup, with its first passage.
private func page(_ markup: String) throws -> (tree: MarkupTree, passage: Passage) {
  let source = Array(markup.utf8)
  var scanner = HTMLScanner(source)
  scanner.scan()
  let tree = MarkupParser.parse(scanner.skeleton, source, as: .html)
  let passages = PassageFinder.passages(of: tree, PageCues(tree).roles)
  return (tree, try #require(passages.first))
}

private func wordPlaces(_ text: String) throws -> [Int] {
  let (tree, passage) = try page("<p>\(text)</p>")
  var words = PassageWords(tree)
  words.read(passage)
  return words.places
}

private func namePlaces(_ markup: String) throws -> Set<Int> {
  let (tree, passage) = try page(markup)
  return Set(ElementNames(tree, around: [passage]).places(around: passage))
}

@Suite struct HashedWordsTests {
  @Test(arguments: [
    ("Read More: Über uns 12", "read more: über uns 07"),
    ("ДАЛЕЕ", "далее"), ("© Foto", "© foto"),
  ])
  func `case and digits make no difference to words`(_ one: String, _ other: String) throws {
    #expect(try wordPlaces(one) == wordPlaces(other))
  }

  @Test func `other words and other ends are other places`() throws {
    #expect(try wordPlaces("Share this") != wordPlaces("Share that"))
    #expect(try wordPlaces("one. two") != wordPlaces("one two"))
  }

  @Test func `all places lie in the table, however long the text`() throws {
    for text in [
      "x", String(repeating: "word, ", count: 5000), String(repeating: "語", count: 9000),
    ] {
      let places = try wordPlaces(text)
      #expect(!places.isEmpty && places.count < 200)
      #expect(places.allSatisfy { (0..<1 << HashedWeights.bits).contains($0) })
    }
  }

  @Test func `names are read word by word, however they are joined`() throws {
    let camel = try namePlaces("<div class=articleBody>x</div>")
    let dashed = try namePlaces("<div class=article-body>x</div>")
    let plain = try namePlaces("<div>x</div>")
    #expect(camel.subtracting(plain).intersection(dashed).count >= 4)
    #expect(camel.isSuperset(of: plain))
  }
}
