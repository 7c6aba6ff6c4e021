internal import DocumentModel
internal import JSONText

/// Reads JSON-LD: what schema.org says of an article.
struct LinkedData {
  private var objects: [[Member]] = []

  init(_ tree: MarkupTree) {
    for range in tree.skeleton.linkedData {
      guard let value = JSONValue(lenientJSON: Array(tree.source[range])) else { continue }
      collect(value, depth: 0)
    }
  }

  /// Lists the objects that stand for themselves: in arrays and graphs, outermost first.
  private mutating func collect(_ value: JSONValue, depth: Int) {
    guard depth < 8, objects.count < 500 else { return }
    switch value {
    case .array(let values): for value in values { collect(value, depth: depth + 1) }
    case .object(let members):
      objects.append(members)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
        if let inner = members.first(where: { $0.key == key })?.value {
          collect(inner, depth: depth + 1)
        }
      }
    default: break
    }
  }

  func candidates() -> MetadataCandidates {
    var found = MetadataCandidates()
    let articles = objects.filter { Self.isArticle($0) }
    let pages = objects.filter { Self.types($0).contains { $0.hasSuffix("Page") } }
    for object in articles + pages {
      found.titles +=
        texts(object, "headline") + (Self.isArticle(object) ? texts(object, "name") : [])
      let people = names(in: object, "author", depth: 0)
      if !people.isEmpty { found.authors.append(people) }
      found.dates += texts(object, "datePublished")
      found.descriptions += texts(object, "description")
      found.sites += names(in: object, "publisher", depth: 0)
      found.addresses += texts(object, "url")
      found.languages += texts(object, "inLanguage")
    }
    for key in ["dateCreated", "uploadDate", "dateModified"] {
      for object in articles + pages { found.dates += texts(object, key) }
    }
    for object in articles where found.authors.isEmpty {
      let people = names(in: object, "creator", depth: 0)
      if !people.isEmpty { found.authors.append(people) }
    }
    for object in objects where Self.types(object).contains("WebSite") {
      found.sites += texts(object, "name")
    }
    return found
  }

  private static func types(_ object: [Member]) -> [String] {
    switch object.first(where: { $0.key == "@type" })?.value {
    case .string(let type): return [type]
    case .array(let types):
      return types.compactMap { if case .string(let type) = $0 { type } else { nil } }
    default: return []
    }
  }

  private static func isArticle(_ object: [Member]) -> Bool {
    types(object).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Recipe"
        || $0 == "Review" || $0 == "Book"
    }
  }

  private func texts(_ object: [Member], _ key: String) -> [String] {
    switch object.first(where: { $0.key == key })?.value {
    case .string(let text): return clean(text)
    case .array(let values):
      return values.flatMap { value -> [String] in
        if case .string(let text) = value { clean(text) } else { [] }
      }
    default: return []
    }
  }

  private func clean(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return collapsed(decodingReferences(bytes, 0..<bytes.count)).map { [$0] } ?? []
  }

  /// Names under a key, which may hold text, an object, a reference to one, or a list of these.
  private func names(in object: [Member], _ key: String, depth: Int) -> [String] {
    guard let value = object.first(where: { $0.key == key })?.value else { return [] }
    return names(of: value, depth: depth)
  }

  private func names(of value: JSONValue, depth: Int) -> [String] {
    guard depth < 6 else { return [] }
    switch value {
    case .string(let text): return clean(text)
    case .array(let values): return values.flatMap { names(of: $0, depth: depth + 1) }
    case .object(let members):
      if let name = members.first(where: { $0.key == "name" })?.value {
        return names(of: name, depth: depth + 1)
      }
      guard case .string(let id)? = members.first(where: { $0.key == "@id" })?.value else {
        return []
      }
      let named = objects.first { other in
        other.contains { $0.key == "@id" && $0.value == .string(id) }
          && other.contains { $0.key == "name" }
      }
      return named.map { texts($0, "name") } ?? []
    default: return []
    }
  }
}
