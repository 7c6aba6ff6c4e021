/// A JSON value that is carried along without being understood.
///
/// Numbers keep the digits they were written with, so that a value is written back unchanged.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// The literal as it stands in JSON.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])
  /// A text offset in UTF-8 bytes, in an unknown layer; JSON carries it in the document's unit.
  case offset(Int)
}

/// One key and value of a JSON object; objects keep the order of their members.
public struct Member: Sendable, Hashable {
  public var key: String
  public var value: JSONValue

  public init(_ key: String, _ value: JSONValue) {
    self.key = key
    self.value = value
  }
}

extension JSONValue {
  /// The value of a key; of a key that comes twice, the last one. Nil for what is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of an array; none for anything else.
  public var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The members of an object; none for anything else.
  public var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  public var int: Int? {
    switch self {
    case .number(let digits): Int(digits)
    case .offset(let offset): offset
    default: nil
    }
  }

  public var double: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(digits)
  }
}
