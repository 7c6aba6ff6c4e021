internal import DocumentModel
internal import Lexicons

/// Carries names that were found repeatedly to the places of the document where they were missed.
///
/// A model sees one sentence at a time: `Lovelace` may be clear in one and doubtful in the next.
struct DocumentConsistency {
  private struct Name: Hashable {
    /// `WordHash.sequence` of the words as they stand.
    var words: UInt64
    var count: Int
  }

  /// How sure a carried name is, as a share of what the tagged ones are on average.
  static let carriedShare = 0.8

  /// Adds the places where names stand untagged that were tagged twice or more, always as one type.
  /// - Parameter ranges: in text order, not overlapping.
  static func complete(
    _ ranges: [ScoredRange], _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens
  ) -> [ScoredRange] {
    let known = names(ranges, text, tokens)
    guard !known.isEmpty else { return ranges }
    let longest = known.keys.reduce(0) { max($0, $1.count) }
    let beginnings = Set(ranges.map { hash(of: $0.words.lowerBound, text, tokens) })
    var completed: [ScoredRange] = []
    var next = 0
    var token = 0
    while token < tokens.count {
      if next < ranges.count, ranges[next].words.lowerBound == token {
        completed.append(ranges[next])
        token = ranges[next].words.upperBound
        next += 1
        continue
      }
      let limit = next < ranges.count ? ranges[next].words.lowerBound : tokens.count
      let range = token..<min(limit, token + longest)
      guard let match = match(range, known, beginnings, text, tokens) else {
        token += 1
        continue
      }
      completed.append(match)
      token = match.words.upperBound
    }
    return completed
  }

  /// The names that were tagged at least twice, and as one type only.
  private static func names(
    _ ranges: [ScoredRange], _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens
  ) -> [Name: ScoredRange] {
    var votes: [Name: (first: ScoredRange, count: Int, sum: Double, isClear: Bool)] = [:]
    for range in ranges {
      var words = hash(of: range.words.lowerBound, text, tokens)
      for word in range.words.dropFirst() {
        words = WordHash.sequence(words, hash(of: word, text, tokens))
      }
      let name = Name(words: words, count: range.words.count)
      if let known = votes[name] {
        votes[name] = (
          known.first, known.count + 1, known.sum + range.marginal,
          known.isClear && known.first.type == range.type
        )
      } else {
        votes[name] = (range, 1, range.marginal, true)
      }
    }
    return votes.filter { $0.value.count > 1 && $0.value.isClear }.mapValues { vote in
      var range = vote.first
      range.marginal = vote.sum / Double(vote.count) * carriedShare
      return range
    }
  }

  /// The longest known name that begins at the first token of `range`.
  private static func match(
    _ range: Range<Int>, _ known: [Name: ScoredRange], _ beginnings: Set<UInt64>,
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens
  ) -> ScoredRange? {
    var words = hash(of: range.lowerBound, text, tokens)
    guard beginnings.contains(words) else { return nil }
    var match: ScoredRange?
    for word in range {
      if word > range.lowerBound { words = WordHash.sequence(words, hash(of: word, text, tokens)) }
      let count = word - range.lowerBound + 1
      if let name = known[Name(words: words, count: count)] {
        match = name
        match?.words = range.lowerBound..<(word + 1)
      }
    }
    return match
  }

  /// The hash of a token as it stands.
  private static func hash(
    of token: Int, _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens
  ) -> UInt64 {
    var hash = WordHash()
    for index in tokens.starts[token]..<tokens.ends[token] { hash.add(UInt32(text[index])) }
    return hash.value
  }
}
