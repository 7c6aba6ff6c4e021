/// Bytes that are part of the binary: mapped by the system when they are first touched, never copied.
public struct EmbeddedBytes: Sendable {
  // The bytes are constant for the life of the process, so sharing the pointer is safe.
  nonisolated(unsafe) public let buffer: UnsafeBufferPointer<UInt8>

  /// - Parameter start: the first of `count` constant bytes.
  public init(_ start: UnsafePointer<UInt8>?, count: Int) {
    buffer = UnsafeBufferPointer(start: start, count: count)
  }
}
