internal import CModels

/// How often letters follow each other in a language, where one of them lies beyond ASCII.
///
/// Costs are ten times the negative natural logarithm of a probability.
public struct LetterPairs: Sendable {
  /// ISO 639-1 code.
  public let language: String
  /// Of a pair with a letter beyond ASCII, among all pairs.
  public let highCost: Int
  /// Of any other pair, ten times finer.
  public let lowCostTenths: Int
  private let costs: [UInt32: UInt8]

  /// Stands for all that is no letter.
  public static let boundary = UInt16(UInt8(ascii: "_"))

  /// The cost of a pair of lower-cased letters that has one beyond ASCII.
  /// - Parameter key: of `LetterPairs.key`.
  /// - Returns: nil for a pair that is hardly ever seen.
  public func cost(key: UInt32) -> Int? { costs[key].map(Int.init) }

  public static func key(_ first: UInt16, _ second: UInt16) -> UInt32 {
    UInt32(first) << 16 | UInt32(second)
  }

  /// The languages that have a list, in the order of the file.
  public static let all: [LetterPairs] = {
    var length = 0
    let start = cmodels_letter_pairs(&length)
    let list = UnsafeBufferPointer(start: start, count: length)
    return list.split(separator: 0x0A).compactMap { LetterPairs($0) }
  }()

  /// Reads `de 35 0.3 26 ür 28 fü …`.
  private init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    let words = line.split(separator: 0x20)
    guard words.count > 3, line.first != 0x23, let high = number(words[1]),
      let low = number(words[2].filter { $0 != 0x2E })
    else { return nil }
    language = String(decoding: words[0], as: UTF8.self)
    highCost = high
    lowCostTenths = low
    var costs: [UInt32: UInt8] = [:]
    costs.reserveCapacity(words.count)
    var cost: UInt8 = 0
    for word in words.dropFirst(3) {
      if let value = number(word) {
        cost = UInt8(clamping: value)
      } else {
        let units = Array(String(decoding: word, as: UTF8.self).utf16)
        if units.count == 2 { costs[Self.key(units[0], units[1])] = cost }
      }
    }
    self.costs = costs
  }
}

/// The value of ASCII digits; nil when there is anything else.
private func number(_ digits: some Collection<UInt8>) -> Int? {
  guard digits.count < 6 else { return nil }
  var value = 0
  for digit in digits {
    guard digit &- 0x30 < 10 else { return nil }
    value = value * 10 + Int(digit &- 0x30)
  }
  return value
}
