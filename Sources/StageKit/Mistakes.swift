/// All the mistakes of a configuration, thrown as one.
public struct Mistakes: Error, Sendable {
  /// At least one, in the order of their places.
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sortedByPlace()
  }

  public init(_ diagnostic: Diagnostic) {
    self.diagnostics = [diagnostic]
  }
}

extension [Diagnostic] {
  /// Sorted by file, line, column and code; a second one that says the same at the same place is left out.
  public func sortedByPlace() -> [Diagnostic] {
    let sorted = sorted { $0.precedes($1) }
    return sorted.indices.compactMap { index in
      index > 0 && sorted[index] == sorted[index - 1] ? nil : sorted[index]
    }
  }
}

extension Diagnostic {
  fileprivate func precedes(_ other: Diagnostic) -> Bool {
    if place.file != other.place.file {
      return place.file.utf8.lexicographicallyPrecedes(other.place.file.utf8)
    }
    if place.line != other.place.line { return place.line < other.place.line }
    if place.column != other.place.column { return place.column < other.place.column }
    if code != other.code { return code < other.code }
    return message.utf8.lexicographicallyPrecedes(other.message.utf8)
  }
}
