internal import DocumentModel
internal import Lexicons
internal import Unicode

/// Decides whether a period belongs to the word before it.
struct AbbreviationRule {
  let abbreviations: Abbreviations
  let starters: SentenceStarters
  let habits: WritingHabits

  /// - Parameters:
  ///   - word: the word; the byte after it is a period.
  ///   - previous: the token before it.
  func takesPeriod(
    _ text: TextBytes, word: Range<Int>, in chunk: Chunk, previous: Span?
  ) -> Bool {
    let after = word.upperBound + 1
    if after < chunk.end, text[after] == UInt8(ascii: ".") { return false }
    if isAcronym(text, word) { return true }
    let next = after < chunk.end ? after : chunk.nextStart(text)
    if isSingleLetter(text, word) {
      if isInitial(text, word, next, previous) { return true }
      guard let next, let entry = entry(text, word) else { return false }
      // `г. Москва` is a town, `1990 г. Он` the end of a year.
      let isTitle =
        entry.role == .title && mayStartName(text, next)
        && !(previous.map { isNumber(text, $0.start) } ?? false)
      return isTitle || entry.role == .inner && text[next].isWordByte
        || entry.precedesNumber && text[next].isASCIIDigit
    }
    let isBeforeNumber = next.map { text[$0].isASCIIDigit } ?? false
    guard let entry = entry(text, word) else { return isBeforeNumber && isCompound(text, word) }
    return entry.role != .number || isBeforeNumber
  }

  /// Whether a word ends in an abbreviation that stands before numbers: `Goethestr.`
  private func isCompound(_ text: TextBytes, _ word: Range<Int>) -> Bool {
    guard startsUppercase(text, word.lowerBound) else { return false }
    return abbreviations.compoundEnds.contains { ending in
      word.count > ending.count + 1
        && text[(word.upperBound - ending.count)..<word.upperBound].elementsEqual(ending)
    }
  }

  /// Whether a name may start here: a letter that is no lower-case one.
  private func mayStartName(_ text: TextBytes, _ index: Int) -> Bool {
    let kind = CharacterKind(decodeScalar(text, at: index).value)
    return kind.isLetter && kind != .lowercase
  }

  private func isNumber(_ text: TextBytes, _ index: Int) -> Bool {
    CharacterKind(decodeScalar(text, at: index).value) == .number
  }

  /// How a word stands in the list, if it is written as the list asks.
  func entry(_ text: TextBytes, _ word: Range<Int>) -> Abbreviations.Entry? {
    guard word.count <= 24, let found = abbreviations.entry(key: lowercasedKey(text, word)) else {
      return nil
    }
    return found.needsCapital && !startsUppercase(text, word.lowerBound) ? nil : found
  }

  /// Single letters with periods between them: `U.S`, `a.m`.
  func isAcronym(_ text: TextBytes, _ word: Range<Int>) -> Bool {
    guard word.count > 2 else { return false }
    var index = word.lowerBound
    var letters = 0
    while index < word.upperBound {
      let (scalar, width) = decodeScalar(text, at: index)
      guard CharacterKind(scalar).isLetter else { return false }
      index += width
      letters += 1
      if index == word.upperBound { return letters > 1 }
      guard text[index] == UInt8(ascii: ".") else { return false }
      index += 1
    }
    return false
  }

  /// The end of a word that a period without a space joins to the first word of the next sentence: `soil.The`.
  func missingSpace(_ text: TextBytes, _ word: Range<Int>) -> Int? {
    guard word.count > 4, text[word.lowerBound].isWordByte else { return nil }
    var period = word.lowerBound
    while period < word.upperBound, text[period] != UInt8(ascii: ".") { period += 1 }
    let next = period + 1
    guard next < word.upperBound, period > word.lowerBound + 1, text[next].isASCIIUppercase,
      text[period - 1].isASCIILowercase,
      !text[next..<word.upperBound].contains(UInt8(ascii: ".")),
      starters.contains(text, next..<word.upperBound)
    else { return nil }
    return period
  }

  private func isSingleLetter(_ text: TextBytes, _ word: Range<Int>) -> Bool {
    let (scalar, width) = decodeScalar(text, at: word.lowerBound)
    return width == word.count && CharacterKind(scalar).isLetter
  }

  /// Whether one letter and a period start here, as another initial does: `А. Б. Лужин`.
  private func isLetterWithPeriod(_ text: TextBytes, _ index: Int) -> Bool {
    let period = index + decodeScalar(text, at: index).width
    return period < text.count && text[period] == UInt8(ascii: ".")
  }

  /// A capital before a name: `J. Smith`, but not `vitamin C. The`.
  private func isInitial(
    _ text: TextBytes, _ word: Range<Int>, _ next: Int?, _ previous: Span?
  ) -> Bool {
    guard let next, startsUppercase(text, word.lowerBound) else { return false }
    let followsName = previous.map { startsUppercase(text, $0.start) } ?? false
    let isPronoun = word.count == 1 && text[word.lowerBound] == UInt8(ascii: "I")
    guard startsUppercase(text, next) else {
      return text[next] == UInt8(ascii: ",") && followsName && !isPronoun
    }
    if starters.contains(text, wordAt: next) { return false }
    if isPronoun { return followsName }
    guard let previous else { return true }
    let followsAbbreviation = text[previous.end - 1] == UInt8(ascii: ".")
    return followsName || followsAbbreviation || !text[previous.start].isWordByte
      || isLetterWithPeriod(text, next)
      || habits.hasLoneInitials && !Self.isLabeled(text, previous.range)
  }

  /// Words after which a capital is no initial but a label: `vitamin C.`
  private static let labeled: [StaticString] = [
    "vitamin", "plan", "type", "group", "grade", "class", "point", "exhibit", "hepatitis",
    "section",
    "appendix", "part", "option", "schedule", "page", "figure", "table", "step", "question", "team",
    "vitamins", "letter", "category", "phase", "level", "room", "line", "gate", "block", "building",
  ]

  private static func isLabeled(_ text: TextBytes, _ word: Range<Int>) -> Bool {
    labeled.contains {
      $0.utf8CodeUnitCount == word.count
        && hasPrefix($0, text, at: word.lowerBound, before: word.upperBound)
    }
  }
}

/// Whether the scalar at `index` is an upper-case or title-case letter.
func startsUppercase(_ text: TextBytes, _ index: Int) -> Bool {
  let byte = text[index]
  if byte < 0x80 { return byte.isASCIIUppercase }
  return CharacterKind(decodeScalar(text, at: index).value) == .uppercase
}

/// Whether the scalar at `index` is a lower-case letter.
func startsLowercase(_ text: TextBytes, _ index: Int) -> Bool {
  let byte = text[index]
  if byte < 0x80 { return byte.isASCIILowercase }
  return CharacterKind(decodeScalar(text, at: index).value) == .lowercase
}

/// `Abbreviations.key` of a word in lower case.
func lowercasedKey(_ text: TextBytes, _ word: Range<Int>) -> UInt64 {
  var key = Abbreviations.Key()
  var index = word.lowerBound
  while index < word.upperBound {
    let byte = text[index]
    if byte < 0x80 {
      key.add(byte.asciiLowercased)
      index += 1
    } else {
      let (scalar, width) = decodeScalar(text, at: index)
      for unit in UTF8.encode(lowercase: scalar) { key.add(unit) }
      index += width
    }
  }
  return key.value
}

extension UTF8 {
  /// The bytes of a scalar in lower case.
  fileprivate static func encode(lowercase scalar: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    appendScalar(lowercase(scalar), to: &bytes)
    return bytes
  }
}
