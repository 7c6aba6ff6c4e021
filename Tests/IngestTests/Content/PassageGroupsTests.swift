import Testing

@testable import Ingest

@Suite struct PassageGroupsTests {
  private func groups(_ markup: String) -> PassageGroups { ReadPage(markup).table.groups }

  @Test(arguments: [
    ("<div><p>un<p>deux</div>", true),
    ("<div><p class=a>un<p class=b>deux</div>", false),
    ("<div><p class=n1>un<p class=n27>deux</div>", true),
    ("<div class=x><p>un</div><div class=x><p>deux</div>", true),
    ("<div class=x><p>un</div><div class=y><p>deux</div>", false),
    ("<div><p>un<h2>deux</h2></div>", false),
    ("<section><div><p>un</div></section><article><div><p>deux</div></article>", false),
    ("<ul class=x><li><p>un</ul><ul class=y><li><p>deux</ul>", true),
  ])
  func `passages in elements of one make are one group`(_ markup: String, _ isOne: Bool) {
    let groups = groups(markup)
    #expect(groups.numbers.count == 2)
    #expect((groups.numbers.first == groups.numbers.last) == isOne)
  }

  @Test func `sums of groups are those of their passages`() throws {
    let read = ReadPage(ContentPages.french)
    let table = read.table
    let groups = table.groups
    #expect(groups.numbers.count == table.passages.count)
    #expect(groups.groups.map(\.count).reduce(0, +) == Float(table.passages.count))
    for number in groups.groups.indices {
      let members = table.passages.indices.filter { groups.numbers[$0] == number }
      let group = groups.groups[number]
      let characters = { (wanted: (Int) -> Bool) in
        members.filter(wanted).map { Float(table.passages[$0].counts.characters) }.reduce(0, +)
      }
      #expect(group.count == Float(members.count))
      #expect(group.characters == characters { _ in true })
      #expect(group.proseCharacters == characters { table.passages[$0].isProse })
      #expect(group.ruleCharacters == characters { table.kept[$0] })
      #expect(
        group.linkCharacters
          == members.map { Float(table.passages[$0].linkCharacters) }.reduce(0, +))
    }
    #expect(groups.groups.contains { $0.ruleCharacters > 0 && $0.proseCharacters > 0 })
    #expect(groups.groups.contains { $0.linkCharacters > 0 })
  }

  @Test func `a mean is that of the group, over the passages that are asked for`() {
    let groups = groups("<div><p>a<p>b<h2>c</h2><p>d</div>")
    #expect(groups.means([1, 2, 5, 9], of: [0, 1, 2, 3]) == [4, 4, 5, 4])
    #expect(groups.means([1, 9], of: [0, 3]) == [5, 5])
  }
}
