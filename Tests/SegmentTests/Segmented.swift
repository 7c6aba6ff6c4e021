import DocumentModel
import StageKit

@testable import Segment

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Documents for the tests of this target, made by the real stages.
enum Segmented {
  private static let noFiles = ResourceFiles(
    bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })

  /// Runs a stage on a document.
  /// - Throws: the first mistake in the settings, or what the stage throws.
  static func run<S: Stage>(
    _ type: S.Type, _ settings: [(String, String)] = [], on document: inout Document
  ) throws {
    let node = ConfigurationNode(
      .mapping(settings.map { .init(key: .init(argument: $0.0), value: .init(argument: $0.1)) }),
      at: .commandLine)
    switch CatalogEntry(type).configure(node, from: noFiles) {
    case .failure(let mistakes): throw mistakes[0]
    case .success(let stage):
      var running = try stage.make()
      try running.run(&document)
    }
  }

  /// A document with one block a paragraph.
  static func document(_ text: String, language: String? = nil) -> Document {
    var document = Document(id: "1", text: Array(text.utf8))
    document.by = ["extract@1.0.0#00000000"]
    var blocks: [Block] = []
    var start = 0
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let count = paragraph.utf8.count
      if count > 0 { blocks.append(Block(span: Span(start, start + count), kind: .paragraph)) }
      start += count + 2
    }
    document.layers.blocks = Layer(by: 0, items: blocks)
    document.metadata.language = language
    document.metadata.languageScore = language.map { _ in 1 }
    return document
  }

  static func tokens(
    _ text: String, _ language: String = "en", _ settings: [(String, String)] = []
  ) throws -> [String] {
    var document = document(text, language: language)
    try run(TokenizeText.self, settings, on: &document)
    return StageExample.lines(of: .tokens, in: document)
  }

  static func kinds(_ text: String, _ language: String = "en") throws -> String {
    var document = document(text, language: language)
    try run(TokenizeText.self, on: &document)
    let letters = document.layers.tokens?.kinds.map(\.rawValue) ?? []
    return String(decoding: letters, as: UTF8.self)
  }

  static func sentences(
    _ text: String, _ language: String = "en", _ settings: [(String, String)] = []
  ) throws -> [String] {
    var document = document(text, language: language)
    try run(TokenizeText.self, on: &document)
    try run(SplitSentences.self, settings, on: &document)
    return StageExample.lines(of: .sentences, in: document)
  }

  /// The folder of development data, if the environment names one.
  static var dataFolder: String? { getenv("WEFT_DATA").map { String(cString: $0) } }

  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// A seeded generator: equal seeds give equal numbers.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A text of words, signs and white space of many scripts.
  mutating func text(parts: Int) -> String {
    let choices = [
      "Dr.", "U.S.", "a", "Word", "e.g.", "3.5", "12/05/2001", ".", "...", ". . .", "!", "?!", ":)",
      "(", ")", "“", "”", "\"", "'", "’s", "-", "—", "\n", "\n\n", " ", "  ", "\t", "\u{A0}", "é",
      "e\u{301}", "ﬁ", "日本", "です。", "Привет", "т.е.", "مرحبا", "می\u{200C}خواهم", "नमस्ते।", "😀",
      "👩\u{200D}💻", "🇩🇪", "http://a.org/b", "x@y.org", "#tag", "[1]", "\u{200B}", "\u{FEFF}",
      "\u{AD}",
      "L’eau", "1.", "a)", "•", "…", "Ａ", "Å", "\r\n",
    ]
    return (0..<parts).map { _ in choices.randomElement(using: &self) ?? "" }.joined()
  }
}
