internal import CModels

/// The words of one language that are written with a period at their end.
public struct Abbreviations: Sendable {
  /// What an abbreviation says about the text after it.
  public enum Role: UInt8, Sendable {
    /// A name follows: `Dr.`
    case title
    /// An abbreviation only before a number: `No. 5`
    case number
    /// More of the sentence follows: `e.g.`
    case inner
    /// A sentence may end here: `Inc.`
    case final
  }

  /// How a word stands in the list of a language.
  public struct Entry: Sendable, Equatable {
    public var role: Role
    /// An abbreviation only when it is written with a capital: `Sat.`
    public var needsCapital: Bool
    /// In the list of numbers too.
    public var precedesNumber: Bool
  }

  private let entries: [UInt64: Entry]
  /// Ends of longer words with a capital that are abbreviations before numbers: `Goethestr. 5`.
  public let compoundEnds: [[UInt8]]

  /// - Parameter language: ISO 639-1; a language without a list of its own gets an empty one.
  public init(language: String) {
    (entries, compoundEnds) = Self.read(section: language)
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// Looks up a word without its last period.
  /// - Parameter key: `Key` of the lower-cased word.
  public func entry(key: UInt64) -> Entry? { entries[key] }

  /// Languages that have a list.
  public static var languages: [String] {
    lines().filter { $0.first == UInt8(ascii: "[") }
      .map { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) }
  }

  /// FNV-1a over the bytes of a lower-cased word.
  public struct Key {
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    public init() {}
    public mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }

  /// The key of a lower-cased word.
  public static func key(of word: some Sequence<UInt8>) -> UInt64 {
    var key = Key()
    for byte in word { key.add(byte) }
    return key.value
  }

  private static func lines() -> [Slice<UnsafeBufferPointer<UInt8>>] {
    var length = 0
    let start = cmodels_abbreviations(&length)
    return UnsafeBufferPointer(start: start, count: length).split(separator: UInt8(ascii: "\n"))
  }

  private static func read(section: String) -> ([UInt64: Entry], [[UInt8]]) {
    var entries: [UInt64: Entry] = [:]
    var compoundEnds: [[UInt8]] = []
    var isInside = false
    for line in lines() where line.first != UInt8(ascii: "#") {
      if line.first == UInt8(ascii: "[") {
        isInside = line.dropFirst().dropLast().elementsEqual(section.utf8)
        continue
      }
      guard isInside else { continue }
      let words = line.split(separator: UInt8(ascii: " "))
      guard let role = words.first.flatMap(role(named:)) else { continue }
      for word in words.dropFirst() {
        if word.first == UInt8(ascii: "-") {
          compoundEnds.append(Array(word.dropFirst()))
        } else {
          add(word, role, to: &entries)
        }
      }
    }
    return (entries, compoundEnds)
  }

  private static func role(named name: Slice<UnsafeBufferPointer<UInt8>>) -> Role? {
    switch String(decoding: name, as: UTF8.self) {
    case "title": .title
    case "number": .number
    case "inner": .inner
    case "final": .final
    default: nil
    }
  }

  private static func add(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ role: Role, to entries: inout [UInt64: Entry]
  ) {
    let text = String(decoding: word, as: UTF8.self)
    let lower = text.lowercased()
    let key = key(of: lower.utf8)
    if var known = entries[key] {
      // The first role of a word counts, except that every other role outranks `number`.
      if known.role == .number { known.role = role }
      if role == .number { known.precedesNumber = true }
      known.needsCapital = known.needsCapital && text != lower
      entries[key] = known
      return
    }
    entries[key] = Entry(
      role: role, needsCapital: text != lower, precedesNumber: role == .number)
  }
}
