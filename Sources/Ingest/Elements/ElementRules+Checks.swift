internal import StageKit

extension ElementRules {
  /// Checks that every prefix is declared, and that no element has two roles.
  /// - Throws: `Mistakes`, each at the place of its pattern.
  static func check(_ settings: ElementSettings, _ namespaces: NamespacePrefixes) throws {
    let mistakes =
      settings.patterns.compactMap { undeclared($0, namespaces) } + contradictions(settings)
    if !mistakes.isEmpty { throw Mistakes(mistakes) }
  }

  /// Prefixes that no pattern has.
  static func warnings(
    on settings: ElementSettings, _ namespaces: NamespacePrefixes
  ) -> [Diagnostic] {
    let used = Set(settings.patterns.flatMap { $0.steps.compactMap(\.prefix) })
    return namespaces.declarations.filter { !used.contains($0.prefix) }.map { declaration in
      Diagnostic(
        "E018", "no name under \"elements\" has the prefix \"\(declaration.prefix)\"",
        at: declaration.place,
        help: "write it before the names of that namespace, as in "
          + "\(declaration.prefix):note, or remove it",
        severity: .warning)
    }
  }

  private static func undeclared(
    _ pattern: ElementPattern, _ namespaces: NamespacePrefixes
  ) -> Diagnostic? {
    let prefixes = namespaces.prefixes
    guard let prefix = pattern.steps.compactMap(\.prefix).first(where: { !prefixes.contains($0) })
    else { return nil }
    let declared =
      pattern.place == .commandLine
      ? "--namespaces \(prefix)=http://…" : "namespaces: { \(prefix): \"http://…\" }"
    return Diagnostic(
      "E018", "the prefix \"\(prefix)\" stands for no namespace", at: pattern.place,
      help: nearest(prefix, in: prefixes.sorted()).map { "did you mean \"\($0)\"?" }
        ?? "say which one: \(declared); without a prefix a name fits elements of any namespace")
  }

  /// Patterns that stand under two keys; what is selected may have a role besides, but stays.
  private static func contradictions(_ settings: ElementSettings) -> [Diagnostic] {
    var said: [(key: String, pattern: ElementPattern)] = []
    var mistakes: [Diagnostic] = []
    for (key, patterns, role) in settings.roles {
      let selected = role == .absent ? settings.select.map { (key: "select", pattern: $0) } : []
      for pattern in patterns {
        guard let other = (selected + said).first(where: { $0.pattern.isSame(as: pattern) })
        else { continue }
        let place = other.pattern.place
        let line = place == .commandLine ? "" : " at line \(place.line)"
        mistakes.append(
          Diagnostic(
            "E018",
            "\"\(pattern.text)\" stands under \"\(key)\" and under \"\(other.key)\"\(line)",
            at: pattern.place, help: "an element has one role: remove one of the two"))
      }
      said += patterns.map { (key, $0) }
    }
    return mistakes
  }
}
