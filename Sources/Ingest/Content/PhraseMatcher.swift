/// Finds phrases of lower-case words joined by `-` in class names and ids, all in one pass.
///
/// `articleBody`, `article_body` and `article-body` all read as `--article-body--`: a phrase that begins or ends with `-`
/// stands at the border of a word, one with `--` at that of a whole class name.
/// - Source: Aho & Corasick (1975).
struct PhraseMatcher: Sendable {
  private static let maximumBytes = 400
  private static let width = 28  // Letters, `-`, and one for every digit.
  private var next: [UInt16] = Array(repeating: 0, count: width)
  private var found: [UInt32] = [0]

  /// - Parameter phrases: groups of phrases; a group's place is its bit.
  init(_ groups: [String]) {
    for (bit, group) in groups.enumerated() {
      for phrase in group.split(separator: " ") { insert(Array(phrase.utf8), 1 << UInt32(bit)) }
    }
    link()
  }

  private static func symbol(_ byte: UInt8) -> Int {
    if byte &- 0x61 < 26 { return Int(byte - 0x61) }
    return isASCIIDigit(byte) ? 27 : 26
  }

  private mutating func insert(_ phrase: [UInt8], _ bits: UInt32) {
    var state = 0
    for byte in phrase {
      let slot = state * Self.width + Self.symbol(byte)
      if next[slot] == 0 {
        next[slot] = UInt16(found.count)
        found.append(0)
        next.append(contentsOf: [UInt16](repeating: 0, count: Self.width))
      }
      state = Int(next[slot])
    }
    found[state] |= bits
  }

  /// Makes of the tree of phrases a machine that never goes back.
  private mutating func link() {
    var failure = [Int](repeating: 0, count: found.count)
    var queue = (0..<Self.width).compactMap { next[$0] == 0 ? nil : Int(next[$0]) }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      found[state] |= found[failure[state]]
      for symbol in 0..<Self.width {
        let slot = state * Self.width + symbol
        let fallback = next[failure[state] * Self.width + symbol]
        if next[slot] == 0 {
          next[slot] = fallback
        } else {
          failure[Int(next[slot])] = Int(fallback)
          queue.append(Int(next[slot]))
        }
      }
    }
  }

  /// The groups whose phrases stand in a class name or id.
  func groups(in bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    let border = 26
    return next.withUnsafeBufferPointer { next in
      found.withUnsafeBufferPointer { found in
        var state = 0
        var bits: UInt32 = 0
        var wasLower = false
        func step(_ symbol: Int) {
          state = Int(next[state &* Self.width &+ symbol])
          bits |= found[state]
        }
        step(border)
        step(border)
        for index in range.prefix(Self.maximumBytes) {
          let byte = bytes[index]
          if wasLower, byte &- 0x41 < 26 { step(border) }
          step(Self.symbol(lowercased(byte)))
          if isSpace(byte) { step(border) }
          wasLower = byte &- 0x61 < 26
        }
        step(border)
        step(border)
        return bits
      }
    }
  }
}
