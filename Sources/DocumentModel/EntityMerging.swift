/// What becomes of entities of several stages that share text.
public enum EntityOverlaps: String, Sendable, CaseIterable {
  /// All stay.
  case keep
  /// One stays, by `EntityPriority`.
  case resolve
}

extension Document {
  /// Puts the entities of one stage in place of those it wrote before.
  ///
  /// Those of one stage never overlap. What the same stage found before with other settings goes where it is found again.
  /// - Parameters:
  ///   - stage: index into `by`.
  ///   - overlaps: of all entities of the document.
  public mutating func addEntities(
    _ entities: [Entity], by stage: Int, overlaps: EntityOverlaps = .keep
  ) {
    var layer = layers.entities ?? EntityLayer()
    layer.items.removeAll { $0.by == stage }
    if overlaps == .keep, !layer.items.isEmpty {
      let name = stageName(stage)
      let found = Set(entities.map(EntityFind.init))
      layer.items.removeAll { stageName($0.by) == name && found.contains(EntityFind($0)) }
    }
    let sorted = entities.sorted { $0.precedes($1) }
    layer.items += overlaps == .keep ? withoutOverlaps(sorted) : sorted
    layer.items.sort { $0.precedes($1) }
    if overlaps == .resolve { layer.items = withoutOverlaps(layer.items) }
    if !layer.by.contains(stage) {
      layer.by.append(stage)
      layer.by.sort()
    }
    layers.entities = layer
  }

  /// Of entities that share text, whichever stages found them, the one that comes first by `EntityPriority`; each that is
  /// left out overlaps one that stays.
  /// - Parameter entities: in the order of the layer.
  public func withoutOverlaps(_ entities: [Entity]) -> [Entity] {
    guard entities.haveOverlaps else { return entities }
    let priorities = entities.map { EntityPriority($0, stage: stageName($0.by)) }
    var taken = TakenText(entities)
    var stays = Array(repeating: false, count: entities.count)
    // The order of the layer decides between equals.
    for index in entities.indices.sorted(by: { (priorities[$0], $0) < (priorities[$1], $1) }) {
      stays[index] = taken.take(entities[index].span)
    }
    return entities.indices.filter { stays[$0] }.map { entities[$0] }
  }

  /// `entities` of `entities@1.0.0#c41d77b0`.
  private func stageName(_ stage: Int) -> Substring {
    by.indices.contains(stage) ? by[stage].prefix { $0 != "@" } : ""
  }
}

/// What was found, whatever found it.
private struct EntityFind: Hashable {
  let start: Int
  let end: Int
  let label: String

  init(_ entity: Entity) {
    (start, end, label) = (entity.span.start, entity.span.end, entity.label)
  }
}

/// Which of two entities that overlap stays: the lesser one by these, in their order.
///
/// 1. A name of a `gazetteer`: somebody listed it for these documents.
/// 2. The longer one: `Fifth Avenue` and not the ordinal in it, an e-mail address and not the name
///    in it.
/// 3. Of equally long ones that of `patterns`, which has a value.
/// 4. The later find: a stage that runs again, with other settings or another list, corrects the
///    one before.
public struct EntityPriority: Comparable, Sendable {
  /// The rule in a sentence, for the help of the stages.
  public static let summary = """
    Entities of entities, gazetteer and patterns may overlap. With overlaps: resolve one stays: a name \
    of gazetteer, else the longer, else that of patterns, else the later find.
    """

  private let isGuessed: Bool
  private let shortness: Int
  private let lacksValue: Bool
  private let earliness: Int

  /// - Parameter stage: the name of the stage that found it.
  public init(_ entity: Entity, stage: some StringProtocol) {
    isGuessed = stage != "gazetteer"
    shortness = -entity.span.count
    lacksValue = stage != "patterns"
    earliness = -entity.by
  }

  public static func < (one: EntityPriority, other: EntityPriority) -> Bool {
    if one.isGuessed != other.isGuessed { return other.isGuessed }
    if one.shortness != other.shortness { return one.shortness < other.shortness }
    if one.lacksValue != other.lacksValue { return other.lacksValue }
    return one.earliness < other.earliness
  }
}

extension [Entity] {
  /// Of entities in the order of the layer.
  fileprivate var haveOverlaps: Bool {
    zip(self, dropFirst()).contains { $0.span.overlaps($1.span) }
  }
}

/// The parts of a text that spans have taken; to take one needs time that grows with the logarithm
/// of their number.
private struct TakenText {
  /// Where spans begin or end, ascending: no span takes a part of the text between two of them.
  private let borders: [Int]
  /// By Fenwick (1994): sums of taken pieces.
  private var sums: [Int]

  init(_ entities: [Entity]) {
    var borders = entities.flatMap { [$0.span.start, $0.span.end] }
    borders.sort()
    self.borders = borders.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    sums = Array(repeating: 0, count: self.borders.count + 1)
  }

  /// Takes a span.
  /// - Returns: false when a part of it is taken already.
  mutating func take(_ span: Span) -> Bool {
    guard !span.isEmpty else { return true }
    let (start, end) = (piece(at: span.start), piece(at: span.end))
    guard taken(before: end) == taken(before: start) else { return false }
    for piece in start..<end { add(piece) }
    return true
  }

  private func taken(before piece: Int) -> Int {
    var (index, sum) = (piece, 0)
    while index > 0 {
      sum += sums[index]
      index &= index - 1
    }
    return sum
  }

  private mutating func add(_ piece: Int) {
    var index = piece + 1
    while index < sums.count {
      sums[index] += 1
      index += index & -index
    }
  }

  /// The number of the piece that begins at a border.
  private func piece(at offset: Int) -> Int {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
