/// Finds where UAX #29 ends sentences in a paragraph: ASCII by a scan over bytes, everything else by ICU.
///
/// Both give the same ends. A line feed ends no sentence here: a paragraph is one line.
public final class SentenceBreaker {
  private let iterator: BreakIterator
  /// Greek alone ends sentences with a sign of ASCII that others do not: `;` is its question mark.
  private let scansASCII: Bool
  private var statuses: [UInt8] = []
  private var line: [UInt8] = []

  /// - Parameter locale: ISO 639-1.
  public init?(locale: String) {
    guard let iterator = BreakIterator(.sentence, locale: locale) else { return nil }
    self.iterator = iterator
    scansASCII = locale != "el"
  }

  /// Finds the ends of sentences in a range of valid UTF-8.
  /// - Parameter ends: receives one past the last byte of each sentence but the last, as an index into `text`;
  ///   white space after a sentence belongs to it.
  public func ends(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ ends: inout [Int32]) {
    ends.removeAll(keepingCapacity: true)
    let isScanned =
      scansASCII
      && ASCIISentences.ends(in: UnsafeBufferPointer(rebasing: text[range])) {
        ends.append(Int32(range.lowerBound + $0))
      }
    if !isScanned { askICU(text, range, &ends) }
  }

  private func askICU(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ ends: inout [Int32]) {
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: text[range])
    for index in line.indices where line[index] == 0x0A || line[index] == 0x0D {
      line[index] = 0x20
    }
    line.withUnsafeBufferPointer {
      _ = iterator.segments(of: $0, 0..<$0.count, ends: &ends, statuses: &statuses)
    }
    for index in ends.indices { ends[index] += Int32(range.lowerBound) }
    if ends.last == Int32(range.upperBound) { ends.removeLast() }
  }
}

/// UAX #29's rules of sentences for text of ASCII alone.
enum ASCIISentences {
  /// The property Sentence_Break, as far as ASCII has it; a line feed counts as white space.
  private enum Class: UInt8 {
    case other, space, lower, upper, numeric, period, terminal, `continue`, close, beyond
  }

  private static let classes: [Class] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 9...13, 32: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .numeric
    case UInt8(ascii: "."): .period
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .terminal
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ":"): .continue
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      .close
    case 128...255: .beyond
    default: .other
    }
  }

  /// Calls `use` with each end but that of the text.
  /// - Returns: false, before any call, when the text has other characters than ASCII.
  static func ends(in text: UnsafeBufferPointer<UInt8>, _ use: (Int) -> Void) -> Bool {
    guard isASCII(text) else { return false }
    classes.withUnsafeBufferPointer { classes in
      for index in text.indices {
        let isPeriod = text[index] == UInt8(ascii: ".")
        guard isPeriod || text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "?")
        else { continue }
        if let end = end(after: index, isPeriod: isPeriod, text, classes) { use(end) }
      }
    }
    return true
  }

  private static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in text { all |= byte }
    return all < 0x80
  }

  /// The end of the sentence that a terminal ends, after marks and white space; nil when the sentence goes on.
  private static func end(
    after terminal: Int, isPeriod: Bool, _ text: UnsafeBufferPointer<UInt8>,
    _ classes: UnsafeBufferPointer<Class>
  ) -> Int? {
    func property(_ index: Int) -> Class { classes[Int(text[index])] }
    var end = terminal + 1
    while end < text.count, property(end) == .close { end += 1 }
    while end < text.count, property(end) == .space { end += 1 }
    guard end < text.count else { return nil }
    switch property(end) {
    case .continue, .period, .terminal: return nil  // SB8a
    case .numeric where isPeriod && end == terminal + 1: return nil  // SB6
    case .upper where isPeriod && end == terminal + 1 && terminal > 0:
      let before = property(terminal - 1)
      if before == .upper || before == .lower { return nil }  // SB7
    default: break
    }
    guard isPeriod else { return end }
    for next in end..<text.count {  // SB8
      switch property(next) {
      case .lower: return nil
      case .upper, .period, .terminal: return end
      default: continue
      }
    }
    return end
  }
}
