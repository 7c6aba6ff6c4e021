internal import DocumentModel
internal import Unicode

/// The gaps of a paragraph at which a sentence may end.
///
/// Most gaps need no second look: those within a line of running text before a word in lower case, and those between a
/// word and a sign that clings to it. Of the sentences of web texts one in two hundred ends at such a gap, of edited
/// texts hardly any.
struct OpenGaps {
  /// What a token is before a word in lower case.
  private enum Side { case lowercase, capitalized, comma, other }

  private let proposals: UnsafeBufferPointer<Int32>
  private let markers: ListMarkers
  private var proposal = 0
  private var index: Int
  private var side: Side
  private var depth = 0
  /// The next token that ends sentences, as far as was looked; the paragraph's end when there is none.
  private var terminal: Int
  private let hasTerminal: Bool

  /// - Parameters:
  ///   - proposals: where UAX #29 ends sentences: there gaps stay open.
  ///   - markers: gaps beside them stay open too.
  init(_ paragraph: Paragraph, _ proposals: UnsafeBufferPointer<Int32>, _ markers: ListMarkers) {
    self.proposals = proposals
    self.markers = markers
    index = paragraph.indices.lowerBound
    side = Self.side(paragraph, index)
    terminal = Self.terminal(paragraph, from: index)
    hasTerminal = terminal < paragraph.indices.upperBound
  }

  /// The next gap that is open.
  mutating func next(_ paragraph: Paragraph) -> SentenceGap? {
    let last = paragraph.indices.upperBound - 1
    while index < last {
      let gap = index
      let before = side
      index += 1
      side = Self.side(paragraph, index)
      let start = paragraph.start(index)
      let isProposed = isProposed(start)
      if before == .other { countBracket(paragraph.firstByte(gap)) }
      if isProposed || markers.contains(gap) { return found(paragraph, gap, isProposed) }
      let end = paragraph.end(gap)
      if start == end, before == .lowercase || before == .capitalized { continue }
      if side == .lowercase, before != .other, start == end + 1,
        paragraph.byte(end) == UInt8(ascii: " ")
      {
        continue
      }
      return found(paragraph, gap, isProposed)
    }
    return nil
  }

  private mutating func found(
    _ paragraph: Paragraph, _ index: Int, _ isProposed: Bool
  ) -> SentenceGap {
    if terminal <= index { terminal = Self.terminal(paragraph, from: index + 1) }
    return SentenceGap(
      index: index, isProposed: isProposed, depth: min(depth, 2), terminal: terminal,
      hasTerminal: hasTerminal)
  }

  private static func terminal(_ paragraph: Paragraph, from start: Int) -> Int {
    var token = start
    while token < paragraph.indices.upperBound, !paragraph.isTerminal(token) { token += 1 }
    return token
  }

  private mutating func countBracket(_ sign: UInt8) {
    if sign == UInt8(ascii: "(") { depth += 1 }
    if sign == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
  }

  /// Whether UAX #29 ends a sentence before the token that starts at `next`.
  private mutating func isProposed(_ next: Int) -> Bool {
    while proposal < proposals.count, Int(proposals[proposal]) < next { proposal += 1 }
    return proposal < proposals.count && Int(proposals[proposal]) == next
  }

  private static func side(_ paragraph: Paragraph, _ token: Int) -> Side {
    if paragraph.kind(token) != .alphabetic {
      return paragraph.equals(token, ",") ? .comma : .other
    }
    // An abbreviation has its period with it.
    if paragraph.lastByte(token) == UInt8(ascii: ".") { return .other }
    return paragraph.isLowercase(token)
      ? .lowercase : paragraph.isUppercase(token) ? .capitalized : .other
  }
}
