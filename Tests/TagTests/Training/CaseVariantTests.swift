import DocumentModel
import Testing

@testable import Tag

@Suite struct CaseVariantTests {
  /// Forty sentences, so that every variant takes at least one.
  private func document() throws -> Document {
    let sentence = "The\tO\nÉcole\tB-ORG\nof\tO\nfine\tO\ncraft\tO\nopened\tO\n.\tO\n\n"
    let lines = Array(String(repeating: sentence, count: 40).utf8)
    return try #require(ConllReader.documents(lines).first)
  }

  private func sentences(_ document: Document) -> [String] {
    let layer = document.layers.sentences ?? Sentences(by: 0)
    return (0..<layer.count).map { document.string(layer[$0]) }
  }

  @Test(arguments: [
    (CaseVariant.lower, "the école of fine craft opened ."),
    (.upper, "THE ÉCOLE OF FINE CRAFT OPENED ."),
    (.upperSentence, "THE ÉCOLE OF FINE CRAFT OPENED ."),
    (.titleSentence, "The École of Fine Craft Opened ."),
  ])
  func `chosen sentences are written anew, and marks stay`(
    variant: CaseVariant, expected: String
  ) throws {
    let document = try document()
    let (changed, chosen) = variant.applied(to: document, number: 0)
    #expect(!chosen.isEmpty && chosen.count <= 3)
    for sentence in chosen { #expect(sentences(changed)[sentence] == expected) }
    #expect(changed.layers == document.layers)
    #expect(changed.text.count == document.text.count)
  }

  @Test func `the rest of the document follows only where all of it would be so`() throws {
    let document = try document()
    for variant in CaseVariant.allCases {
      let (changed, chosen) = variant.applied(to: document, number: 0)
      let other = try #require((0..<40).first { !chosen.contains($0) })
      let isChanged = sentences(changed)[other] != sentences(document)[other]
      #expect(isChanged == (variant == .lower || variant == .upper))
    }
  }

  @Test func `documents of one sentence take turns`() throws {
    let document = try #require(
      ConllReader.documents(Array("Ada\tB-PER\nsang\tO\n".utf8)).first)
    let taken = (0..<60).filter {
      !CaseVariant.lower.applied(to: document, number: $0).sentences.isEmpty
    }
    #expect(taken.count == 4)
  }
}
