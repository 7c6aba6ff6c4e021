internal import DocumentModel
internal import Lexicons
internal import Unicode

/// What is known for sure about sentence ends: abbreviations, initials, lists, quotations, ellipses.
struct SentenceRules {
  /// What the rules say of a gap between two tokens.
  ///
  /// `unlikely` is for a model to decide; without one the sentence goes on.
  enum Verdict { case ends, continues, open, unlikely }

  private let abbreviations: AbbreviationRule
  private let starters: SentenceStarters
  private let habits: WritingHabits
  private let quotations: QuotationRule
  private let ordinals: OrdinalRule
  private let formal: FormalRule

  init(language: String) {
    starters = SentenceStarters(language: language)
    habits = WritingHabits(language: language)
    abbreviations = AbbreviationRule(
      abbreviations: Abbreviations(language: language), starters: starters, habits: habits)
    quotations = QuotationRule(habits: habits)
    ordinals = OrdinalRule(habits: habits, starters: starters)
    formal = FormalRule(habits: habits, ordinals: ordinals, starters: starters)
  }

  func verdict(_ paragraph: Paragraph, _ gap: Int, _ markers: ListMarkers) -> Verdict {
    if markers.itemStarts.contains(gap) { return .ends }
    if markers.insides.contains(gap) { return .continues }
    if let verdict = besideAttachment(paragraph, gap) { return verdict }
    if quotations.isOpening(paragraph, gap) || quotations.isInsideTitle(paragraph, gap) {
      return .continues
    }
    let last = quotations.lastBeforeClosers(paragraph, gap)
    if paragraph.kind(last) == .alphabetic, paragraph.lastByte(last) == UInt8(ascii: ".") {
      return afterAbbreviation(paragraph, last, gap)
    }
    guard paragraph.isTerminal(last) else {
      if habits.isKorean, KoreanEnding.ends(paragraph, gap) { return .ends }
      return formal.afterSemicolon(paragraph, last, gap) ?? .open
    }
    return afterTerminal(paragraph, last, gap)
  }

  /// References and emoticons after a full stop belong to the sentence that it ends.
  private func besideAttachment(_ paragraph: Paragraph, _ gap: Int) -> Verdict? {
    if paragraph.isReference(gap + 1) {
      let last = paragraph.lastBeforeClosers(paragraph.lastBeforeReferences(gap))
      return paragraph.isTerminal(last) ? .continues : nil
    }
    if paragraph.isEmoticon(gap + 1) { return .continues }
    if paragraph.isEmoticon(gap) { return paragraph.isUppercase(gap + 1) ? .ends : .open }
    let word = paragraph.lastBeforeReferences(gap)
    guard word < gap, paragraph.isTerminal(paragraph.lastBeforeClosers(word)) else { return nil }
    return paragraph.isLowercase(paragraph.firstAfterOpeners(gap)) ? .continues : .ends
  }

  private func afterTerminal(_ paragraph: Paragraph, _ last: Int, _ gap: Int) -> Verdict {
    let next = paragraph.firstAfterOpeners(gap)
    if paragraph.isPeriod(last), last == gap {
      if let verdict = spacedEllipsis(paragraph, gap) { return verdict }
    }
    if last < gap, paragraph.isJapaneseParticle(gap + 1) { return .continues }
    if last < gap, let verdict = quotations.verdict(paragraph, last, gap) { return verdict }
    if last == gap, endsIdeographs(paragraph, gap) { return .ends }
    if paragraph.isGlued(gap) { return afterMissingSpace(paragraph, gap) }
    if paragraph.isSpacedCloser(gap) { return .continues }
    if paragraph.isTerminal(gap + 1) { return .unlikely }
    if endsName(paragraph, last) { return paragraph.isUppercase(next) ? .open : .continues }
    if paragraph.isLowercase(next) {
      return formal.beforeLowercase(paragraph, last, gap) ?? .unlikely
    }
    if let verdict = formal.beforeDash(paragraph, last, gap) { return verdict }
    if last == gap { return beforeStart(paragraph, last, next) }
    if paragraph.isEllipsis(last), paragraph.equals(last + 1, "]") {
      // An omission inside a quotation: `[...] (Smith 55)`.
      return paragraph.isUppercase(gap + 1) ? .open : .continues
    }
    return .open
  }

  /// Whether a full-width sign ends a sentence: none that closing marks or particles go on with.
  private func endsIdeographs(_ paragraph: Paragraph, _ gap: Int) -> Bool {
    switch paragraph.firstScalar(gap) {
    case 0x3002: !paragraph.isCloser(gap + 1) && !paragraph.isTerminal(gap + 1)
    case 0xFF01, 0xFF1F:
      paragraph.isWord(gap + 1) && !paragraph.isJapaneseParticle(gap + 1)
        || paragraph.firstScalar(gap + 1) == 0x300C || paragraph.firstScalar(gap + 1) == 0x300E
    default: false
    }
  }

  /// Names that are written with an exclamation mark.
  private static let exclaimedNames: [StaticString] = ["yahoo", "jeopardy", "oklahoma", "joomla"]

  private func endsName(_ paragraph: Paragraph, _ sign: Int) -> Bool {
    guard sign > paragraph.indices.lowerBound, paragraph.equals(sign, "!"),
      paragraph.isGlued(sign - 1)
    else { return false }
    return Self.exclaimedNames.contains {
      $0.utf8CodeUnitCount == paragraph.count(sign - 1)
        && hasPrefix(
          $0, paragraph.text, at: paragraph.start(sign - 1), before: paragraph.end(sign - 1))
    }
  }

