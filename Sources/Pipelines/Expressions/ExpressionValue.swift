/// What part of an expression is worth, for one document.
enum ExpressionValue: Sendable, Equatable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case list([String])
  /// The document has no such thing.
  case missing

  var isPresent: Bool {
    switch self {
    case .missing: false
    case .string(let text): !text.isEmpty
    case .list(let texts): !texts.isEmpty
    case .number, .boolean: true
    }
  }
}

/// What is known of a value when the expression is read.
enum ExpressionType: Sendable, Equatable {
  case string, number, boolean, list
  /// A field that the document format does not know: its type shows in each document.
  case any

  /// For messages.
  var described: String {
    switch self {
    case .string: "text"
    case .number: "a number"
    case .boolean: "true or false"
    case .list: "a list"
    case .any: "any value"
    }
  }

  func agrees(with other: ExpressionType) -> Bool {
    self == other || self == .any || other == .any
  }
}
