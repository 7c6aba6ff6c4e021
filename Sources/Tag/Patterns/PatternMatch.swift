internal import DocumentModel

/// What a rule found.
struct PatternMatch: Equatable {
  var span: Span
  var label: PatternLabel
  /// Normalized: nil when the text alone does not tell.
  var value: String?
  /// The rule's name.
  var rule: String

  init(_ label: PatternLabel, _ start: Int, _ end: Int, _ value: String?, rule: String) {
    span = Span(start, end)
    self.label = label
    self.value = value
    self.rule = rule
  }

  /// Longer matches win; among equally long ones the order of the labels decides.
  func isBetter(than other: PatternMatch) -> Bool {
    span.count != other.span.count
      ? span.count > other.span.count : label.rank < other.label.rank
  }
}

/// The labels of the built-in rules; of two equally long matches the one whose label stands first wins.
enum PatternLabel: String, CaseIterable {
  case url = "URL"
  case email = "EMAIL"
  case iban = "IBAN"
  case creditCard = "CREDITCARD"
  case ip = "IP"
  case date = "DATE"
  case phone = "PHONE"
  case time = "TIME"
  case money = "MONEY"
  case percent = "PERCENT"
  case quantity = "QUANTITY"
  case duration = "DURATION"
  case ordinal = "ORDINAL"
  case cardinal = "CARDINAL"
  case handle = "HANDLE"
  case hashtag = "HASHTAG"

  private static let ranks = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  var rank: Int { Self.ranks[self] ?? .max }
}
