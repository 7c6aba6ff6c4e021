internal import DocumentModel
internal import Unicode

/// The endings of Korean verbs that end a sentence even where no sign does: `맛있어요`, `기억합니다`, `보여줘`.
enum KoreanEnding {
  /// Requests, formal statements and questions.
  private static let endings: [StaticString] = [
    "니다", "습니까", "입니까", "시오", "해줘", "여줘", "려줘", "아줘", "어줘",
  ]
  /// What the polite 요 follows in verbs; in nouns like 필요 and 수요 it follows other syllables.
  private static let beforePolite: [StaticString] = [
    "어", "아", "해", "네", "세", "예", "에", "죠", "지", "고", "구", "군", "나", "까", "래", "워", "와", "려", "져",
    "여", "겨", "줘", "돼", "대", "데", "든", "게", "걸", "내", "싸", "뻐", "봐", "가", "서", "니",
  ]
  private static let syllableBytes = 3

  /// Whether a sentence ends after a word of two syllables at least that has such an ending.
  static func ends(_ paragraph: Paragraph, _ gap: Int) -> Bool {
    guard paragraph.isWord(gap), paragraph.count(gap) >= 2 * syllableBytes,
      !paragraph.isGlued(gap), !isLetters(paragraph, gap + 1)
    else { return false }
    return endings.contains { has($0, paragraph, before: paragraph.end(gap)) }
      || has("요", paragraph, before: paragraph.end(gap))
        && beforePolite.contains { has($0, paragraph, before: paragraph.end(gap) - syllableBytes) }
  }

  /// Letters that make no syllable laugh or weep, and belong to the sentence before: `ㅋㅋ`, `ㅠㅠ`.
  private static func isLetters(_ paragraph: Paragraph, _ token: Int) -> Bool {
    (0x3131...0x318E).contains(paragraph.firstScalar(token))
  }

  private static func has(
    _ ending: StaticString, _ paragraph: Paragraph, before end: Int
  ) -> Bool {
    hasPrefix(ending, paragraph.text, at: end - ending.utf8CodeUnitCount, before: end)
  }
}
