/// Offsets of many annotations in four bytes each, read and written as whole numbers.
///
/// A text has under 2 GiB; columns of tokens are the largest part of a document, and half as large this way.
public struct OffsetColumn: Sendable, Equatable {
  @usableFromInline var values: [UInt32] = []

  @inlinable public init() {}

  @inlinable public init(_ offsets: some Sequence<Int>) {
    values = offsets.map { UInt32($0) }
  }

  @inlinable public mutating func append(_ offset: Int) { values.append(UInt32(offset)) }

  @inlinable public mutating func append(contentsOf offsets: OffsetColumn.SubSequence) {
    values += offsets.base.values[offsets.indices]
  }

  @inlinable public mutating func reserveCapacity(_ count: Int) { values.reserveCapacity(count) }

  /// Calls `use` with the offsets as they are stored.
  @inlinable
  public func withUnsafeBufferPointer<Result>(
    _ use: (UnsafeBufferPointer<UInt32>) throws -> Result
  ) rethrows -> Result {
    try values.withUnsafeBufferPointer(use)
  }
}

extension OffsetColumn: RandomAccessCollection, ExpressibleByArrayLiteral {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { values.count }
  @inlinable public subscript(index: Int) -> Int { Int(values[index]) }
  @inlinable public init(arrayLiteral offsets: Int...) { self.init(offsets) }
}
