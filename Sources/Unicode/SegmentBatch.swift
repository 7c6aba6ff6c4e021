/// Segments on their way into an array: adding them one by one takes longer than finding them.
struct SegmentBatch {
  /// How many are added at once.
  static let capacity = 64

  private let storage: UnsafeMutablePointer<WordSegment>
  private(set) var count = 0

  /// - Parameter storage: has room for `capacity` segments; the batch alone uses it.
  init(in storage: UnsafeMutablePointer<WordSegment>) { self.storage = storage }

  @inline(__always)
  mutating func append(_ segment: WordSegment, to segments: inout [WordSegment]) {
    (storage + count).initialize(to: segment)
    count += 1
    if count == Self.capacity { flush(to: &segments) }
  }

  @inline(never)
  mutating func flush(to segments: inout [WordSegment]) {
    segments.append(contentsOf: UnsafeBufferPointer(start: storage, count: count))
    count = 0
  }
}
