import DocumentModel
import Testing

@Suite struct EntityMergingTests {
  private static let stages = ["entities", "gazetteer", "patterns", "entities", "other"]

  /// A document in whose `by` the stages stand that the tests number.
  private func document() -> Document {
    var document = Document(id: "1", text: Array(repeating: UInt8(ascii: "a"), count: 200))
    document.by = Self.stages.enumerated().map { "\($1)@1.0.0#\($0)" }
    return document
  }

  private func entity(_ start: Int, _ end: Int, _ label: String, by: Int) -> Entity {
    Entity(span: Span(start, end), label: label, by: by)
  }

  @Test(arguments: [
    ("a listed name stays, though it is shorter", (2, 4, 1), (0, 9, 0)),
    ("a listed name stays, though it is shorter", (2, 4, 1), (0, 9, 2)),
    ("the longer stays", (0, 9, 0), (2, 4, 2)),
    ("the longer stays", (0, 9, 2), (2, 4, 0)),
    ("the longer listed name stays", (0, 9, 1), (2, 4, 1)),
    ("of equally long ones that with a value stays", (0, 4, 2), (0, 4, 0)),
    ("of equally long ones that with a value stays", (0, 4, 2), (2, 6, 3)),
    ("of equally long ones that with a value stays", (0, 4, 2), (2, 6, 4)),
    ("a stage that runs again corrects what it found", (0, 4, 3), (0, 4, 0)),
    ("of stages that are alike the later find stays", (0, 4, 4), (2, 6, 3)),
  ])
  func `where two overlap one stays when overlaps are resolved`(
    why: String, stays: (start: Int, end: Int, by: Int), goes: (start: Int, end: Int, by: Int)
  ) {
    let kept = entity(stays.start, stays.end, "A", by: stays.by)
    let dropped = entity(goes.start, goes.end, "B", by: goes.by)
    for order in [[kept, dropped], [dropped, kept]] {
      var document = document()
      for entity in order where stays.by != goes.by {
        document.addEntities([entity], by: entity.by, overlaps: .resolve)
      }
      if stays.by == goes.by {
        document.addEntities(order, by: stays.by, overlaps: .resolve)
      }
      #expect(document.layers.entities?.items == [kept], "\(why)")
    }
  }

  @Test func `a stage replaces its own entities, and others stay where they share no text`() {
    var document = document()
    document.addEntities([entity(0, 4, "A", by: 0), entity(10, 12, "A", by: 0)], by: 0)
    document.addEntities([entity(4, 6, "B", by: 2)], by: 2)
    document.addEntities([entity(20, 24, "A", by: 0)], by: 0)
    #expect(
      document.layers.entities?.items == [entity(4, 6, "B", by: 2), entity(20, 24, "A", by: 0)])
    #expect(document.layers.entities?.by == [0, 2])
  }

  @Test func `entities of several stages all stay unless overlaps are resolved`() {
    var document = document()
    document.addEntities([entity(0, 9, "A", by: 0)], by: 0)
    document.addEntities([entity(0, 9, "A", by: 1)], by: 1)
    document.addEntities([entity(2, 4, "B", by: 2), entity(3, 8, "C", by: 2)], by: 2)
    // Of one stage none overlap: the longer stays.
    #expect(
      document.layers.entities?.items == [
        entity(0, 9, "A", by: 0), entity(0, 9, "A", by: 1), entity(3, 8, "C", by: 2),
      ])
  }

  @Test func `a stage that runs again with other settings finds nothing twice`() {
    var document = document()
    document.addEntities([entity(0, 4, "A", by: 0), entity(6, 9, "A", by: 0)], by: 0)
    document.addEntities([entity(0, 4, "A", by: 3), entity(6, 9, "B", by: 3)], by: 3)
    #expect(
      document.layers.entities?.items == [
        entity(0, 4, "A", by: 3), entity(6, 9, "A", by: 0), entity(6, 9, "B", by: 3),
      ])
  }

  @Test func `a name in two lists is found twice, for it may have two identifiers`() {
    var document = document()
    document.by[3] = "gazetteer@1.0.0#3"
    for (stage, rule) in [(1, "a.tsv:1"), (3, "b.tsv:1")] {
      document.addEntities(
        [Entity(span: Span(0, 4), label: "A", by: stage, rule: rule)], by: stage)
    }
    #expect(document.layers.entities?.items.map(\.rule) == ["a.tsv:1", "b.tsv:1"])
  }

  @Test func `what goes overlaps what stays and comes after it`() {
    var generator = SplitMix(state: 5)
    var dropped = 0
    for _ in 0..<500 {
      var document = document()
      let entities = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        let start = Int.random(in: 0..<190, using: &generator)
        return entity(
          start, start + Int.random(in: 1...10, using: &generator), "A",
          by: Int.random(in: 0..<Self.stages.count, using: &generator))
      }.sorted { $0.precedes($1) }
      document.layers.entities = EntityLayer(by: Array(0..<Self.stages.count), items: entities)
      document.addEntities(entities.filter { $0.by == 0 }, by: 0, overlaps: .resolve)
      let kept = document.layers.entities?.items ?? []
      for (one, other) in zip(kept, kept.dropFirst()) { #expect(!one.span.overlaps(other.span)) }
      for entity in entities where !kept.contains(entity) {
        dropped += 1
        let winners = kept.filter { $0.span.overlaps(entity.span) }
        #expect(
          winners.contains {
            EntityPriority($0, stage: Self.stages[$0.by])
              <= EntityPriority(entity, stage: Self.stages[entity.by])
          })
      }
    }
    #expect(dropped > 1_000)
  }

  @Test func `a hundred thousand entities under one take no quadratic time`() {
    let count = 100_000
    var document = document()
    document.text = Array(repeating: UInt8(ascii: "a"), count: 2 * count)
    document.layers.entities = EntityLayer(by: [0], items: [entity(0, 2 * count, "A", by: 0)])
    let listed = (0..<count).map { entity(2 * $0, 2 * $0 + 1, "B", by: 1) }
    let time = ContinuousClock().measure {
      document.addEntities(listed, by: 1, overlaps: .resolve)
    }
    #expect(document.layers.entities?.items == listed)
    #expect(time < .seconds(20))
  }
}

/// - Source: Steele, Lea & Flood, Fast splittable pseudorandom number generators (2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
