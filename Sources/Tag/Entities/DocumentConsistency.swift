internal import DocumentModel
internal import Lexicons

/// Makes the names of a document agree: doubtful types follow the others of the same name, and names that were found
/// repeatedly are carried to the places where they were missed.
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
  /// A type that is surer than this stays, whatever the others say.
  static let settledBelow = 0.85
  /// How many times as sure the others must be together.
  static let majority = 1.2

  /// Settles names of several types, and adds the places where names stand untagged that were tagged twice or more,
  /// always as one type.
  /// - Parameters:
  ///   - ranges: in text order, not overlapping.
  ///   - person: the type of people's names, whose last words are names of their own.
  static func complete(
    _ ranges: [ScoredRange], person: Int?, _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens
  ) -> [ScoredRange] {
    let names = ranges.map { name($0.words, text, tokens) }
    let votes = votes(ranges, names)
    var withLastNames = votes
    for range in ranges where range.words.count > 1 && range.type == person {
      let last = name(range.words.suffix(1), text, tokens)
      withLastNames[last]?.sums[range.type, default: 0] += range.marginal
    }
    let ranges = settled(ranges, names, withLastNames)
    let known = carried(votes)
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

  /// How a name was tagged in a document.
  private struct Votes {
    var count = 0
    /// Sums of probabilities, by type.
    var sums: [Int: Double] = [:]

    var total: Double { sums.values.reduce(0, +) }
    /// The type that was tagged most surely.
    var favorite: (type: Int, sum: Double) {
      let best = sums.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best.map { ($0.key, $0.value) } ?? (0, 0)
    }
  }

  private static func votes(_ ranges: [ScoredRange], _ names: [Name]) -> [Name: Votes] {
    var votes: [Name: Votes] = [:]
    for (range, name) in zip(ranges, names) {
      votes[name, default: Votes()].count += 1
      votes[name, default: Votes()].sums[range.type, default: 0] += range.marginal
    }
    return votes
  }

  /// Doubtful names get the type that most others of the same name have.
  private static func settled(
    _ ranges: [ScoredRange], _ names: [Name], _ votes: [Name: Votes]
  ) -> [ScoredRange] {
    zip(ranges, names).map { range, name in
      guard let votes = votes[name], votes.sums.count > 1 else { return range }
      let favorite = votes.favorite
      let own = votes.sums[range.type] ?? 0
      guard favorite.type != range.type, range.marginal < settledBelow,
        favorite.sum >= own * majority
      else { return range }
      var settled = range
      settled.type = favorite.type
      return settled
    }
  }

  /// The names that were tagged at least twice, and as one type only.
  private static func carried(_ votes: [Name: Votes]) -> [Name: ScoredRange] {
    votes.filter { $0.value.count > 1 && $0.value.sums.count == 1 }.mapValues { votes in
      ScoredRange(
        words: 0..<0, type: votes.favorite.type,
        marginal: votes.total / Double(votes.count) * carriedShare)
    }
  }

  private static func name(
    _ words: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens
  ) -> Name {
    var hash = hash(of: words.lowerBound, text, tokens)
    for word in words.dropFirst() {
      hash = WordHash.sequence(hash, self.hash(of: word, text, tokens))
    }
    return Name(words: hash, count: words.count)
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
