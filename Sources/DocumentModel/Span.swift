/// A half-open range of UTF-8 bytes in a document's text.
public struct Span: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { end <= start }
  public var range: Range<Int> { start..<end }

  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Earlier first; of two that start together the longer first.
  public static func < (a: Span, b: Span) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
