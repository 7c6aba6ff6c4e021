internal import DocumentModel
internal import Unicode

/// What holds where texts keep to the rules of writing: in most languages, but not in what is known
/// of English.
struct FormalRule {
  let habits: WritingHabits
  let ordinals: OrdinalRule
  let starters: SentenceStarters

  /// Shorter words before a period may be abbreviations that no list has.
  private static let shortestWord = 4
  /// The same for Hangul, whose verbs have two syllables at least.
  private static let shortestKorean = 2
  /// Shorter numbers before a period may be ordinals or those of a list.
  private static let shortestNumber = 4

  /// The verdict before a word in lower case: after an ellipsis, a quotation or an ordinal the
  /// sentence goes on.
  func beforeLowercase(_ paragraph: Paragraph, _ last: Int, _ gap: Int) -> SentenceRules.Verdict? {
    guard habits.isFormal else { return nil }
    let goesOn =
      last < gap || paragraph.isEllipsis(last) || ordinals.isBeforeLowercase(paragraph, last)
    return goesOn ? .continues : nil
  }

  /// The verdict after a semicolon, which is the question mark of Greek.
  func afterSemicolon(_ paragraph: Paragraph, _ last: Int, _ gap: Int) -> SentenceRules.Verdict? {
    guard habits.isFormal, paragraph.equals(last, ";") || paragraph.equals(last, "\u{37E}") else {
      return nil
    }
    let next = paragraph.firstAfterOpeners(gap)
    if paragraph.isLowercase(next) { return .continues }
    return habits.asksWithSemicolon && paragraph.isUppercase(next) ? .ends : nil
  }

  /// The verdict before a dash: `– Idziesz? – zapytała.` goes on, `—Sí. —No.` are two sentences.
  func beforeDash(_ paragraph: Paragraph, _ last: Int, _ gap: Int) -> SentenceRules.Verdict? {
    guard habits.isFormal, gap + 2 < paragraph.indices.upperBound, !paragraph.isGlued(gap),
      isDash(paragraph, gap + 1)
    else { return nil }
    let next = paragraph.firstAfterOpeners(gap + 1)
    // Items of lists begin with a dash and a lower-case letter too, after a period.
    if paragraph.isLowercase(next) { return paragraph.isPeriod(last) ? nil : .continues }
    return last == gap && paragraph.isGlued(gap + 1) && paragraph.isUppercase(next) ? .ends : nil
  }

  private func isDash(_ paragraph: Paragraph, _ token: Int) -> Bool {
    ["-", "–", "—", "―"].contains { paragraph.equals(token, $0) }
  }

  /// The verdict after a sign that ends sentences, before a word that may begin one.
  func beforeStart(_ paragraph: Paragraph, _ last: Int, _ next: Int) -> SentenceRules.Verdict? {
    let word = last - 1
    guard habits.isFormal, word >= paragraph.indices.lowerBound else { return nil }
    if paragraph.isNumber(next) { return beforeNumber(paragraph, last) }
    guard mayStart(paragraph, next) else { return nil }
    if paragraph.isPeriod(last) {
      guard paragraph.isGlued(word) else { return nil }
      return isWhole(paragraph, word) || isBeforeStarter(paragraph, word, next) ? .ends : nil
    }
    if paragraph.isTerminal(word) { return nil }
    let isPause = habits.pausesWithoutCase && paragraph.isEllipsis(last)
    return isPause && !paragraph.isUppercase(next) ? .continues : .ends
  }

  /// The verdict after a sign that ends sentences, before a number: a long word is no abbreviation.
  private func beforeNumber(_ paragraph: Paragraph, _ last: Int) -> SentenceRules.Verdict? {
    let word = last - 1
    guard paragraph.isGlued(word), paragraph.isLowercase(word) else { return nil }
    let isLong = paragraph.count(word) >= 2 * Self.shortestWord && isWhole(paragraph, word)
    return isLong || paragraph.equals(last, "!") || paragraph.equals(last, "?") ? .ends : nil
  }

  /// Whether a word is no one in lower case.
  private func mayStart(_ paragraph: Paragraph, _ word: Int) -> Bool {
    paragraph.isUppercase(word) || paragraph.isWord(word) && !paragraph.isLowercase(word)
  }

  /// Whether a word that begins sentences follows a short one; after an initial, where no name
  /// begins with it.
  private func isBeforeStarter(_ paragraph: Paragraph, _ word: Int, _ next: Int) -> Bool {
    guard paragraph.isWord(word), habits.hasPlainNames || paragraph.isLowercase(word) else {
      return false
    }
    return starters.contains(paragraph.text, paragraph.start(next)..<paragraph.end(next))
  }

  /// Whether what stands before a period is no abbreviation, no ordinal and no number of a chapter.
  private func isWhole(_ paragraph: Paragraph, _ word: Int) -> Bool {
    if paragraph.isNumber(word) {
      let isLong = paragraph.count(word) >= Self.shortestNumber
      return (isLong || !habits.hasOrdinals) && word > paragraph.indices.lowerBound
        && paragraph.isWord(word - 1)
    }
    guard paragraph.isWord(word) else { return true }
    var letters = 0
    for index in paragraph.start(word)..<paragraph.end(word) {
      let byte = paragraph.byte(index)
      if byte == UInt8(ascii: ".") { return false }
      if byte & 0xC0 != 0x80 { letters += 1 }
    }
    return letters >= (habits.isKorean ? Self.shortestKorean : Self.shortestWord)
  }
}
