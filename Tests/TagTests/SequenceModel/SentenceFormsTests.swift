import DocumentModel
import Testing

@testable import Tag

@Suite struct SentenceFormsTests {
  @Test(arguments: [
    ("He met Ada in Paris .", SentenceForms.Style.normal), ("he met ada in paris .", .lower),
    ("HE MET ADA IN PARIS .", .upper), ("Storm Hits Coast of Northern Chile", .title),
    ("JAPAN WINS 3 - 2", .upper), ("iPhone sales rose", .normal),
    ("ok then", .normal), ("IBM", .normal), ("", .normal),
  ])
  func `the style of a sentence is told by its capitals`(
    text: String, style: SentenceForms.Style
  ) {
    var tokens = Tokens(by: 0)
    var offset = 0
    for word in text.split(separator: " ") {
      tokens.append(Span(offset, offset + word.utf8.count), .alphabetic)
      offset += word.utf8.count + 1
    }
    var forms = SentenceForms()
    Array(text.utf8).withUnsafeBufferPointer { text in
      forms.read(text, tokens, 0..<tokens.count, nil, CasingCounts())
    }
    #expect(forms.style == style)
  }
}
