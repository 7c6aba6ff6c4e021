internal import Unicode

/// Counts the letters of each script.
struct ScriptCensus {
  private(set) var counts = [Int](repeating: 0, count: LanguageScript.allCases.count)

  /// Counts the letters in a range of UTF-8.
  mutating func add(_ text: [UInt8], _ range: Range<Int>, _ letters: inout LetterTable) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      if byte < 0x80 {
        if byte.isASCIILetter { counts[Int(LanguageScript.latin.rawValue)] += 1 }
        index += 1
        continue
      }
      let (scalar, width) = decodeScalar(text, at: index)
      counts[Int(letters[scalar].script.rawValue)] += 1
      index += width
    }
    counts[Int(LanguageScript.none.rawValue)] = 0
  }

  func count(_ script: LanguageScript) -> Int { counts[Int(script.rawValue)] }

  /// Letters of all scripts, weighted by how much they say.
  var total: Int {
    LanguageScript.allCases.reduce(0) { $0 + count($1) * $1.weight }
  }

  /// The script that most of the text is written in; Japanese is told by its kana, however many Han characters it has.
  var dominant: LanguageScript? {
    var best: LanguageScript?
    for script in LanguageScript.allCases where count(script) > 0 {
      let weight = weight(script)
      if weight > (best.map(self.weight) ?? 0) { best = script }
    }
    // Kana make a third of usual Japanese text; a name in kana makes no Chinese text Japanese.
    if best == .han, count(.kana) * 10 > count(.han) { return .kana }
    return best
  }

  func weight(_ script: LanguageScript) -> Int {
    let own = count(script) * script.weight
    return script == .kana && own > 0 ? own + count(.han) * LanguageScript.han.weight : own
  }
}

/// Calls `use` with the hash of every letter sequence of the words written in `script`.
func forEachSequence(
  in text: [UInt8], _ range: Range<Int>, of script: LanguageScript, _ letters: inout LetterTable,
  _ use: (UInt32) -> Void
) {
  var sequences = NGrams()
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = text[index]
    if byte < 0x80 {
      if byte.isASCIILetter, script == .latin {
        sequences.add(UInt32(byte | 0x20))
      } else {
        sequences.finish(use)
      }
      index += 1
      continue
    }
    let (scalar, width) = decodeScalar(text, at: index)
    let letter = letters[scalar]
    if letter.script == script {
      sequences.add(letter.lowercase)
    } else if scalar < 0x300 || scalar > 0x36F {
      // A combining mark is skipped, anything else ends the word.
      sequences.finish(use)
    }
    index += width
  }
  sequences.finish(use)
}
