internal import CICU

/// Finds the boundaries of words, sentences or grapheme clusters.
///
/// - Source: UAX #29 with the tailorings of CLDR, as ICU implements them.
public struct BreakIterator: ~Copyable {
  public enum Kind: Int32, Sendable { case grapheme = 0, word = 1, sentence = 2 }

  /// What ICU says a word segment is made of.
  public enum Status: UInt8, Sendable {
    case none = 0, number, letter, kana, ideograph
  }

  private let handle: OpaquePointer

  /// - Returns: nil when ICU has no such iterator.
  public init?(_ kind: Kind, locale: String) {
    guard let handle = cicu_break_open(kind.rawValue, locale) else { return nil }
    self.handle = handle
  }

  deinit { cicu_break_close(handle) }

  /// Finds every boundary in a range of valid UTF-8; see the method that takes a buffer.
  @discardableResult
  public func segments(
    of text: [UInt8], _ range: Range<Int>, ends: inout [Int32], statuses: inout [UInt8]
  ) -> Bool {
    text.withUnsafeBufferPointer { segments(of: $0, range, ends: &ends, statuses: &statuses) }
  }

  /// Finds every boundary in a range of valid UTF-8.
  /// - Parameters:
  ///   - ends: receives the end of each segment, as an index into `text`.
  ///   - statuses: receives what each segment is made of.
  /// - Returns: false when ICU failed; both lists are empty then.
  @discardableResult
  public func segments(
    of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, ends: inout [Int32],
    statuses: inout [UInt8]
  ) -> Bool {
    ends.removeAll(keepingCapacity: true)
    statuses.removeAll(keepingCapacity: true)
    guard !range.isEmpty, range.upperBound <= Int(Int32.max) else { return range.isEmpty }
    // A segment has at least one byte.
    ends.append(contentsOf: repeatElement(0, count: range.count))
    statuses.append(contentsOf: repeatElement(0, count: range.count))
    let count = cicu_break_all(
      handle, text.baseAddress.map { $0 + range.lowerBound }, Int32(range.count), &ends, &statuses)
    ends.removeLast(range.count - max(0, Int(count)))
    statuses.removeLast(range.count - max(0, Int(count)))
    for index in ends.indices { ends[index] += Int32(range.lowerBound) }
    return count >= 0
  }
}
