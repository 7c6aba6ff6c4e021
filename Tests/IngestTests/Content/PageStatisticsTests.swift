import Testing

@testable import Ingest

@Suite struct PageStatisticsTests {
  /// The statistics of a page, and the first of its elements that is such a one.
  private func statistics(
    _ markup: String, of element: ElementName
  ) throws -> (PageStatistics, node: Int) {
    let read = ReadPage(markup)
    let node = read.tree.nodes.indices.first { read.tree.nodes[$0].element == element }
    return (read.table.reading.statistics, try #require(node))
  }

  private let line = "Vanhat veneet lepäävät rannalla, ja kalastaja korjaa verkkoa."

  @Test func `characters and links of a subtree are added up`() throws {
    let (statistics, node) = try statistics(
      "<div><p>äbc <a href=/x>de</a></p><a href=#f>f</a></div>", of: .div)
    #expect(statistics.characters[node] == 6)
    #expect(statistics.linkCharacters[node] == 2)
    #expect(statistics.links[node] == 1)
    #expect(statistics.linkDensity(node) == 2.0 / 6)
  }

  @Test(arguments: [
    ("<p>LINE</p>", 54), ("<p>Liian lyhyt.</p>", 0), ("<h2>LINE</h2>", 0),
    ("<p><a href=/x>LINE</a> ja muuta</p>", 0), ("<div>LINE</div>", 0),
    ("<div>LINE LINE</div>", 108), ("<p>LINE Hyväksy cookies.</p>", 0),
    ("<table><tr><td>LINE LINE</table>", 108),
  ])
  func `prose stands in paragraphs, or is long, and is no heading, link or banner`(
    _ markup: String, _ characters: Int
  ) throws {
    let (statistics, node) = try statistics(
      "<section>\(markup.replacing("LINE", with: line))</section>", of: .section)
    #expect(Int(statistics.prose[node]) == characters)
  }

  @Test func `a lone paragraph beside a link weighs less than several together`() throws {
    let link = "<a href=/x>Lue lisää</a>"
    let (lone, loneNode) = try statistics(
      "<section><p>\(line)</p>\(link)</section>", of: .section)
    #expect(lone.prose[loneNode] == 54 * 2 / 5)
    let (own, ownNode) = try statistics(
      "<section><p>\(line) \(link)</p></section>", of: .section)
    #expect(own.prose[ownNode] == 62)
    let paragraphs = String(repeating: "<p>\(line)</p>", count: 7)
    let (many, manyNode) = try statistics(
      "<section>\(paragraphs)\(link)</section>", of: .section)
    #expect(many.prose[manyNode] == 7 * 54)
  }
}
