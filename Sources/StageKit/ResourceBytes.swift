/// The bytes of a resource file, in memory or mapped, shared by all that hold it.
///
/// A class because the bytes are given back once, when nobody holds them.
public final class ResourceBytes: Sendable {
  // The address as a number, which any thread may hold: the bytes never change.
  private let address: UInt
  public let count: Int
  private let release: @Sendable (UnsafeMutableRawPointer, Int) -> Void

  /// Takes over bytes that `release` gives back.
  public init(
    _ buffer: UnsafeMutableRawBufferPointer,
    release: @escaping @Sendable (UnsafeMutableRawPointer, Int) -> Void
  ) {
    address = UInt(bitPattern: buffer.baseAddress)
    count = buffer.count
    self.release = release
  }

  /// A copy of bytes in memory.
  public convenience init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    self.init(copy) { start, _ in start.deallocate() }
  }

  deinit {
    if let start = UnsafeMutableRawPointer(bitPattern: address) { release(start, count) }
  }

  /// The bytes where they lie, as long as this object lives.
  public var buffer: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
  }
}
