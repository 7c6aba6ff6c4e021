public import DocumentModel

/// How often a model's parts of speech are those that documents give.
public struct PartOfSpeechScore: Sendable {
  public private(set) var tokens = 0
  public private(set) var agreed = 0
  /// Tokens that need a model: no signs, figures and addresses.
  public private(set) var words = 0
  public private(set) var agreedWords = 0
  private var mistakes: [String: Int] = [:]

  public init() {}

  public var share: Double { tokens == 0 ? 0 : Double(agreed) / Double(tokens) }
  public var shareOfWords: Double { words == 0 ? 0 : Double(agreedWords) / Double(words) }

  /// The most frequent mistakes: `given -> found`.
  public func mistakes(_ limit: Int) -> [(pair: String, count: Int)] {
    let sorted = mistakes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.prefix(limit).map { (pair: $0.key, count: $0.value) }
  }

  /// Tags documents and compares.
  /// - Parameter model: the bytes of a model file.
  /// - Returns: false when they are none.
  public mutating func add(_ documents: [Document], model bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let model = try? PartOfSpeechModel(bytes) else { return false }
      var tagger = PartOfSpeechTagger(model)
      for document in documents { add(document, tagger.tags(of: document)) }
      return true
    }
  }

  private mutating func add(_ document: Document, _ found: [PartOfSpeech]) {
    guard let tokens = document.layers.tokens, let given = tokens.forms[.pos] else { return }
    for (index, tag) in found.enumerated() {
      let isEqual = PartOfSpeech(name: given[index]) == tag
      let isWord = tag.rawValue < PartOfSpeech.labelCount && tokens.kinds[index] == .alphabetic
      self.tokens += 1
      if isEqual { agreed += 1 }
      if isWord {
        words += 1
        if isEqual { agreedWords += 1 }
      }
      if !isEqual { mistakes["\(given.string(index)) -> \(tag.name)", default: 0] += 1 }
    }
  }
}
