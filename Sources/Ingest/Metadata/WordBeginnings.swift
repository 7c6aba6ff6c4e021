/// Beginnings of words, looked up by their first byte.
///
/// Comparing strings letter by letter was a twentieth of the time that metadata take.
struct WordBeginnings: Sendable {
  private let byInitial: [[[UInt8]]]

  /// - Parameter words: in lower case.
  init(_ words: [String]) {
    var byInitial = [[[UInt8]]](repeating: [], count: 256)
    for word in words.map({ Array($0.utf8) }) {
      if let initial = word.first { byInitial[Int(initial)].append(word) }
    }
    self.byInitial = byInitial
  }

  /// Whether a word in lower case begins with one of them.
  func begins(_ word: String) -> Bool {
    guard let initial = word.utf8.first else { return false }
    return byInitial[Int(initial)].contains { word.utf8.starts(with: $0) }
  }
}

extension StringProtocol {
  /// Whether the bytes of a word stand in the text.
  func holds(_ word: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { isPart(word, of: $0) } ?? contains("\(word)")
  }

  func holds(_ byte: UInt8) -> Bool { utf8.contains(byte) }

  var holdsDigit: Bool { utf8.contains(where: isASCIIDigit) }
}

private func isPart(_ word: StaticString, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  word.withUTF8Buffer { word in
    guard let first = word.first, bytes.count >= word.count else { return word.isEmpty }
    for start in 0...bytes.count - word.count where bytes[start] == first {
      var length = 1
      while length < word.count, bytes[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}

/// A word to find in many short runs of bytes, whatever their case: most bytes are stepped over.
///
/// - Source: R. N. Horspool, "Practical fast searching in strings", 1980.
struct BytePattern: Sendable {
  private let word: [UInt8]
  private let steps: [UInt8]

  /// - Parameter word: in lower case, at most 255 bytes.
  init(_ word: String) {
    self.word = Array(word.utf8)
    var steps = [UInt8](repeating: UInt8(self.word.count), count: 256)
    for (index, byte) in self.word.dropLast().enumerated() {
      steps[Int(byte)] = UInt8(self.word.count - 1 - index)
    }
    self.steps = steps
  }

  func isPart(of bytes: [UInt8], _ range: Range<Int>) -> Bool {
    place(in: bytes, range) != nil
  }

  /// Where the word stands first in a range.
  func place(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var end = range.lowerBound + word.count - 1
      while end < range.upperBound {
        let byte = lowercased(bytes[end])
        let start = end + 1 - word.count
        if byte == word[word.count - 1],
          word.indices.allSatisfy({ lowercased(bytes[start + $0]) == word[$0] })
        {
          return start
        }
        end += Int(steps[Int(byte)])
      }
      return nil
    }
  }
}
