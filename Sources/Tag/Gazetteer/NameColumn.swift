/// What a list says of a name: the columns of tables, the keys of JSON.
enum NameColumn: String, CaseIterable {
  case name, label, id, aliases

  /// - Parameter heading: the name of a column, or another word that lists use for it.
  init?(heading: String) {
    switch heading.lowercased() {
    case "type": self = .label
    case "alias": self = .aliases
    case let other:
      guard let column = NameColumn(rawValue: other) else { return nil }
      self = column
    }
  }
}
