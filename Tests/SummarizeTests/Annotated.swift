import DocumentModel
import Segment
import StageKit

/// Documents for the tests of this target, made by the real stages.
enum Annotated {
  static let noFiles = ResourceFiles(
    bytes: { _ in [] }, configuration: { ConfigurationNode(.null, at: $0.place) })

  static func run<S: Stage>(
    _ type: S.Type, _ settings: [(String, String)] = [], on document: Document
  ) throws -> Document {
    var document = document
    let node = ConfigurationNode(
      .mapping(settings.map { .init(key: .init(argument: $0.0), value: .init(argument: $0.1)) }),
      at: .commandLine)
    switch CatalogEntry(type).configure(node, from: noFiles) {
    case .failure(let mistakes): throw mistakes[0]
    case .success(let stage):
      var running = try stage.make()
      try running.run(&document)
    }
    return document
  }

  /// A document with tokens and sentences; its blocks are the paragraphs, kinds as given.
  static func document(
    _ text: String, language: String = "en", title: String? = nil, kinds: [Block.Kind] = []
  ) throws -> Document {
    var document = Document(id: "1", text: Array(text.utf8))
    document.metadata.language = language
    document.metadata.title = title
    if !kinds.isEmpty {
      var start = 0
      var blocks: [Block] = []
      for (paragraph, kind) in zip(text.components(by: "\n\n"), kinds) {
        blocks.append(Block(span: Span(start, start + paragraph.utf8.count), kind: kind))
        start += paragraph.utf8.count + 2
      }
      document.layers.blocks = Layer(by: 0, items: blocks)
    }
    return try run(SplitSentences.self, on: run(TokenizeText.self, on: document))
  }
}

extension String {
  /// The parts between separators.
  func components(by separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
