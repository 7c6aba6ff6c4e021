internal import DocumentModel

/// Fills the metadata of an XML document: TEI, JATS, DocBook, RSS, Atom, and what else has a title near its root.
struct XMLMetadata {
  private let page: PageText
  private let names: [String]

  init(_ tree: MarkupTree) {
    page = PageText(tree: tree)
    names = (0..<tree.count).map { node in
      guard !tree.nodes[node].isText else { return "" }
      let name = tree.name(of: node)
      return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }

  func fill(_ metadata: inout Metadata) {
    metadata.title = first([
      "titlestmt/title", "title-group/article-title", "channel/title", "feed/title", "info/title",
      "articleinfo/title", "bookinfo/title", "article/title", "book/title", "doctitle", "title",
    ])
    metadata.author = authors()
    metadata.date = date()
    metadata.description = first(["channel/description", "feed/subtitle"])
    metadata.site = first(["journal-title"])
    metadata.url = first(["channel/link"]).flatMap { $0.hasPrefix("http") ? $0 : nil }
    metadata.declaredLanguage =
      page.tree.count > 0
      ? page.attribute(.xmlLang, of: 0) ?? page.attribute(.lang, of: 0)
        ?? first(["channel/language"]) : nil
  }

  /// Nodes that end in a path of names, `titlestmt/title` say; of nested ones the outermost, which hold the text of all.
  private func nodes(_ path: String) -> [Int] {
    let steps = path.split(separator: "/").map(String.init)
    guard let last = steps.last else { return [] }
    var end = 0
    return names.indices.filter { node in
      guard node >= end, names[node] == last else { return false }
      var place = Int(page.tree.nodes[node].parent)
      for step in steps.dropLast().reversed() {
        guard place >= 0, names[place] == step else { return false }
        place = Int(page.tree.nodes[place].parent)
      }
      end = Int(page.tree.nodes[node].end)
      return true
    }
  }

  private func first(_ paths: [String]) -> String? {
    for path in paths {
      for node in nodes(path) {
        if let text = page.text(of: node, limit: 600) { return text }
      }
    }
    return nil
  }

  private func authors() -> [String] {
    for path in [
      "titlestmt/author", "contrib/name", "info/author", "articleinfo/author", "bookinfo/author",
      "feed/author", "channel/creator", "author", "creator",
    ] {
      var found = NameList()
      for node in nodes(path) where !found.isFull {
        if let name = personName(node) { found.append(name) }
      }
      if !found.names.isEmpty { return found.names }
    }
    return []
  }

  /// A person's name: given name before family name, whatever their order in the markup.
  private func personName(_ node: Int) -> String? {
    var given: [String] = []
    var family: [String] = []
    var whole: Int?
    var inner = node + 1
    let maximumParts = 8  // More are the names of others.
    while inner < Int(page.tree.nodes[node].end), given.count + family.count < maximumParts {
      var next = inner + 1
      switch names[inner] {
      case "given-names", "firstname", "forename", "givenname":
        if let text = page.text(of: inner, limit: 200) { given.append(text) }
        next = Int(page.tree.nodes[inner].end)
      case "surname", "familyname":
        if let text = page.text(of: inner, limit: 200) { family.append(text) }
        next = Int(page.tree.nodes[inner].end)
      case "name", "personname", "persname": whole = inner
      default: break
      }
      inner = next
    }
    let parts = given + family
    if !parts.isEmpty { return parts.joined(separator: " ") }
    return whole.flatMap { page.text(of: $0, limit: 200) } ?? page.text(of: node, limit: 200)
  }

  private func date() -> String? {
    for path in [
      "publicationstmt/date", "pubdate", "published", "updated", "lastbuilddate", "date",
      "pub-date",
    ] {
      for node in nodes(path) {
        let text = page.attribute(.when, of: node) ?? page.text(of: node, limit: 100)
        if let text, let date = isoDate(in: text) { return date }
      }
    }
    return nil
  }
}
