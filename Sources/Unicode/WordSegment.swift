/// A stretch of text between two word boundaries, without white space at its start.
public struct WordSegment: Sendable, Equatable {
  public var start: Int
  public var end: Int
  public var status: BreakIterator.Status

  @inlinable
  public init(_ start: Int, _ end: Int, _ status: BreakIterator.Status) {
    self.start = start
    self.end = end
    self.status = status
  }
}
