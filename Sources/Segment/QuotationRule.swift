internal import DocumentModel
internal import Unicode

/// What quotations and brackets say about the sentences in and around them.
struct QuotationRule {
  let habits: WritingHabits

  /// How far back the sign is looked for that opens a quotation.
  private static let longest = 64

  /// Whether the token before a gap opens a quotation or bracket: what it opens goes on.
  func isOpening(_ paragraph: Paragraph, _ gap: Int) -> Bool {
    guard paragraph.kind(gap) == .punctuation else { return false }
    switch paragraph.firstScalar(gap) {
    case 0x28, 0x5B, 0x7B, 0xA1, 0xBF: return paragraph.isGlued(gap)
    case 0x201A, 0x201E, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0xFF08: return true
    case 0x22, 0x27, 0x2018, 0x201C, 0xAB:
      guard paragraph.isGlued(gap) else { return false }
      let isGluedBefore = gap > paragraph.indices.lowerBound && paragraph.isGlued(gap - 1)
      // Chinese sets no space before what it quotes.
      return !isGluedBefore || paragraph.kind(gap + 1) == .ideographic
    default: return false
    }
  }

  /// The longest title that is looked for has this many tokens on either side of a gap.
  private static let longestTitle = 12

  /// Whether a question or call stands within a title in quotation marks, after which the sentence goes on: `The song
  /// "Help! I Need Somebody" is old.`
  func isInsideTitle(_ paragraph: Paragraph, _ gap: Int) -> Bool {
    guard isQuestionOrCall(paragraph, gap), !paragraph.isGlued(gap) else { return false }
    let upper = min(paragraph.indices.upperBound - 1, gap + Self.longestTitle)
    guard let close = (gap + 1..<max(upper, gap + 1)).first(where: { isQuote(paragraph, $0) }),
      paragraph.isGlued(close - 1), !paragraph.isTerminal(close - 1), !paragraph.isGlued(close),
      paragraph.isLowercase(close + 1)
    else { return false }
    let lower = max(paragraph.indices.lowerBound, gap - Self.longestTitle)
    guard let open = (lower..<gap).last(where: { isQuote(paragraph, $0) }) else { return false }
    return Self.opens(paragraph.firstScalar(open), paragraph.firstScalar(close))
      && paragraph.isGlued(open)
      && (open == paragraph.indices.lowerBound
        || !paragraph.isGlued(open - 1)
          && (paragraph.isWord(open - 1) || paragraph.isTerminal(open - 1)))
  }

  private func isQuote(_ paragraph: Paragraph, _ token: Int) -> Bool {
    guard paragraph.kind(token) == .punctuation else { return false }
    switch paragraph.firstScalar(token) {
    case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E: return true
    default: return false
    }
  }

  /// The last token before a gap that closes nothing; marks that open in English close German
  /// quotations.
  func lastBeforeClosers(_ paragraph: Paragraph, _ gap: Int) -> Int {
    guard paragraph.kind(gap) == .punctuation, gap > paragraph.indices.lowerBound,
      paragraph.isGlued(gap - 1), !paragraph.isGlued(gap)
    else { return paragraph.lastBeforeClosers(gap) }
    switch paragraph.firstScalar(gap) {
    case 0xAB, 0x2018, 0x201C: return paragraph.lastBeforeClosers(gap - 1)
    default: return paragraph.lastBeforeClosers(gap)
    }
  }

  /// The verdict after a quotation or bracket that ends in a terminal.
  /// - Parameters:
  ///   - last: the terminal; only closing marks stand between it and the gap.
  func verdict(_ paragraph: Paragraph, _ last: Int, _ gap: Int) -> SentenceRules.Verdict? {
    let next = gap + 1
    switch paragraph.firstScalar(gap) {
    case 0x3009, 0x300B:
      // A title: `《你好吗？》是一首歌`.
      return paragraph.isWord(next) ? .continues : nil
    case 0x300D, 0x300F, 0xFF09:
      if paragraph.firstScalar(next) == 0x300C || paragraph.firstScalar(next) == 0x300E {
        return .ends
      }
      let isSentence = paragraph.equals(last, "。") && paragraph.isWord(next)
      return isSentence && begin(paragraph, gap) == .sentence ? .ends : nil
    case 0x29, 0x5D, 0x7D: return nil
    default: break
    }
    if isTurn(paragraph, gap) { return .ends }
    let isAsked = isQuestionOrCall(paragraph, last)
    if paragraph.isUppercase(next) || isAsked && paragraph.isNumber(next) {
      return habits.isFormal ? .ends : nil
    }
    let isCaseless = habits.pausesWithoutCase || paragraph.kind(next) == .ideographic
    guard isCaseless, paragraph.isWord(next), !paragraph.isLowercase(next) else { return nil }
    switch begin(paragraph, gap) {
    // Who asks is told after a question that begins the sentence.
    case .sentence: return isAsked ? .continues : nil
    case .afterColon: return .ends
    case .inside: return nil
    }
  }

  /// Whether one quotation closes before a gap and the next opens after it: `“Where?” “There.”`
  private func isTurn(_ paragraph: Paragraph, _ gap: Int) -> Bool {
    guard isQuote(paragraph, gap), isQuote(paragraph, gap + 1), !paragraph.isGlued(gap),
      gap + 2 < paragraph.indices.upperBound
    else { return false }
    return paragraph.isGlued(gap + 1) && paragraph.isGlued(gap - 1)
      && Self.opens(paragraph.firstScalar(gap + 1), paragraph.firstScalar(gap))
  }

  private func isQuestionOrCall(_ paragraph: Paragraph, _ last: Int) -> Bool {
    ["?", "!", "؟", "？", "！"].contains { paragraph.equals(last, $0) }
  }

  /// Where a quotation begins.
  private enum Begin { case sentence, afterColon, inside }

  /// Where that begins which is closed before a gap.
  private func begin(_ paragraph: Paragraph, _ gap: Int) -> Begin {
    let (lower, closer) = (paragraph.indices.lowerBound, paragraph.firstScalar(gap))
    var token = gap - 1
    let limit = max(lower, gap - Self.longest)
    while token >= limit, !Self.opens(paragraph.firstScalar(token), closer) { token -= 1 }
    guard token >= limit else { return .inside }
    guard token > lower else { return .sentence }
    if paragraph.equals(token - 1, ":") || paragraph.equals(token - 1, "：") { return .afterColon }
    return paragraph.isTerminal(paragraph.lastBeforeClosers(token - 1)) ? .sentence : .inside
  }

  private static func opens(_ opener: UInt32, _ closer: UInt32) -> Bool {
    switch closer {
    case 0x22: opener == 0x22
    case 0x27: opener == 0x27
    case 0x29: opener == 0x28
    case 0xBB: opener == 0xAB
    case 0x2019: opener == 0x2018
    case 0x201D: opener == 0x201C || opener == 0x201E
    case 0x300D: opener == 0x300C
    case 0x300F: opener == 0x300E
    case 0xFF09: opener == 0xFF08
    default: false
    }
  }
}
