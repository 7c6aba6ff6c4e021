/// Bytes that are part of the binary: mapped by the system when they are first touched, never copied.
public struct EmbeddedBytes: Sendable {
  /// The address as a number, which any thread may hold: the bytes are constant for the life of the process.
  @usableFromInline let address: UInt
  @usableFromInline let count: Int

  /// - Parameter start: the first of `count` constant bytes.
  public init(_ start: UnsafePointer<UInt8>?, count: Int) {
    address = UInt(bitPattern: start)
    self.count = start == nil ? 0 : count
  }

  /// The bytes where they lie; fetched once before a loop.
  @inlinable public var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: UnsafePointer(bitPattern: address), count: count)
  }
}
