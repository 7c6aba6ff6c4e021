internal import Unicode
internal import WordBoundaries

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Measures how fast ASCII text is split at word boundaries: by the word breaker from UTF-8, which notes where each word
/// begins and ends and what it is made of, and by ICU's `ubrk_next` from UTF-16, which notes nothing.
///
/// MB of the UTF-8 in both, best CPU time. The text must not repeat itself: a processor learns the lengths of a hundred
/// words by heart, and is then twice as fast as on text that it has not seen. ICU's text is converted before the clock starts. Both find the same words.
@main
enum WordSpeed {
  private static let textBytes = 1_000_000
  private static let rounds = 25

  static func main() {
    print("text        breaker MB/s  ICU MB/s  ratio")
    for (name, parts) in AsciiText.kinds {
      measure(name, AsciiText.text(of: parts, bytes: textBytes))
    }
    for path in CommandLine.arguments.dropFirst() {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      measure(name, asciiLines(of: path))
    }
  }

  private static func measure(_ name: String, _ text: [UInt8]) {
    guard let breaker = WordBreaker(locale: "en") else { fatalError("ICU has no word rules") }
    var segments: [WordSegment] = []
    breaker.segments(of: text, 0..<text.count, into: &segments)
    guard !segments.isEmpty, segments.count == wordCount(text) else {
      fatalError("\(name): the breaker and ICU find different words")
    }
    let units = text.map(UInt16.init)
    var own = Double.infinity
    var icu = Double.infinity
    for _ in 0..<rounds {
      segments.removeAll(keepingCapacity: true)
      var start = processorTime()
      breaker.segments(of: text, 0..<text.count, into: &segments)
      own = min(own, processorTime() - start)
      start = processorTime()
      guard icu_word_boundaries(units, Int32(units.count)) > 0 else { fatalError("ICU failed") }
      icu = min(icu, processorTime() - start)
    }
    let megabytes = Double(text.count) / 1e6
    print(
      name.padded(11), "\(Int(megabytes / own))".padded(13), "\(Int(megabytes / icu))".padded(9),
      decimal(icu / own, places: 1))
  }

  /// How many segments ICU finds that are no white space.
  private static func wordCount(_ text: [UInt8]) -> Int {
    guard let iterator = BreakIterator(.word, locale: "en") else { return 0 }
    var ends: [Int32] = []
    var statuses: [UInt8] = []
    iterator.segments(of: text, 0..<text.count, ends: &ends, statuses: &statuses)
    let starts = [0] + ends.dropLast().map(Int.init)
    return starts.count { !isWhiteSpace(UInt32(text[$0])) }
  }

  private static func asciiLines(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { fatalError("\(path) cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return Array(lines.filter { $0.allSatisfy { $0 < 0x80 } }.joined(separator: [0x0A]))
  }
}
