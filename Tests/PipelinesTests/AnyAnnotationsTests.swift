import DocumentJSON
import DocumentModel
import StageKit
import Testing

@testable import Pipelines

/// Characters that stages look at, and some that nothing expects.
private let pieces = [
  "a", "The bridge", " ", "\n", ".", "!", "1990", "$5", "é", "e\u{301}", "東京", "。", "😀", "שלום",
  "\u{301}", "-",
]

/// Makes documents with layers that no stage would write, but that the reader takes.
private struct AnnotatedDocuments {
  var random: SplitMix

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  mutating func next() -> Document {
    let text = (0..<number(below: 50)).map { _ in pieces[number(below: pieces.count)] }.joined()
    var document = Document(id: "1", text: Array(text.utf8))
    document.by = ["x@1#0"]
    document.metadata.language = [nil, "en", "de", "ja", "xx"][number(below: 5)]
    document.metadata.languageScore = Double(number(below: 3))
    var tokens = Tokens(by: 0)
    for span in spans(of: document, upTo: 60) {
      tokens.append(span, Tokens.Kind.allCases[number(below: Tokens.Kind.allCases.count)])
    }
    let sentences = spans(of: document, upTo: 12)
    if number(below: 8) > 0 { document.layers.tokens = tokens }
    if number(below: 8) > 0 {
      document.layers.sentences = Sentences(
        by: 0, starts: sentences.map(\.start), ends: sentences.map(\.end))
    }
    if number(below: 2) > 0 { addItems(to: &document) }
    return document
  }

  /// Spans of whole characters in text order, none of them empty.
  private mutating func spans(of document: Document, upTo limit: Int) -> [Span] {
    let ends = (0..<number(below: limit)).map { _ in boundary(of: document) }.sorted()
    return zip(ends, ends.dropFirst()).map { Span($0, $1) }.filter { !$0.isEmpty }
  }

  private mutating func boundary(of document: Document) -> Int {
    var byte = number(below: document.text.count + 1)
    while byte < document.text.count, document.text[byte] & 0xC0 == 0x80 { byte -= 1 }
    return byte
  }

  /// Items, whose spans may be empty and overlap.
  private mutating func addItems(to document: inout Document) {
    let spans = (0..<number(below: 8)).map { _ in
      let ends = [boundary(of: document), boundary(of: document)].sorted()
      return Span(ends[0], ends[1])
    }.sorted()
    let kinds: [Block.Kind] = [.heading, .paragraph, .tableCell, .listItem, .code]
    document.layers.blocks = Layer(
      by: 0, items: spans.map { Block(span: $0, kind: kinds[number(below: kinds.count)]) })
    document.layers.entities = EntityLayer(
      by: [0],
      items: spans.map { Entity(span: $0, label: "ORG", by: 0) }.sorted { $0.precedes($1) })
    document.layers.keyphrases = Layer(
      by: 0, items: [Keyphrase(rank: 1, text: "x", score: 1e300, spans: spans)])
    document.layers.summary = Layer(
      by: 0, items: spans.map { SummarySentence(rank: 1, span: $0, score: 1) })
  }
}

@Suite struct AnyAnnotationsTests {
  @Test(arguments: StageCatalog.shipped.names)
  func `a stage comes through any document that the reader takes`(name: String) throws {
    var probe = try StageProbe(try #require(StageCatalog.shipped[name]))
    var documents = AnnotatedDocuments(random: SplitMix(state: 11))
    var count = 0
    for _ in 0..<300 {
      let json = DocumentWriter().json(documents.next())
      var (document, _) = try DocumentReader.read(json)
      // A stage may refuse a document, but must end.
      do { _ = try probe.run(&document) } catch is DocumentFailure {}
      _ = TerminalView(colored: false, width: 40).render(document)
      _ = DocumentWriter().json(document)
      count += 1
    }
    #expect(count == 300)
  }
}
