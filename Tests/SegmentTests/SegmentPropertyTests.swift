import DocumentModel
import Segment
import StageKit
import Testing

@Suite struct SegmentPropertyTests {
  private static let languages = ["en", "fr", "de", "it", "ru", "ja", "fi", "fa"]

  private func isWhiteSpace(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private func isBoundary(_ text: [UInt8], _ offset: Int) -> Bool {
    offset == text.count || text[offset] & 0xC0 != 0x80
  }

  @Test(arguments: 0..<8)
  func `tokens are ordered, on scalar boundaries, and cover what is no white space`(
    _ index: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(index))
    for _ in 0..<150 {
      let string = random.text(parts: Int.random(in: 0...30, using: &random))
      var document = Segmented.document(string, language: Self.languages[index])
      try Segmented.run(TokenizeText.self, on: &document)
      let tokens = try #require(document.layers.tokens)
      var position = 0
      for token in 0..<tokens.count {
        let span = tokens[token]
        #expect(span.start >= position && span.end > span.start)
        #expect(isBoundary(document.text, span.start) && isBoundary(document.text, span.end))
        let between = String(decoding: document.text[position..<span.start], as: UTF8.self)
        #expect(isWhiteSpace(between))
        position = span.end
      }
      let rest = String(decoding: document.text[position...], as: UTF8.self)
      #expect(isWhiteSpace(rest))
    }
  }

  @Test(arguments: 0..<8)
  func `sentences are whole tokens, in order, and take every token`(_ index: Int) throws {
    var random = SeededGenerator(seed: UInt64(100 + index))
    for _ in 0..<150 {
      let string = random.text(parts: Int.random(in: 0...30, using: &random))
      var document = Segmented.document(string, language: Self.languages[index])
      try Segmented.run(TokenizeText.self, on: &document)
      try Segmented.run(SplitSentences.self, on: &document)
      let tokens = try #require(document.layers.tokens)
      let sentences = try #require(document.layers.sentences)
      var token = 0
      for sentence in 0..<sentences.count {
        #expect(token < tokens.count && tokens.starts[token] == sentences.starts[sentence])
        while token < tokens.count, tokens.ends[token] <= sentences.ends[sentence] { token += 1 }
        #expect(token > 0 && tokens.ends[token - 1] == sentences.ends[sentence])
      }
      #expect(token == tokens.count)
      for block in document.layers.blocks?.items ?? [] {
        for sentence in 0..<sentences.count where sentences[sentence].overlaps(block.span) {
          #expect(block.span.contains(sentences[sentence]))
        }
      }
    }
  }

  @Test func `equal texts give equal tokens, whatever came before`() throws {
    var stage = TokenizeText(TokenizeText.Settings(), ())
    var first = Segmented.document("L’eau, Dr. Lee: a@b.org.", language: "fr")
    var other = Segmented.document("日本。", language: "ja")
    var again = first
    try stage.run(&first, by: 0)
    try stage.run(&other, by: 0)
    try stage.run(&again, by: 0)
    #expect(first == again)
  }
}
