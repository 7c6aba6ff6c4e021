import Unicode

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The conformance files of Debian's package `unicode-data`.
enum UnicodeData {
  static let folder = "/usr/share/unicode/"

  /// The folder of development data, if the environment names one.
  static var dataFolder: String? { getenv("WEFT_DATA").map { String(cString: $0) } }

  static func exists(_ path: String) -> Bool { access(folder + path, R_OK) == 0 }

  /// The lines of a file, without comments and empty lines; a name that ends in `.bz2` is inflated.
  static func lines(_ path: String) -> [String] {
    let name = folder + path
    let isCompressed = path.hasSuffix(".bz2")
    guard let file = isCompressed ? popen("bzip2 -dc \(name)", "r") : fopen(name, "r") else {
      return []
    }
    defer { _ = isCompressed ? pclose(file) : fclose(file) }
    return rest(of: file).split(separator: UInt8(ascii: "\n")).compactMap { line in
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      let text = String(decoding: content, as: UTF8.self)
      return text.allSatisfy(\.isWhitespace) ? nil : text
    }
  }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    return rest(of: file)
  }

  private static func rest(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  static var hasWordCases: Bool { exists("auxiliary/WordBreakTest.txt") }

  /// A line without the white space around it.
  static func content(_ line: String) -> String {
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The lines of WordBreakTest.txt that hold in Finnish and Swedish alone: CLDR lets a colon join letters nowhere else.
  static let finnishWordCases = [
    "÷ 0061 × 003A × 0041 ÷", "÷ 0061 × 003A × 0308 × 0041 ÷",
    "÷ 0061 × 003A × 05D0 ÷", "÷ 0061 × 003A × 0308 × 05D0 ÷",
    "÷ 0061 × 003A × 0061 × 2060 ÷", "÷ 0061 × 003A × 0308 × 0061 × 2060 ÷",
    "÷ 0061 × 003A × 0061 ÷ 003A ÷", "÷ 0061 × 003A × 0308 × 0061 ÷ 003A ÷",
    "÷ 0061 × 003A × 0061 ÷ 0027 ÷", "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 ÷",
    "÷ 0061 × 003A × 0061 ÷ 0027 × 2060 ÷", "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 × 2060 ÷",
    "÷ 0061 × 003A × 0061 ÷ 002C ÷", "÷ 0061 × 003A × 0308 × 0061 ÷ 002C ÷",
    "÷ 0041 × 003A × 0041 ÷",
  ]

  /// Text and boundaries of a line like `÷ 0061 × 0308 ÷`; boundaries are UTF-8 offsets, the start left out.
  static func breakCase(_ line: String) -> (text: [UInt8], ends: [Int32]) {
    var text: [UInt8] = []
    var ends: [Int32] = []
    for word in line.split(whereSeparator: \.isWhitespace) {
      if word == "÷" {
        if !text.isEmpty { ends.append(Int32(text.count)) }
      } else if let scalar = UInt32(word, radix: 16).flatMap(UnicodeScalar.init) {
        text += Array(String(Character(scalar)).utf8)
      }
    }
    return (text, ends)
  }

  /// UTF-8 of scalars written as `0061 0308`.
  static func text(_ codes: some StringProtocol) -> [UInt8] {
    var text = ""
    for code in codes.split(separator: " ") {
      if let scalar = UInt32(code, radix: 16).flatMap(UnicodeScalar.init) {
        text.unicodeScalars.append(scalar)
      }
    }
    return Array(text.utf8)
  }
}

/// ICU has no such iterator.
struct NoIterator: Error {}

/// `#require` takes no value that cannot be copied.
func requiredIterator(
  _ kind: BreakIterator.Kind, locale: String
) throws -> BreakIterator {
  guard let iterator = BreakIterator(kind, locale: locale) else { throw NoIterator() }
  return iterator
}

/// A seeded generator: equal seeds give equal numbers.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
