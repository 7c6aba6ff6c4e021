internal import Unicode

/// Trains the language model: equal texts give equal bytes.
///
/// Naive Bayes over hashed letter sequences, with a Dirichlet prior of what is usual among all languages of a script.
package struct LanguageTrainer {
  /// Rows of a script's table, as a binary logarithm, by the number of its languages: the model stays below 1 MB.
  private let bits: (Int) -> Int
  /// Pseudo-counts: each sequence is taken to have occurred this often, and in proportion to its share overall.
  private let uniform: Float
  private let shared: Float

  package init(
    uniform: Float = 0.1, shared: Float = 5000,
    bits: @escaping (Int) -> Int = { $0 > 8 ? 15 : 14 }
  ) {
    self.uniform = uniform
    self.shared = shared
    self.bits = bits
  }

  /// The head of a model has a byte for the number of the languages of a script.
  package static let maximumLanguages = Int(UInt8.max)

  /// Whether a model can hold a code: two or three small letters, as in ISO 639.
  package static func isCode(_ code: String) -> Bool {
    (2...3).contains(code.utf8.count)
      && code.utf8.allSatisfy { $0.isASCIILetter && !$0.isASCIIUppercase }
  }

  /// Trains a model.
  /// - Parameter texts: ISO 639-1 code and text; many of one language are taken together. At most `maximumLanguages`.
  package func train(on texts: [(code: String, text: String)]) -> [UInt8] {
    var letters = LetterTable()
    var byLanguage: [String: [[UInt8]]] = [:]
    for (code, text) in texts { byLanguage[code, default: []].append(Array(text.utf8)) }
    var byScript: [LanguageScript: [String]] = [:]
    for code in byLanguage.keys.sorted() {
      let script = Self.script(of: byLanguage[code] ?? [], &letters)
      byScript[script, default: []].append(code)
    }
    let scripts = LanguageScript.allCases.filter { byScript[$0] != nil }
    var head = LanguageModel.magic + [UInt8(scripts.count)]
    var tables: [UInt8] = []
    for script in scripts {
      let codes = byScript[script] ?? []
      let bits = codes.count > 1 ? bits(codes.count) : 0
      head += [script.rawValue, UInt8(bits), UInt8(codes.count)]
      for code in codes { head += (Array(code.utf8) + [0, 0, 0, 0]).prefix(4) }
      guard bits > 0 else { continue }
      let counts = codes.map { Self.counts(byLanguage[$0] ?? [], script, bits, &letters) }
      tables += table(counts, rows: 1 << bits)
    }
    return head + tables
  }

  /// The script that most letters are written in.
  private static func script(
    of texts: [[UInt8]], _ letters: inout LetterTable
  ) -> LanguageScript {
    var census = ScriptCensus()
    for text in texts { census.add(text, 0..<text.count, &letters) }
    return census.dominant ?? .other
  }

  private static func counts(
    _ texts: [[UInt8]], _ script: LanguageScript, _ bits: Int, _ letters: inout LetterTable
  ) -> [Float] {
    var counts = [Float](repeating: 0, count: 1 << bits)
    for text in texts {
      forEachSequence(in: text, 0..<text.count, of: script, &letters) { hash in
        counts[Int(hash >> (32 - UInt32(bits)))] += 1
      }
    }
    return counts
  }

  private func table(_ counts: [[Float]], rows: Int) -> [UInt8] {
    let totals = counts.map { $0.reduce(0, +) }
    let rowLength = LanguageModel.Table.rowLength(counts.count)
    var table = [UInt8](repeating: 0, count: rows * rowLength)
    for row in 0..<rows {
      let share =
        zip(counts, totals).reduce(Float(0)) { $0 + $1.0[row] / max(1, $1.1) }
        / Float(counts.count)
      let logs = zip(counts, totals).map { count, total in
        Self.log(
          (count[row] + uniform + shared * share) / (total + uniform * Float(rows) + shared))
      }
      let best = logs.max() ?? 0
      for (index, value) in logs.enumerated() {
        let cost = ((best - value) * LanguageModel.stepsPerNat).rounded()
        table[row * rowLength + index] = UInt8(min(255, cost))
      }
    }
    return table
  }

  /// The natural logarithm, the same on every machine: by its series, not by a library.
  static func log(_ value: Float) -> Float {
    guard value > 0 else { return -.infinity }
    let x = Double(value)
    let fraction = x.significand
    let y = (fraction - 1) / (fraction + 1)
    var sum = 0.0
    var power = y
    for index in stride(from: 1, through: 31, by: 2) {
      sum += power / Double(index)
      power *= y * y
    }
    return Float(2 * sum + Double(x.exponent) * 0.693_147_180_559_945_3)
  }
}
