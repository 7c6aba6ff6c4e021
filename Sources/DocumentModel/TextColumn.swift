/// Texts one after another: a column of a layer with one text a row.
public struct TextColumn: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var utf8: [UInt8] = []
  private var ends: [Int] = []

  public init() {}

  public init(arrayLiteral texts: String...) {
    for text in texts { append { $0 += text.utf8 } }
  }

  /// How many there are.
  public var count: Int { ends.count }

  /// The UTF-8 bytes of the text at an index.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    utf8[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The text at an index.
  public func string(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// Adds a text; `write` appends its UTF-8 bytes, and takes none away.
  public mutating func append<Failure: Error>(
    _ write: (inout [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try write(&utf8)
    ends.append(utf8.count)
  }
}
