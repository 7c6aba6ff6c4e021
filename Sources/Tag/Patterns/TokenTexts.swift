internal import CStemmer
internal import DocumentModel
internal import StageKit
internal import Unicode

/// The tokens of a document as token patterns see them; texts are made when a pattern asks for them, once.
final class TokenTexts {
  private let document: Document
  private let tokens: Tokens
  private let language: String
  private let lowerCase: LowerCase
  private let stemmer: OpaquePointer?
  private var forms: [[String?]] = Array(repeating: [], count: 3)
  /// The labels of the entities that a token lies in.
  private var labels: [Int: Set<String>] = [:]
  private let sentenceStarts: Set<Int>

  /// - Parameter entities: of stages before, and those of the built-in rules.
  init?(_ document: Document, language: String, entities: [(span: Span, label: String)]) {
    guard let tokens = document.layers.tokens else { return nil }
    self.document = document
    self.tokens = tokens
    self.language = language
    lowerCase = LowerCase(language: language)
    stemmer = tokens.forms[.stem] == nil ? cstemmer_open(language) : nil
    sentenceStarts = Set(
      (document.layers.sentences?.starts ?? []).map { tokens.firstIndex(startingAtOrAfter: $0) })
    for entity in entities {
      for token in tokens.indices(in: entity.span) where tokens[token].end <= entity.span.end {
        labels[token, default: []].insert(entity.label)
      }
    }
  }

  deinit {
    if let stemmer { cstemmer_close(stemmer) }
  }

  var count: Int { tokens.count }
  subscript(index: Int) -> Span { tokens[index] }
  func kind(_ index: Int) -> Tokens.Kind { tokens.kinds[index] }
  func labels(_ index: Int) -> Set<String> { labels[index] ?? [] }
  func startsSentence(_ index: Int) -> Bool { index == 0 || sentenceStarts.contains(index) }

  func text(_ form: TokenCondition.Form, _ index: Int) -> String {
    switch form {
    case .word: document.string(tokens[index])
    case .lower: remembered(0, index) { lower(index) }
    case .stem: remembered(1, index) { stem(index) }
    case .shape: remembered(2, index) { shape(index) }
    }
  }

  private func remembered(_ form: Int, _ index: Int, _ make: () -> String) -> String {
    if forms[form].isEmpty { forms[form] = Array(repeating: nil, count: tokens.count) }
    if let known = forms[form][index] { return known }
    let text = make()
    forms[form][index] = text
    return text
  }

  private func lower(_ index: Int) -> String {
    if let column = tokens.forms[.lower] { return column.string(index) }
    var lower: [UInt8] = []
    lowerCase.append(document.text, tokens[index].range, to: &lower)
    return String(decoding: lower, as: UTF8.self)
  }

  private func stem(_ index: Int) -> String {
    if let column = tokens.forms[.stem] { return column.string(index) }
    let lower = Array(text(.lower, index).utf8)
    guard let stemmer else { return String(decoding: lower, as: UTF8.self) }
    return lower.withUnsafeBufferPointer { word in
      var length: Int32 = 0
      let stem = cstemmer_stem(stemmer, word.baseAddress, Int32(word.count), &length)
      let bytes = stem.map { UnsafeBufferPointer(start: $0, count: Int(length)) } ?? word
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func shape(_ index: Int) -> String {
    if let column = tokens.forms[.shape] { return column.string(index) }
    var shape: [UInt8] = []
    WordShape.append(document.text, tokens[index].range, to: &shape)
    return String(decoding: shape, as: UTF8.self)
  }
}
