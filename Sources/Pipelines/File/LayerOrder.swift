internal import DocumentModel
internal import StageKit

/// Checks that every stage finds what it reads.
struct LayerOrder {
  private let catalog: StageCatalog

  init(_ catalog: StageCatalog) {
    self.catalog = catalog
  }

  /// One mistake for each stage that stands in a wrong place.
  func mistakes(in entries: [StageEntry]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    // The metadata of a document are there from the start, though they may be empty.
    var available: Set<DocumentPart> = [.metadata]
    var writers: [DocumentPart: Int] = [:]
    var misplaced: Set<Int> = []
    for (index, entry) in entries.enumerated() {
      guard let declaration = entry.stage?.declaration else {
        // A stage that nobody knows may write anything: what comes after cannot be told.
        available.formUnion(DocumentPart.allCases)
        continue
      }
      let missing = (declaration.reads + entry.needs).filter { !available.contains($0) }
      if !missing.isEmpty {
        found.append(unread(missing, by: index, in: entries))
        misplaced.insert(index)
        available.formUnion(missing)
      }
      let writer = { (part: DocumentPart) in
        writers[part].flatMap { misplaced.contains($0) ? nil : $0 }
      }
      found += changedText(index, entries, writer)
      found += writtenTwice(index, entries, writer)
      if missing.isEmpty { found += ignored(declaration, index, entries, available) }
      for part in declaration.writes { writers[part] = writers[part] ?? index }
      available.formUnion(declaration.writes)
    }
    return found
  }

  private func unread(
    _ missing: [DocumentPart], by index: Int, in entries: [StageEntry]
  ) -> Diagnostic {
    let reader = entries[index]
    let later = missing.map { part in
      entries.indices.first { $0 > index && writes(entries[$0], part) }
    }
    return Diagnostic(
      "E030", "stage \"\(reader.name)\" reads \(list(missing)), which no earlier stage writes",
      at: reader.place, help: help(missing, later, index, entries))
  }

  private func help(
    _ missing: [DocumentPart], _ later: [Int?], _ index: Int, _ entries: [StageEntry]
  ) -> String {
    let line = entries[index].place.line
    let found = later.compactMap { $0 }
    if found.count == missing.count, let last = found.max() {
      let writer = entries[last]
      if Set(found).count == 1 {
        return "\"\(writer.name)\" at line \(writer.place.line) writes "
          + (missing.count == 1 ? "it" : "them") + ": move it above line \(line)"
      }
      return "move it below \"\(writer.name)\" at line \(writer.place.line)"
    }
    let present = Set(entries[..<index].map(\.name))
    var needed: [String] = []
    for part in missing {
      guard let provider = catalog.provider(of: part)?.declaration.name else { continue }
      if !needed.contains(provider), !present.contains(provider) { needed.append(provider) }
    }
    let names = needed.map { "\"- \($0)\"" }.joined(separator: " and ")
    return "add \(names) above line \(line)"
  }

  /// `normalize` after an annotation would leave its offsets pointing nowhere.
  private func changedText(
    _ index: Int, _ entries: [StageEntry], _ writer: (DocumentPart) -> Int?
  ) -> [Diagnostic] {
    guard let declaration = entries[index].stage?.declaration, declaration.writes.contains(.text),
      declaration.phase != .ingest
    else { return [] }
    let annotated = DocumentPart.allCases.filter { $0.isLayer && $0 != .blocks }
    guard let first = annotated.compactMap({ writer($0) }).min() else { return [] }
    let line = entries[first].place.line
    return [
      Diagnostic(
        "E031",
        "stage \"\(entries[index].name)\" changes the text, which \"\(entries[first].name)\" "
          + "at line \(line) has annotated already",
        at: entries[index].place, help: "move it above line \(line)")
    ]
  }

  /// Only entities may come from several stages.
  private func writtenTwice(
    _ index: Int, _ entries: [StageEntry], _ writer: (DocumentPart) -> Int?
  ) -> [Diagnostic] {
    let written = entries[index].stage?.declaration.writes ?? []
    for part in written where part.isLayer && part != .entities {
      guard let first = writer(part), entries[first].name == entries[index].name,
        entries[first].id != entries[index].id
      else { continue }
      return [
        Diagnostic(
          "E033",
          "layer \"\(part.rawValue)\" is written twice: line "
            + "\(entries[first].place.line) writes it too, and is lost",
          at: entries[index].place, help: "remove one of the two", severity: .warning)
      ]
    }
    return []
  }

  /// What a stage takes into account if present should come before it.
  private func ignored(
    _ declaration: StageDeclaration, _ index: Int, _ entries: [StageEntry],
    _ available: Set<DocumentPart>
  ) -> [Diagnostic] {
    guard declaration.phase != .select else { return [] }
    for part in declaration.uses
    where !available.contains(part) && !declaration.writes.contains(part) {
      guard let later = entries.indices.first(where: { $0 > index && writes(entries[$0], part) })
      else { continue }
      let name = entries[later].name
      return [
        Diagnostic(
          "E032",
          "stage \"\(declaration.name)\" takes \(list([part])) into account, "
            + "which \"\(name)\" writes only at line \(entries[later].place.line)",
          at: entries[index].place,
          help: "move \"\(name)\" above line \(entries[index].place.line)", severity: .warning)
      ]
    }
    return []
  }

  private func writes(_ entry: StageEntry, _ part: DocumentPart) -> Bool {
    entry.stage?.declaration.writes.contains(part) ?? false
  }

  /// `layer "tokens"`; `layers "tokens" and "sentences"`; `"text"`.
  private func list(_ parts: [DocumentPart]) -> String {
    let names = parts.map { "\"\($0.rawValue)\"" }.joined(separator: " and ")
    guard parts.allSatisfy(\.isLayer) else { return names }
    return (parts.count == 1 ? "layer " : "layers ") + names
  }
}
