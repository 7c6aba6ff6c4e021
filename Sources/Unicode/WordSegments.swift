/// Word segments in text order as columns; white space lies between them and belongs to none.
public struct WordSegments: Sendable {
  public private(set) var starts: [Int] = []
  public private(set) var ends: [Int] = []
  public private(set) var statuses: [BreakIterator.Status] = []

  public init() {}

  public var count: Int { starts.count }

  public mutating func append(_ start: Int, _ end: Int, _ status: BreakIterator.Status) {
    starts.append(start)
    ends.append(end)
    statuses.append(status)
  }

  /// Drops the segments from `count` on.
  public mutating func truncate(to count: Int) {
    starts.removeLast(starts.count - count)
    ends.removeLast(ends.count - count)
    statuses.removeLast(statuses.count - count)
  }

  public mutating func removeAll() {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    statuses.removeAll(keepingCapacity: true)
  }
}
