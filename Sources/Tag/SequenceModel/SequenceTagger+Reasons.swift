internal import DocumentModel

/// Why a tagger read a range of words as it did.
struct TagReasons {
  /// What speaks for the label of one word rather than for its rival.
  struct Word {
    var word: Int
    /// Names of what features look at, with their weights in units of log-odds, the weightiest first.
    var features: [(name: String, weight: Double)]
  }

  /// Every reading of the range, the likeliest first: a type, or nil for no name; probabilities are not calibrated.
  var readings: [(type: Int?, probability: Double)]
  /// The likeliest reading but the one that is explained; nil is no name.
  var rival: Int?
  var words: [Word]
}

extension SequenceTagger {
  /// Weighs what speaks for reading a range of words as a type.
  /// - Parameter range: words of the document, inside `sentence`.
  mutating func reasons(
    for range: ScoredRange, in sentence: Range<Int>, _ text: UnsafeBufferPointer<UInt8>,
    _ tokens: Tokens, _ counts: CasingCounts
  ) -> TagReasons {
    read(text, tokens, sentence, counts)
    runField(count: sentence.count)
    let start = range.words.lowerBound - sentence.lowerBound
    let words = start..<(start + range.words.count)
    func path(_ type: Int?) -> [UInt8] {
      let ranges = type.map { [TaggedRange(words: words, type: $0)] } ?? []
      return model.tags.labels(ranges, count: sentence.count)
    }
    let types: [Int?] = [nil] + model.tags.types.indices.map { $0 }
    let readings = types.map { ($0, field.probability(of: path($0), words)) }
      .sorted { $0.1 > $1.1 }
    let rival = readings.first { $0.0 != range.type }?.0
    let chosen = path(range.type)
    let other = path(rival)
    let strings = sentence.map { token in
      String(decoding: text[tokens.starts[token]..<tokens.ends[token]], as: UTF8.self)
    }
    return TagReasons(
      readings: readings, rival: rival,
      words: words.map { word in
        TagReasons.Word(
          word: word + sentence.lowerBound,
          features: features(
            of: word, strings, counts, for: Int(chosen[word]), against: Int(other[word])))
      })
  }

  /// The features of a word by name, those that weigh most first.
  private func features(
    of word: Int, _ strings: [String], _ counts: CasingCounts, for label: Int, against rival: Int
  ) -> [(name: String, weight: Double)] {
    var list = TemplateList(shift: UInt64(64 - model.extractor.rowBits))
    model.extractor.add(forms, counts, word, to: &list)
    let names = FeatureNames(words: strings, forms: forms, index: word)
    var weights: [String: Int] = [:]
    for (template, row) in list.features {
      let name = names.name(ofTemplate: template)
      weights[name, default: 0] +=
        model.weight(row: row, label: label) - model.weight(row: row, label: rival)
    }
    let unit = model.calibration.scorePerUnit
    return weights.map { ($0.key, Double($0.value) * unit) }
      .sorted { (abs($0.1), $1.0) > (abs($1.1), $0.0) }
  }
}

/// Collects the rows of features with their templates.
private struct TemplateList: FeatureSink {
  let shift: UInt64
  var features: [(template: UInt64, row: UInt32)] = []

  init(shift: UInt64) { self.shift = shift }

  mutating func add(_ template: UInt64, _ value: UInt64) {
    features.append((template, RowList.row(template, value, shift)))
  }
}
