internal import Lexicons
internal import Unicode

/// Finds the encoding of text that declares none and is no UTF-8.
///
/// Every encoding of one byte a character is tried with every language written in it: the likelier the pairs of letters,
/// the better. Encodings of several bytes a character are ICU's to find, unless a language explains the bytes well.
struct EncodingDetector {
  /// Pairs of bytes with one beyond ASCII in them, and how many times they stand in the sample.
  private var pairs: [(first: UInt8, second: UInt8, count: Int)] = []
  /// Pairs with one and with no byte beyond ASCII.
  private var highCount = 0
  private var lowCount = 0
  /// How many times a byte stands between letters or other bytes beyond ASCII.
  private var insideCounts = [Int](repeating: 0, count: 256)
  /// How many times a byte begins a word.
  private var startCounts = [Int](repeating: 0, count: 256)
  private let sample: ArraySlice<UInt8>
  private let languageHint: String?

  private static let sampleLength = 1 << 16
  /// Of a pair that is not in a language's list.
  private static let rareCost = 100
  private static let mixedScriptCost = 130
  private static let capitalInsideCost = 40
  private static let punctuationCost = 45
  private static let signCost = 50
  /// Of a dash or quotation mark between two letters, of a closing one at the start of a word.
  private static let misplacedCost = 80
  private static let symbolCost = 110
  private static let undefinedCost = 200
  /// A declared language weighs as much as this.
  private static let hintBonus = 150
  /// What a pair costs on average in text of an encoding of several bytes read as any other.
  private static let implausibleCost = 76
  /// Below it ICU's guesses for short texts are no better than chance.
  private static let minimumConfidence = 10

  /// - Parameter languageHint: the language that a page declares.
  init(_ source: [UInt8], languageHint: String? = nil) {
    let lead = 64
    let firstHigh = source.firstIndex { $0 >= 0x80 } ?? 0
    sample = source[max(0, firstHigh - lead)...].prefix(Self.sampleLength)
    self.languageHint = languageHint
    countPairs()
  }

  private mutating func countPairs() {
    var counts = [Int32](repeating: 0, count: 1 << 16)
    var before = 0x20
    var isAfterLetter = false
    var isAfterSpace = false
    for byte in sample {
      counts[before << 8 | Int(byte)] += 1
      let isLetter = byte >= 0x80 || isASCIILetter(byte)
      if isAfterLetter, isLetter { insideCounts[before] += 1 }
      if isAfterSpace, isLetter { startCounts[before] += 1 }
      isAfterSpace = byte >= 0x80 && before <= 0x20
      isAfterLetter = byte >= 0x80 && (before >= 0x80 || isASCIILetter(UInt8(before)))
      before = Int(byte)
    }
    counts[before << 8 | 0x20] += 1
    for (pair, count) in counts.enumerated() where count > 0 {
      let first = UInt8(pair >> 8)
      let second = UInt8(pair & 0xFF)
      if first | second >= 0x80 {
        pairs.append((first, second, Int(count)))
        highCount += Int(count)
      } else if isASCIILetter(first) || isASCIILetter(second) {
        lowCount += Int(count)
      }
    }
  }

  /// WHATWG name, lower case.
  var encoding: String {
    guard highCount > 0 else { return "windows-1252" }
    var best = (encoding: "windows-1252", cost: Int.max)
    for candidate in SingleByteCandidate.all {
      let cost = cost(of: candidate)
      if cost < best.cost { best = (candidate.encoding, cost) }
    }
    guard best.cost > Self.implausibleCost * highCount, let wide = multiByteGuess else {
      return best.encoding
    }
    return wide
  }

  private var multiByteGuess: String? {
    guard let guess = guessEncoding(of: Array(sample)), guess.confidence >= Self.minimumConfidence,
      let name = Ingest.encoding(forLabel: guess.name.utf8)
    else { return nil }
    let wide = ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"]
    return wide.contains(name) ? name : nil
  }

  /// What the sample costs in an encoding, in the language that suits best.
  private func cost(of candidate: SingleByteCandidate) -> Int {
    var common = candidate.bias
    for byte in 0x80...0xFF {
      let kind = candidate.kinds[byte]
      guard kind == .punctuation || kind == .sign || kind == .symbol else { continue }
      if !candidate.isApostrophe[byte] { common += Self.misplacedCost * insideCounts[byte] }
      if candidate.isClosing[byte] { common += Self.misplacedCost * startCounts[byte] }
    }
    var keyed: [(key: UInt32, count: Int, ifRare: Int)] = []
    for pair in pairs {
      if let cost = Self.cost(of: pair.first, pair.second, in: candidate) {
        common += cost * pair.count
        continue
      }
      let one = candidate.letters[Int(pair.first)]
      let two = candidate.letters[Int(pair.second)]
      if candidate.kinds[Int(pair.first)] == .lowercase,
        candidate.kinds[Int(pair.second)] == .uppercase
      {
        common += Self.capitalInsideCost * pair.count
      }
      let isMixed = isLatin(one) && two > 0x36F || isLatin(two) && one > 0x36F
      keyed.append(
        (LetterPairs.key(one, two), pair.count, isMixed ? Self.mixedScriptCost : Self.rareCost))
    }
    let best = candidate.languages.map { language in
      var cost = language.lowCostTenths * min(lowCount, 20 * highCount) / 10
      for pair in keyed {
        cost += (language.highCost + (language.cost(key: pair.key) ?? pair.ifRare)) * pair.count
      }
      return cost - (language.language == languageHint ? Self.hintBonus : 0)
    }.min()
    return common + (best ?? 0)
  }

  /// What a pair costs that has no letter beyond ASCII; nil for one that has.
  private static func cost(
    of first: UInt8, _ second: UInt8, in candidate: SingleByteCandidate
  ) -> Int? {
    let kinds = [candidate.kinds[Int(first)], candidate.kinds[Int(second)]]
    if kinds.contains(.undefined) { return undefinedCost }
    if kinds.contains(.symbol) { return symbolCost }
    let isNextToLetter = kinds.contains(.lowercase) || kinds.contains(.uppercase)
    if kinds.contains(.sign) { return isNextToLetter ? symbolCost : signCost }
    let letters = (candidate.letters[Int(first)], candidate.letters[Int(second)])
    return letters.0 < 0x80 && letters.1 < 0x80 ? punctuationCost : nil
  }

  /// Latin letters within ASCII.
  private func isLatin(_ letter: UInt16) -> Bool {
    letter < 0x80 && letter != LetterPairs.boundary
  }
}
