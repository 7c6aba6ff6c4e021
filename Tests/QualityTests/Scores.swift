import Foundation

/// Precision, recall and F1 out of counts.
struct Counts {
  var right = 0
  var found = 0
  var wanted = 0

  var f1: Double {
    found + wanted == 0 ? 1 : 2 * Double(right) / Double(found + wanted)
  }

  static func += (sum: inout Counts, other: Counts) {
    sum.right += other.right
    sum.found += other.found
    sum.wanted += other.wanted
  }

  init() {}

  /// Counts over sets.
  init<Thing: Hashable>(found: Set<Thing>, wanted: Set<Thing>) {
    right = found.intersection(wanted).count
    self.found = found.count
    self.wanted = wanted.count
  }
}

/// How often each run of `length` words occurs; a shorter text is one run.
func shingles(_ words: [Substring], of length: Int) -> [String: Int] {
  guard !words.isEmpty else { return [:] }
  guard words.count >= length else { return [words.joined(separator: " "): 1] }
  var counts: [String: Int] = [:]
  for start in 0...(words.count - length) {
    counts[words[start..<(start + length)].joined(separator: " "), default: 0] += 1
  }
  return counts
}

/// Runs of letters, digits and underscores.
func words(_ text: String) -> [Substring] {
  text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
}

/// Every run of white space as one space, none at the ends.
func folded(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// For each code point offset the number of characters before it that are not white space: how spans are compared.
func inkOffsets(_ text: String) -> [Int] {
  var offsets = [0]
  for scalar in text.unicodeScalars {
    offsets.append(offsets[offsets.count - 1] + (scalar.properties.isWhitespace ? 0 : 1))
  }
  return offsets
}
