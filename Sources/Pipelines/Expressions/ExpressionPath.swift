internal import DocumentModel

/// A field of the document that an expression may name.
struct ExpressionPath: Sendable {
  let name: String
  let type: ExpressionType
  let read: @Sendable (Document) -> ExpressionValue

  /// Every field that the document format knows.
  static let known: [ExpressionPath] = [
    text("id") { $0.id },
    text("text") { String(decoding: $0.text, as: UTF8.self) },
    text("metadata.title", \.metadata.title),
    text("metadata.date", \.metadata.date),
    text("metadata.modified", \.metadata.modified),
    text("metadata.site", \.metadata.site),
    text("metadata.url", \.metadata.url),
    text("metadata.description", \.metadata.description),
    text("metadata.license", \.metadata.license),
    text("metadata.page_type", \.metadata.pageType),
    text("metadata.language", \.metadata.language),
    text("metadata.declared_language", \.metadata.declaredLanguage),
    text("metadata.source_map", \.metadata.sourceMap),
    number("metadata.language_score", \.metadata.languageScore),
    ExpressionPath(name: "metadata.author", type: .list) {
      $0.metadata.author.isEmpty ? .missing : .list($0.metadata.author)
    },
    ExpressionPath(name: "metadata.tags", type: .list) {
      $0.metadata.tags.isEmpty ? .missing : .list($0.metadata.tags)
    },
    text("source.uri", \.source.uri),
    text("source.media_type", \.source.mediaType),
    text("source.sha256", \.source.sha256),
    text("source.encoding", \.source.encoding),
    text("source.compression", \.source.compression),
    number("source.bytes") { $0.source.bytes.map(Double.init) },
  ]

  /// - Returns: nil for a name that is neither known nor below `metadata`, which is open.
  init?(named name: String) {
    if let known = Self.known.first(where: { $0.name == name }) {
      self = known
      return
    }
    let keys = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard keys.count > 1, keys[0] == "metadata", !keys.contains("") else { return nil }
    self.init(name: name, type: .any) { document in
      value(document.metadata.others, keys.dropFirst())
    }
  }

  private init(
    name: String, type: ExpressionType, read: @escaping @Sendable (Document) -> ExpressionValue
  ) {
    self.name = name
    self.type = type
    self.read = read
  }

  private static func text(
    _ name: String, _ read: @escaping @Sendable (Document) -> String?
  ) -> ExpressionPath {
    ExpressionPath(name: name, type: .string) { read($0).map { .string($0) } ?? .missing }
  }

  private static func number(
    _ name: String, _ read: @escaping @Sendable (Document) -> Double?
  ) -> ExpressionPath {
    ExpressionPath(name: name, type: .number) { read($0).map { .number($0) } ?? .missing }
  }
}

/// Follows keys into carried JSON.
private func value(_ members: [Member], _ keys: ArraySlice<String>) -> ExpressionValue {
  guard let key = keys.first, let found = members.first(where: { $0.key == key })?.value else {
    return .missing
  }
  if keys.count > 1 {
    guard case .object(let inner) = found else { return .missing }
    return value(inner, keys.dropFirst())
  }
  switch found {
  case .null, .object: return .missing
  case .bool(let truth): return .boolean(truth)
  case .number(let digits): return Double(digits).map { .number($0) } ?? .missing
  case .string(let text): return .string(text)
  case .offset(let offset): return .number(Double(offset))
  case .array(let values):
    return .list(
      values.map { value in
        switch value {
        case .string(let text), .number(let text): text
        default: ""
        }
      })
  }
}