  /// The verdict after a terminal without closing marks, before a word that is not in lower case.
  private func beforeStart(_ paragraph: Paragraph, _ last: Int, _ next: Int) -> Verdict {
    if paragraph.isPeriod(last), last > paragraph.indices.lowerBound {
      if paragraph.isGlued(last - 1), paragraph.equals(last - 1, "°"), paragraph.isNumber(next) {
        return .continues
      }
      if ordinals.isBeforeCapital(paragraph, last, next) { return .continues }
    }
    return formal.beforeStart(paragraph, last, next) ?? .open
  }

  /// `soil.The`: the tokenizer parts these only where a sentence begins. `really?and` may be two sentences as well.
  private func afterMissingSpace(_ paragraph: Paragraph, _ gap: Int) -> Verdict {
    if !paragraph.isPeriod(gap), paragraph.kind(gap + 1) == .alphabetic,
      paragraph.firstByte(gap + 1) < 0x80, paragraph.isTerminal(gap), !endsName(paragraph, gap)
    {
      return .unlikely
    }
    guard paragraph.isPeriod(gap), gap > paragraph.indices.lowerBound,
      paragraph.isGlued(gap - 1), paragraph.isUppercase(gap + 1),
      starters.contains(paragraph.text, paragraph.start(gap + 1)..<paragraph.end(gap + 1))
    else {
      // Scripts without white space end sentences with signs of their own.
      return paragraph.firstByte(gap) < 0x80 || paragraph.isCloser(gap + 1) ? .continues : .open
    }
    return .ends
  }

  /// Periods with white space between them.
  private func spacedEllipsis(_ paragraph: Paragraph, _ gap: Int) -> Verdict? {
    // Longer rows of periods are leaders in a table of contents.
    let longest = 8
    let lower = max(paragraph.indices.lowerBound, gap - longest)
    let upper = min(paragraph.indices.upperBound, gap + longest)
    var first = gap
    while first > lower, paragraph.isPeriod(first - 1) { first -= 1 }
    var last = gap
    while last + 1 < upper, paragraph.isPeriod(last + 1) { last += 1 }
    let count = last - first + 1
    guard count > 1 else { return nil }
    let isGlued = first > paragraph.indices.lowerBound && paragraph.isGlued(first - 1)
    let endsParagraph = last + 1 == paragraph.indices.upperBound
    let isFollowedByName = !endsParagraph && paragraph.isUppercase(last + 1)
    if count > 3, isFollowedByName {
      // A full stop and three points: the stop stands at the word, or after the points.
      return gap == (isGlued ? first : last) ? .ends : .continues
    }
    return .continues
  }

  private func afterAbbreviation(_ paragraph: Paragraph, _ last: Int, _ gap: Int) -> Verdict {
    if paragraph.isGlued(gap) { return .continues }
    let next = paragraph.firstAfterOpeners(gap)
    let word = paragraph.start(last)..<(paragraph.end(last) - 1)
    let isClosed = last < gap
    if paragraph.isLowercase(next) || !isSentenceStart(paragraph, next) { return .continues }
    if habits.hasPlainNames, isStarter(paragraph, next) { return .ends }
    if !isClosed, let entry = abbreviations.entry(paragraph.text, word) {
      if entry.role == .title || entry.role == .inner { return .continues }
      if entry.precedesNumber, paragraph.isNumber(next) { return .continues }
      if isHour(paragraph, word) { return afterHour(paragraph, last, next) }
    }
    if isStarter(paragraph, next) { return .ends }
    if isHour(paragraph, word) { return afterHour(paragraph, last, next) }
    if abbreviations.entry(paragraph.text, word)?.role == .final {
      return paragraph.isNumber(next) ? .continues : .open
    }
    if word.count <= 4, isSingleLetter(paragraph, word) { return isClosed ? .open : .continues }
    if abbreviations.isAcronym(paragraph.text, word) { return isClosed ? .open : .continues }
    return paragraph.isNumber(next) ? .continues : .open
  }

  private func isStarter(_ paragraph: Paragraph, _ token: Int) -> Bool {
    starters.contains(paragraph.text, paragraph.start(token)..<paragraph.end(token))
  }

  /// A word with a capital, a number or a script without cases may begin a sentence.
  private func isSentenceStart(_ paragraph: Paragraph, _ token: Int) -> Bool {
    paragraph.isWord(token) || paragraph.isNumber(token) || paragraph.isOpener(token)
      || paragraph.kind(token) == .address
  }

  private func isSingleLetter(_ paragraph: Paragraph, _ word: Range<Int>) -> Bool {
    decodeScalar(paragraph.text, at: word.lowerBound).width == word.count
  }

  private func isHour(_ paragraph: Paragraph, _ word: Range<Int>) -> Bool {
    word.count == 3
      && (hasPrefix("a.m", paragraph.text, at: word.lowerBound, before: word.upperBound)
        || hasPrefix("p.m", paragraph.text, at: word.lowerBound, before: word.upperBound))
  }

  /// `At 5 a.m. Mr. Smith left.` goes on, `He left at 6 p.m. Mr. Smith stayed.` has ended.
  private func afterHour(_ paragraph: Paragraph, _ last: Int, _ next: Int) -> Verdict {
    if paragraph.isNumber(next) { return .continues }
    let text = paragraph.text
    let name = paragraph.start(next)..<max(paragraph.start(next), paragraph.end(next) - 1)
    let isTitle = abbreviations.entry(text, name)?.role == .title
    guard isTitle || paragraph.isUppercase(next) else { return .continues }
    var words = 0
    var token = last - 1
    while token >= paragraph.indices.lowerBound, words <= 2, !paragraph.isTerminal(token) {
      words += 1
      token -= 1
    }
    return words <= 2 ? .continues : isTitle ? .ends : .open
  }
}
