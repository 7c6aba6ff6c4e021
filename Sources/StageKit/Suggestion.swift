/// The candidate that a misspelled word most likely meant.
/// - Returns: nil when none is within a third of its length, or one edit for short words, and none starts with two thirds
///   of it: `entity` means `entities`.
/// - Source: Damerau (1964), optimal string alignment distance.
public func nearest(_ word: String, in candidates: [String]) -> String? {
  let wanted = Array(word.lowercased().utf8)
  let allowed = max(1, wanted.count / 3)
  let scored = candidates.map { ($0, editDistance(wanted, Array($0.lowercased().utf8))) }
  if let near = scored.filter({ $0.1 <= allowed }).min(by: { $0.1 < $1.1 }) { return near.0 }
  let wantedStart = max(4, wanted.count * 2 / 3)
  guard wanted.count >= wantedStart else { return nil }
  return candidates.first { $0.lowercased().utf8.starts(with: wanted.prefix(wantedStart)) }
}

/// Edits that turn one word into the other: insertion, deletion, replacement, swap of neighbors.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var current = [i]
    for j in 1...b.count {
      var best = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, beforeLast[j - 2] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[b.count]
}
