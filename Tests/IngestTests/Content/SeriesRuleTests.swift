import Testing

@testable import Ingest

@Suite struct SeriesRuleTests {
  private func judged(_ markup: String, _ likelihoods: [Float]) -> [Float] {
    let table = ReadPage("<main>\(markup)</main>").table
    var judged = likelihoods
    SeriesRule(table: table).judge(&judged)
    return judged
  }

  @Test func `items of one list get one likelihood between theirs`() {
    let items = "<ul><li>pan<li>sal<li>vino<li>agua</ul>"
    let found = judged(items, [0.9, 0.3, 0.8, 0.6])
    #expect(Set(found).count == 1)
    #expect(found.allSatisfy { $0 > 0.6 && $0 < 0.8 })
  }

  @Test func `two items, and paragraphs, keep their own`() {
    #expect(judged("<ul><li>pan<li>sal</ul>", [0.9, 0.1]) == [0.9, 0.1])
    #expect(judged("<p>pan<p>sal<p>vino", [0.9, 0.1, 0.5]) == [0.9, 0.1, 0.5])
  }

  @Test func `a paragraph parts two lists`() {
    let list = "<ul><li>a<li>b<li>c</ul>"
    let found = judged("\(list)<p>y</p>\(list)", [0.9, 0.9, 0.9, 0.5, 0.1, 0.1, 0.1])
    #expect(found[0] > 0.85 && found[6] < 0.15)
    #expect(found[3] == 0.5)
  }

  @Test func `long items weigh more, and certainty is bounded`() {
    let long = String(repeating: "El río baja lento y turbio. ", count: 6)
    let found = judged("<ul><li>\(long)<li>a<li>b</ul>", [0.9, 0.2, 0.2])
    #expect(found[0] > 0.8)
    #expect(judged("<ul><li>a<li>b<li>c</ul>", [1, 0, 1]).allSatisfy { $0 > 0.5 && $0 < 1 })
  }
}
