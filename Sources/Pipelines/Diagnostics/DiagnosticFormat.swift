/// How mistakes are written.
public enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people: the line, carets, how to mend it.
  case text
  /// An array of objects.
  case json
  /// Commands that annotate a pull request on GitHub.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif
}
