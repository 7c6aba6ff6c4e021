/// A JSON value that is carried along without being understood.
///
/// Numbers keep the digits they were written with, so that a value is written back unchanged.
public indirect enum JSONValue: Sendable, Hashable {
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
