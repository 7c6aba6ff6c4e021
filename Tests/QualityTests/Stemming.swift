import CStemmer

/// A phrase as the keyphrase scorers compare it: words in lower case, stemmed, joined by spaces.
/// - Source: Porter (1980), as Snowball's `porter`.
func stemmed(_ phrase: String) -> String {
  let words = phrase.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
  return words.map { stem(String($0)) }.joined(separator: " ")
}

/// ROUGE-1: F1 over the stemmed words that two texts share.
/// - Source: Lin (2004).
func overlap(_ text: String, _ reference: String) -> Double {
  func counts(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    let isWord = { (c: Character) in ("a"..."z").contains(c) || ("0"..."9").contains(c) }
    for word in text.lowercased().split(whereSeparator: { !isWord($0) }) {
      counts[word.count > 3 ? stem(String(word)) : String(word), default: 0] += 1
    }
    return counts
  }
  let found = counts(text)
  let wanted = counts(reference)
  let right = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
  let total = found.values.reduce(0, +) + wanted.values.reduce(0, +)
  return total == 0 ? 0 : 2 * Double(right) / Double(total)
}

private func stem(_ word: String) -> String {
  guard let stemmer = cstemmer_open("porter") else { return word }
  defer { cstemmer_close(stemmer) }
  let bytes = Array(word.utf8)
  var length: Int32 = 0
  guard let stem = cstemmer_stem(stemmer, bytes, Int32(bytes.count), &length) else { return word }
  return String(decoding: UnsafeBufferPointer(start: stem, count: Int(length)), as: UTF8.self)
}
