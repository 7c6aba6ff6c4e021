internal import DocumentModel
internal import StageKit

/// Compares the entities of a document with those that a test wants.
struct EntityDifference {
  private let document: Document
  private let input: [UInt8]

  /// - Parameter input: the bytes that the `source` ranges point into.
  init(_ document: Document, _ input: [UInt8]) {
    self.document = document
    self.input = input
  }

  /// - Returns: `- expected` lines and all that was found; empty when there is no difference.
  func lines(_ wanted: [Expectation.EntityPattern], isExact: Bool) -> [String] {
    let found = document.layers.entities?.items ?? []
    var unused = Array(found.indices)
    var missing: [String] = []
    for pattern in wanted {
      if let match = unused.firstIndex(where: { matches(pattern, found[$0]) }) {
        unused.remove(at: match)
      } else {
        missing.append("- \(shown(pattern))")
      }
    }
    let extra = isExact ? unused.map { "+ \(shown(found[$0]))" } : []
    guard !missing.isEmpty || !extra.isEmpty else { return [] }
    if isExact { return missing + extra }
    let all = found.map { "  \(shown($0))" }
    return missing + (all.isEmpty ? ["found none"] : ["found:"] + all)
  }

  private func matches(_ pattern: Expectation.EntityPattern, _ entity: Entity) -> Bool {
    let text = document.string(entity.span)
    if let line = pattern.line {
      return line == "\(entity.label) \(text)" || line == self.line(entity)
    }
    return (pattern.text ?? text) == text && (pattern.label ?? entity.label) == entity.label
      && (pattern.value ?? entity.value) == entity.value
      && (pattern.source == nil || pattern.source == source(of: entity))
  }

  private func source(of entity: Entity) -> String? {
    guard let range = entity.source, range.upperBound <= input.count else { return nil }
    return String(decoding: input[range], as: UTF8.self)
  }

  private func line(_ entity: Entity) -> String {
    let value = entity.value.map { " = \($0)" } ?? ""
    return "\(entity.label) \(document.string(entity.span))\(value)"
  }

  private func shown(_ entity: Entity) -> String {
    let text = document.string(entity.span)
    let source = source(of: entity).flatMap { $0 == text ? nil : "  (source: \($0))" }
    return line(entity) + (source ?? "")
  }

  private func shown(_ pattern: Expectation.EntityPattern) -> String {
    if let line = pattern.line { return line }
    let value = pattern.value.map { " = \($0)" } ?? ""
    let source = pattern.source.map { "  (source: \($0))" } ?? ""
    return "\(pattern.label ?? "*") \(pattern.text ?? "*")\(value)\(source)"
  }
}
