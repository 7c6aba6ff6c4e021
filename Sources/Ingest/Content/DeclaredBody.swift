internal import JSONText
internal import Lexicons

/// The text of the article that a page declares in JSON-LD, to tell which passages are the same text.
struct DeclaredBody {
  /// Letters and digits of the longest text declared.
  private(set) var characters = 0
  /// Hashes of all windows of letters in it.
  private var windows: Set<UInt64> = []

  private static let window = 16
  private static let maximumDepth = 8
  /// A text that is longer is declared no further.
  private static let maximumBytes = 500_000

  /// - Returns: nil for a page that declares none.
  init?(_ tree: MarkupTree) {
    var body: [UInt8] = []
    for range in tree.skeleton.linkedData
    where find("\"articlebody\"", in: tree.source, from: range.lowerBound, to: range.upperBound)
      != nil
    {
      guard var reader = try? JSONReader(tree.source, in: range, lenient: true) else { continue }
      try? Self.read(&reader, depth: 0, into: &body)
    }
    let letters = Self.letters(body[...])
    guard letters.count >= Self.window else { return nil }
    characters = letters.count { $0 & 0xC0 != 0x80 }
    for start in 0...letters.count - Self.window {
      windows.insert(Self.hash(letters[start..<start + Self.window]))
    }
  }

  /// Whether nearly all of a text stands in the article.
  func holds(_ text: [UInt8]) -> Bool {
    let letters = Self.letters(text[...])
    guard letters.count >= 2 * Self.window else { return false }
    var known = 0
    var all = 0
    for start in stride(from: 0, through: letters.count - Self.window, by: Self.window / 2) {
      all += 1
      if windows.contains(Self.hash(letters[start..<start + Self.window])) { known += 1 }
    }
    return 5 * known >= 4 * all
  }

  private static func read(
    _ reader: inout JSONReader, depth: Int, into body: inout [UInt8]
  ) throws(JSONError) {
    guard depth < maximumDepth else { return try reader.skip() }
    switch try reader.peek() {
    case .array:
      try reader.beginArray()
      while try reader.nextElement() { try read(&reader, depth: depth + 1, into: &body) }
    case .object:
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if key == "articleBody", try reader.peek() == .string {
          let text = try reader.utf8()
          if text.count > body.count { body = Array(text.prefix(maximumBytes)) }
        } else {
          try read(&reader, depth: depth + 1, into: &body)
        }
      }
    default: try reader.skip()
    }
  }

  /// ASCII letters in lower case, digits and all beyond ASCII, without tags and references.
  private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    var isTag = false
    for byte in text {
      if byte == 0x3C { isTag = true }
      if byte == 0x3E { isTag = false }
      let isLetter = isASCIILetter(byte) || isASCIIDigit(byte) || byte >= 0x80
      if isLetter, !isTag { letters.append(lowercased(byte)) }
    }
    return letters
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in bytes { hash.add(UInt32(byte)) }
    return hash.value
  }
}
