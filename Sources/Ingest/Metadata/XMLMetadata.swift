internal import DocumentModel

/// Fills the metadata of an XML document: TEI, JATS, DocBook, RSS, Atom, and what else has a title near its root.
struct XMLMetadata {
  private let page: PageText
  /// The number of each node's name in `elementNames`; -1 for others and for text.
  private let names: [Int]
  private let places: [[Int]]
  /// Documents that XML describes may be older than the web.
  private let earliestYear = 1000

  init(_ tree: MarkupTree) {
    page = PageText(tree: tree)
    var places = [[Int]](repeating: [], count: elementNames.count)
    names = (0..<tree.count).map { node in
      guard !tree.nodes[node].isText, let name = tree.localName(of: node),
        let number = elementTable.number(of: tree.source, name)
      else { return -1 }
      places[number].append(node)
      return number
    }
    self.places = places
  }

  func fill(_ metadata: inout Metadata) {
    metadata.title = first(XMLSources.title)
    metadata.author = authors()
    let modified = days(XMLSources.modified).max { $0.iso < $1.iso }
    metadata.date = (days(XMLSources.date).first ?? modified)?.iso
    metadata.modified = modified?.iso
    metadata.description = first(XMLSources.description, limit: 4000)
    metadata.site = first(XMLSources.site)
    metadata.url = url()
    metadata.tags = tags()
    metadata.license = license()
    metadata.declaredLanguage = language()
    if page.tree.count > 0, let root = page.tree.localName(of: 0) {
      let name = String(decoding: page.tree.source[root].map(lowercased), as: UTF8.self)
      metadata.pageType = XMLSources.types[name]?.rawValue
    }
  }

  /// Nodes that end in a path of names; of nested ones the outermost, which hold the text of all.
  private func nodes(_ path: String) -> [Int] {
    let steps = path.split(separator: "/").map { elementNumbers[String($0)] ?? -1 }
    guard let last = steps.last, !steps.contains(-1) else { return [] }
    var end = 0
    return places[last].filter { node in
      guard node >= end else { return false }
      var place = Int(page.tree.nodes[node].parent)
      for step in steps.dropLast().reversed() {
        guard place >= 0, names[place] == step else { return false }
        place = Int(page.tree.nodes[place].parent)
      }
      end = Int(page.tree.nodes[node].end)
      return true
    }
  }

  private func first(_ paths: [String], limit: Int = 600) -> String? {
    for path in paths {
      for node in nodes(path) {
        if let text = page.text(of: node, limit: limit) { return text }
      }
    }
    return nil
  }

  private func authors() -> [String] {
    for path in XMLSources.author {
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
      switch names[inner] >= 0 ? elementNames[names[inner]] : "" {
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
    let text = whole.flatMap { page.text(of: $0, limit: 200) } ?? page.text(of: node, limit: 200)
    return text.flatMap(withoutAddress)
  }

  /// `ann@coast.example (Ann Lee)` becomes `Ann Lee`, as feeds write it.
  private func withoutAddress(_ text: String) -> String? {
    guard text.contains("@") else { return text }
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    return String(text[text.index(after: open)..<close])
  }

  /// The days of the first path that has any.
  private func days(_ paths: [String]) -> [CalendarDay] {
    for path in paths {
      let found = nodes(path).compactMap(day)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func day(_ node: Int) -> CalendarDay? {
    if let parts = dayInParts(node) { return parts }
    let text =
      page.attribute(.when, of: node) ?? page.attribute(.datetime, of: node)
      ?? page.text(of: node, limit: 100)
    guard let text else { return nil }
    return dates(in: Array(text.utf8), earliest: earliestYear).first?.day ?? month(text)
  }

  /// `<year>2024</year><month>3</month>`, as JATS writes it.
  private func dayInParts(_ node: Int) -> CalendarDay? {
    var parts: [String: Int] = [:]
    for inner in (node + 1)..<max(node + 1, Int(page.tree.nodes[node].end)) where names[inner] >= 0
    {
      let name = elementNames[names[inner]]
      guard ["year", "month", "day"].contains(name), parts[name] == nil,
        let text = page.text(of: inner, limit: 20)
      else { continue }
      parts[name] = Int(text) ?? monthNumber(text)
    }
    guard let year = parts["year"] else { return nil }
    return CalendarDay(year, parts["month"], parts["month"] == nil ? nil : parts["day"])
      ?? CalendarDay(year)
  }

  /// `2024-03` and `2024`.
  private func month(_ text: String) -> CalendarDay? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 4, let year = Int(parts[0]) else { return nil }
    guard parts.count == 2 else { return CalendarDay(year) }
    return Int(parts[1]).flatMap { CalendarDay(year, $0) }
  }
}

/// Fields that stand in attributes, too.
extension XMLMetadata {
  private func url() -> String? {
    for path in XMLSources.url {
      for node in nodes(path) {
        let relation = page.attribute(.rel, of: node)
        guard relation == nil || relation == "alternate" else { continue }
        if page.attribute(.pubIdType, of: node) == "doi", let name = page.text(of: node, limit: 300)
        {
          return "https://doi.org/" + name
        }
        let text = page.attribute(.href, of: node) ?? page.text(of: node, limit: 2000)
        if let text, isAddress(text) { return text }
      }
    }
    return nil
  }

  private func tags() -> [String] {
    for path in XMLSources.tags {
      var found = NameList()
      for node in nodes(path) where !found.isFull {
        if let tag = page.attribute(.term, of: node) ?? page.text(of: node, limit: 200) {
          found.append(tag)
        }
      }
      if !found.names.isEmpty { return found.names }
    }
    return []
  }

  private func license() -> String? {
    for path in XMLSources.license {
      for node in nodes(path) {
        if let text = page.attribute(.target, of: node) ?? page.attribute(.xlinkHref, of: node)
          ?? page.attribute(.href, of: node) ?? page.text(of: node, limit: 300)
        {
          return text
        }
      }
    }
    return nil
  }

  private func language() -> String? {
    guard page.tree.count > 0 else { return nil }
    let own = page.attribute(.xmlLang, of: 0) ?? page.attribute(.lang, of: 0)
    if let tag = own.flatMap(languageTag) { return tag }
    for path in XMLSources.language {
      for node in nodes(path) {
        let text = page.attribute(.ident, of: node) ?? page.text(of: node, limit: 40)
        if let tag = text.flatMap(languageTag) { return tag }
      }
    }
    return nil
  }
}

/// Every name in the paths, and those of the parts of names and dates.
private let elementNames: [String] = {
  let steps = XMLSources.all.joined().flatMap { $0.split(separator: "/").map(String.init) }
  let parts = [
    "given-names", "firstname", "forename", "givenname", "surname", "familyname", "name",
    "personname", "persname", "year", "month", "day",
  ]
  return Set(steps + parts).sorted()
}()
private let elementNumbers = Dictionary(
  uniqueKeysWithValues: elementNames.enumerated().map { ($1, $0) })
private let elementTable = NameTable(elementNames)
