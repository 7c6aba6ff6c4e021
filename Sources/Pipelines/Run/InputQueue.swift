/// Hands inputs to the workers, one after the other.
///
/// Apart from `OutputQueue`, for reading may wait for a pipe, and what is done must not wait for that.
actor InputQueue {
  private var reader: InputReader
  private(set) var taken = 0

  init(_ reader: consuming sending InputReader) {
    self.reader = reader
  }

  /// The next input and its place in the order.
  /// - Returns: nil when all is read, or the run is interrupted.
  func next() -> (place: Int, input: RawInput)? {
    guard !Interrupt.isRequested, let input = reader.next() else { return nil }
    taken += 1
    // What an interrupt cut short is no document.
    guard !Interrupt.isRequested else { return nil }
    return (taken - 1, input)
  }

  /// Counts the files that are left, without opening them.
  func countRest() -> Int { reader.countRest() }
}
