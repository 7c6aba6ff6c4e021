internal import DocumentModel
internal import Unicode

/// Numbers with a period that makes them ordinals: `19. století`, `II. Mahmut`.
struct OrdinalRule {
  let habits: WritingHabits
  let starters: SentenceStarters

  /// The longest ordinals in running text have three digits: years and other numbers may end a
  /// sentence.
  private static let longest = 3

  /// Whether a period makes an ordinal that a word in lower case follows.
  func isBeforeLowercase(_ paragraph: Paragraph, _ period: Int) -> Bool {
    guard habits.hasOrdinals, let number = number(paragraph, period) else { return false }
    return paragraph.count(number) <= Self.longest || isRoman(paragraph, number)
  }

  /// Whether a period makes an ordinal that a capital follows: a German noun, or a name after a
  /// numeral that begins
  /// the sentence.
  func isBeforeCapital(_ paragraph: Paragraph, _ period: Int, _ next: Int) -> Bool {
    guard habits.hasOrdinals, let number = number(paragraph, period) else { return false }
    if habits.capitalizesNouns, paragraph.isNumber(number), paragraph.count(number) <= 2 {
      return !starters.contains(paragraph.text, paragraph.start(next)..<paragraph.end(next))
    }
    guard isRoman(paragraph, number) else { return false }
    return number == paragraph.indices.lowerBound
      || paragraph.isTerminal(paragraph.lastBeforeClosers(number - 1))
  }

  private func number(_ paragraph: Paragraph, _ period: Int) -> Int? {
    guard paragraph.isPeriod(period), period > paragraph.indices.lowerBound,
      paragraph.isGlued(period - 1),
      paragraph.isNumber(period - 1) || isRoman(paragraph, period - 1)
    else { return nil }
    return period - 1
  }

  /// Whether a token is a Roman numeral of two signs at least.
  private func isRoman(_ paragraph: Paragraph, _ token: Int) -> Bool {
    guard paragraph.count(token) >= 2 else { return false }
    return (paragraph.start(token)..<paragraph.end(token)).allSatisfy {
      switch paragraph.byte($0) {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
        UInt8(ascii: "C"):
        true
      default: false
      }
    }
  }
}
