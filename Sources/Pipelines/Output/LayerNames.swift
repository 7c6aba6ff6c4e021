internal import DocumentModel
internal import StageKit

/// The names of the layers that a document has.
struct LayerNames {
  let names: Set<String>

  init(of document: Document) {
    let known = DocumentPart.allCases.filter { $0.isLayer && $0.isPresent(in: document) }
    names = Set(known.map(\.rawValue) + document.layers.others.map(\.key))
  }

  /// What was found in the text: all but its parts; else its blocks.
  fileprivate var findings: Set<String> {
    let found = names.subtracting([DocumentPart.blocks, .sentences, .tokens].map(\.rawValue))
    return found.isEmpty ? [DocumentPart.blocks.rawValue] : found
  }
}

extension LayerChoice {
  /// The names to write, for a document that came with the layers of `brought`.
  /// - Returns: nil for all.
  func names(of document: Document, brought: LayerNames) -> Set<String>? {
    switch self {
    case .all: nil
    case .named(let names): names
    case .allBut(let names): LayerNames(of: document).names.subtracting(names)
    // Layers without a stage of their own are there because they were asked for.
    case .brought(let names): brought.names.union(names).union(document.layers.others.map(\.key))
    case .findings: LayerNames(of: document).findings
    }
  }
}

extension Document {
  /// The document with these layers alone; all if nil.
  func keeping(_ names: Set<String>?) -> Document {
    guard let names else { return self }
    var copy = self
    if !names.contains("blocks") { copy.layers.blocks = nil }
    if !names.contains("sentences") { copy.layers.sentences = nil }
    if !names.contains("tokens") { copy.layers.tokens = nil }
    if !names.contains("entities") { copy.layers.entities = nil }
    if !names.contains("keyphrases") { copy.layers.keyphrases = nil }
    if !names.contains("summary") { copy.layers.summary = nil }
    copy.layers.others.removeAll { !names.contains($0.key) }
    return copy
  }
}
