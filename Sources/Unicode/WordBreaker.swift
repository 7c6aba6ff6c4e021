internal import Bytes

/// Splits text into words: ASCII by a table over bytes, everything else by ICU.
///
/// Both give the same segments; a stretch without white space that has one other character goes to ICU as a whole,
/// since no rule of UAX #29 looks past white space.
public final class WordBreaker {
  private enum Class: UInt8 {
    case other, space, letter, digit, underscore, midLetter, midNumber, midBoth, multibyte
  }

  private let classes: UnsafeMutablePointer<Class>
  private let batchStorage: UnsafeMutablePointer<WordSegment>
  private let iterator: BreakIterator
  private var ends: [Int32] = []
  private var statuses: [UInt8] = []

  /// - Parameter locale: ISO 639-1; a colon joins letters in Finnish and Swedish.
  public init?(locale: String) {
    guard let iterator = BreakIterator(.word, locale: locale) else { return nil }
    self.iterator = iterator
    batchStorage = .allocate(capacity: SegmentBatch.capacity)
    classes = .allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max {
      let value = Self.classOf(byte, colonJoinsLetters: locale == "fi" || locale == "sv")
      (classes + Int(byte)).initialize(to: value)
    }
  }

  deinit {
    classes.deallocate()
    batchStorage.deallocate()
  }

  /// The word break property of a byte, as CLDR tailors it: `@` is a letter, `:` is not inside a word.
  private static func classOf(_ byte: UInt8, colonJoinsLetters: Bool) -> Class {
    switch byte {
    case 9...13, 32: .space
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "@"):
      .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: ":"): colonJoinsLetters ? .midLetter : .other
    case UInt8(ascii: ","), UInt8(ascii: ";"): .midNumber
    case UInt8(ascii: "."), UInt8(ascii: "'"): .midBoth
    case 128...255: .multibyte
    default: .other
    }
  }

  /// The end of the stretch that starts a range, without white space unless more than ASCII is on both sides of it: what
  /// is best given to `segments` at once.
  public func stretchEnd(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      switch classes[Int(text[index])] {
      case .space: return index
      case .multibyte: return runEnd(text, index, range.upperBound)
      default: index += 1
      }
    }
    return index
  }

  /// Appends the segments of a range that starts and ends at scalar boundaries.
  public func segments(of text: [UInt8], _ range: Range<Int>, into segments: inout [WordSegment]) {
    text.withUnsafeBufferPointer { self.segments(of: $0, range, into: &segments) }
  }

  /// Appends the segments of a range that starts and ends at scalar boundaries.
  public func segments(
    of text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into segments: inout [WordSegment]
  ) {
    let classes = self.classes
    var batch = SegmentBatch(in: batchStorage)
    let end = range.upperBound
    var index = range.lowerBound
    var runStart = index
    var runFirst = segments.count
    while index < end {
      switch classes[Int(text[index])] {
      case .letter:
        let word = wordOfLetters(text, from: index, end)
        batch.append(WordSegment(index, word.end, word.status), to: &segments)
        index = word.end
      case .digit, .underscore:
        let word = asciiWord(text, from: index, end, last: .other, .none)
        batch.append(WordSegment(index, word.end, word.status), to: &segments)
        index = word.end
      case .space:
        index += 1
        runStart = index
        runFirst = segments.count + batch.count
      case .multibyte:
        batch.flush(to: &segments)
        segments.removeLast(segments.count - runFirst)
        index = runEnd(text, index, end)
        breakByICU(text, runStart..<index, into: &segments)
        runStart = index
        runFirst = segments.count
      case .other, .midLetter, .midNumber, .midBoth:
        batch.append(WordSegment(index, index + 1, .none), to: &segments)
        index += 1
      }
    }
    batch.flush(to: &segments)
  }

  /// A word of ASCII that starts with a letter.
  @inline(__always)
  private func wordOfLetters(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int
  ) -> (end: Int, status: BreakIterator.Status) {
    let stop = asciiLettersEnd(text, start, end)
    if stop > start, stop == end || classes[Int(text[stop])] == .space { return (stop, .letter) }
    return asciiWord(text, from: stop, end, last: .letter, .letter)
  }

  /// The rest of a word of ASCII.
  /// - Parameters:
  ///   - last: the class of the byte before `start`, if it belongs to the word.
  ///   - known: what the word is made of so far.
  private func asciiWord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ end: Int, last: Class,
    _ known: BreakIterator.Status
  ) -> (end: Int, status: BreakIterator.Status) {
    var index = start
    var last = last
    var status = known
    while index < end {
      let byte = classes[Int(text[index])]
      switch byte {
      case .letter: status = .letter
      case .digit: if status != .letter { status = .number }
      case .underscore: if status == .none { status = .letter }
      case .midLetter, .midNumber, .midBoth:
        guard index + 1 < end, joins(byte, last, classes[Int(text[index + 1])]) else {
          return (index, status)
        }
      case .other, .space, .multibyte: return (index, status)
      }
      last = byte
      index += 1
    }
    return (index, status)
  }

  /// Whether a character inside a word holds its neighbors together: rules WB6, WB7, WB11 and WB12.
  private func joins(_ middle: Class, _ before: Class, _ after: Class) -> Bool {
    switch middle {
    case .midLetter: before == .letter && after == .letter
    case .midNumber: before == .digit && after == .digit
    default: before == after && (before == .letter || before == .digit)
    }
  }

  /// The end of the runs without white space that each have a character beyond ASCII, from `index` on.
  private func runEnd(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    var runEnd = index
    while true {
      while runEnd < end, classes[Int(text[runEnd])] != .space { runEnd += 1 }
      var next = runEnd
      while next < end, classes[Int(text[next])] == .space { next += 1 }
      while next < end, text[next] < 0x80, classes[Int(text[next])] != .space { next += 1 }
      guard next < end, text[next] >= 0x80 else { return runEnd }
      runEnd = next
    }
  }

  private func breakByICU(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into segments: inout [WordSegment]
  ) {
    guard iterator.segments(of: text, range, ends: &ends, statuses: &statuses) else {
      segments.append(WordSegment(range.lowerBound, range.upperBound, .none))
      return
    }
    var start = range.lowerBound
    for (index, end) in ends.enumerated() {
      let status = BreakIterator.Status(rawValue: statuses[index]) ?? .none
      var first = start
      if status == .none {
        // White space that a mark or a joiner clings to is one segment with it.
        while first < Int(end) {
          let (scalar, width) = decodeScalar(text, at: first)
          guard isWhiteSpace(scalar) else { break }
          first += width
        }
      }
      if first < Int(end) { segments.append(WordSegment(first, Int(end), status)) }
      start = Int(end)
    }
  }
}
