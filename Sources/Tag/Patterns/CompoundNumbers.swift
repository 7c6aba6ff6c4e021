/// The parts of numbers that a language writes as one word: `dreihundert`, `quindicimila`, `zweieinhalb`.
struct CompoundNumbers: Sendable {
  /// What a part does to the number before it.
  private enum Part: Sendable {
    case number(Int)
    /// Zeros: 2 for a hundred.
    case scale(Int)
    /// Joins ones to the tens behind them: `und`.
    case joiner
    /// Adds a half to a number, here 0 or 1 more than what stands before.
    case half(Int)
  }

  /// The longest thousands that are one word.
  private static let largestScale = 3

  /// Longest first.
  private var parts: [(word: [UInt8], part: Part)] = []
  /// One bit for each first letter.
  private var firstLetters: UInt64 = 0

  /// - Parameter kind: number, scale or numberpart.
  mutating func add(_ word: [UInt8], _ value: Int, _ kind: PatternWordKind) {
    guard let first = word.first, word.allSatisfy({ $0 >= 0x61 }) else { return }
    switch kind {
    case .scale where value <= Self.largestScale: parts.append((word, .scale(value)))
    case .number where value == 100: parts.append((word, .scale(2)))
    case .number: parts.append((word, .number(value)))
    case .numberpart where value == 0: parts.append((word, .joiner))
    case .numberpart where value < 0: parts.append((word, .half(-1 - value)))
    case .numberpart: parts.append((word, value == 100 ? .scale(2) : .number(value)))
    default: return
    }
    firstLetters |= 1 << UInt64(first & 63)
  }

  mutating func sort() {
    parts.sort { $0.word.count > $1.word.count }
  }

  /// The number that the letters at an offset are, all of them.
  func number(at offset: Int, in text: PatternText) -> (value: DecimalNumber, end: Int)? {
    guard firstLetters >> UInt64(WordFolding.byte(text, offset) & 63) & 1 == 1 else { return nil }
    var sum = Sum()
    var position = offset
    var count = 0
    while let (word, part) = part(at: position, in: text) {
      guard sum.add(part) else { return nil }
      position += word
      count += 1
    }
    guard count > 1 || sum.isOneAndHalf, !text.scalar(at: position).isWord, let value = sum.value
    else { return nil }
    return (value, position)
  }

  private func part(at offset: Int, in text: PatternText) -> (count: Int, part: Part)? {
    let first = WordFolding.byte(text, offset)
    let found = parts.first { word, _ in
      word[0] == first
        && word.indices.allSatisfy { WordFolding.byte(text, offset + $0) == word[$0] }
    }
    return found.map { ($0.word.count, $0.part) }
  }

  /// The value of the parts so far.
  private struct Sum {
    private var total = 0
    private var current = 0
    private var awaitsTens = false
    private var hasHalf = false
    private(set) var isOneAndHalf = false

    var value: DecimalNumber? {
      guard !awaitsTens else { return nil }
      let whole = DecimalNumber(Int128(total + current))
      return hasHalf ? whole.adding(DecimalNumber(5, decimals: 1)) : whole
    }

    mutating func add(_ part: Part) -> Bool {
      guard !hasHalf else { return false }
      switch part {
      case .number(let number): return add(number)
      case .scale(2):
        guard current < 10, !awaitsTens else { return false }
        current = max(1, current) * 100
      case .scale(_):
        guard total == 0, !awaitsTens else { return false }
        total = max(1, current) * 1_000
        current = 0
      case .joiner:
        guard (1...9).contains(current % 100), !awaitsTens else { return false }
        awaitsTens = true
      case .half(let ones):
        guard !awaitsTens, ones == 0 || total + current == 0 else { return false }
        current += ones
        hasHalf = true
        isOneAndHalf = ones == 1
      }
      return true
    }

    private mutating func add(_ number: Int) -> Bool {
      if awaitsTens {
        guard number >= 20, number % 10 == 0 else { return false }
        awaitsTens = false
      } else {
        let rest = current % 100
        guard rest == 0 || (rest >= 20 && rest % 10 == 0 && number < 10) else { return false }
      }
      current += number
      return true
    }
  }
}
