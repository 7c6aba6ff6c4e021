/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  public var message: String
  /// From 1.
  public var line: Int
  /// In code points, from 1.
  public var column: Int
  /// The keys that lead there: `layers.entities.items[3].start`; empty at the top.
  public var path: String

  public init(_ message: String, line: Int, column: Int, path: String = "") {
    self.message = message
    self.line = line
    self.column = column
    self.path = path
  }

  /// `1:17: layers.tokens.start[3]: a whole number is wanted, not a string`
  public var description: String {
    "\(line):\(column): " + (path.isEmpty ? "" : path + ": ") + message
  }
}
