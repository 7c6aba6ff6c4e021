public import DocumentModel

extension Document {
  /// The text alone, with a line end.
  public var plainText: [UInt8] {
    text.last == UInt8(ascii: "\n") ? text : text + [UInt8(ascii: "\n")]
  }
}
