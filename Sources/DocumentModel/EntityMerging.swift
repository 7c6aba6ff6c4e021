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
    let namesakes = namesakes(of: stage)
    if overlaps == .keep, !namesakes.isEmpty {
      let found = Set(entities.map(EntityFind.init))
      layer.items.removeAll { namesakes.contains($0.by) && found.contains(EntityFind($0)) }
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

  /// The same stage with other settings, or of another version.
  private func namesakes(of stage: Int) -> [Int] {
    let name = stageName(stage)
    return by.indices.filter { $0 != stage && stageName($0) == name }
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
  let value: String?
  let rule: String?

  init(_ entity: Entity) {
    (start, end, label) = (entity.span.start, entity.span.end, entity.label)
    (value, rule) = (entity.value, entity.rule)
  }
}

extension [Entity] {
  /// Of entities in the order of the layer.
  fileprivate var haveOverlaps: Bool {
    zip(self, dropFirst()).contains { $0.span.overlaps($1.span) }
  }
}
