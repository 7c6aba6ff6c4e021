import Testing

@testable import Tag

@Suite struct TagSetTests {
  private let tags = TagSet(types: ["PER", "MISC"], compact: ["MISC"])

  private func label(_ part: TagSet.Part, _ type: Int = 0) throws -> Int {
    try #require(tags.label(part, type))
  }

  @Test func `ranges become labels and labels the same ranges`() {
    let ranges = [
      TaggedRange(words: 0..<1, type: 0), TaggedRange(words: 1..<4, type: 0),
      TaggedRange(words: 4..<5, type: 1), TaggedRange(words: 6..<8, type: 1),
      TaggedRange(words: 8..<10, type: 0),
    ]
    #expect(tags.ranges(tags.labels(ranges, count: 11)) == ranges)
  }

  @Test func `an entity is closed before another begins`() throws {
    #expect(!tags.allows(try label(.begin), try label(.outside)))
    #expect(!tags.allows(try label(.begin), try label(.unit)))
    #expect(!tags.allows(try label(.outside), try label(.inside)))
    #expect(!tags.allows(try label(.inside), try label(.inside, 1)))
    #expect(tags.allows(try label(.begin), try label(.last)))
    #expect(tags.allows(try label(.last), try label(.unit)))
  }

  @Test func `a compact type has no last word`() throws {
    #expect(tags.label(.last, 1) == nil)
    #expect(tags.allows(try label(.begin, 1), try label(.outside)))
    #expect(tags.allows(try label(.inside, 1), try label(.begin)))
    #expect(tags.canEnd(try label(.begin, 1)))
    #expect(!tags.canEnd(try label(.begin)))
    #expect(!tags.canStart(try label(.last)))
  }

  @Test func `three types and a compact one fit into sixteen labels`() {
    #expect(TagSet(types: ["A", "B", "C", "D"], compact: ["D"]).stride == 16)
    #expect(TagSet(types: ["A", "B", "C", "D"]).stride == 32)
  }
}
