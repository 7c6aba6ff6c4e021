internal import DocumentModel

/// What JSON-LD says of the page, in the vocabulary of schema.org.
struct LinkedData {
  /// Who wrote or published something.
  struct Party {
    var name: String
    var isOrganization: Bool
    var isPerson = false
  }

  /// Articles and other texts first, then other works, since those may be embedded, then pages.
  private let subjects: [LinkedObject]
  private let objects: [LinkedObject]
  /// Objects by their `@id`, those that have a name first.
  private let places: [String: Int]

  init(_ tree: MarkupTree) {
    var reader = LinkedDataReader()
    for range in tree.skeleton.linkedData { reader.read(tree.source, range) }
    objects = reader.objects
    let works = objects.filter { pageType(ofTypes: $0.types)?.isWork == true }
    subjects =
      works.filter { pageType(ofTypes: $0.types)?.isText == true }
      + works.filter { pageType(ofTypes: $0.types)?.isText == false }
      + objects.filter { $0.types.contains { $0.hasSuffix("Page") } }
    var places: [String: Int] = [:]
    for (place, object) in objects.enumerated() {
      guard let id = object.id else { continue }
      if let known = places[id], objects[known]["name"] != nil || object["name"] == nil { continue }
      places[id] = place
    }
    self.places = places
  }

  /// The texts under keys, of the page's own objects; key by key.
  func texts(_ keys: [String]) -> [String] {
    guard !subjects.isEmpty else { return [] }
    return keys.flatMap { key in
      // What a page is called says less than what it is about.
      subjects.filter { key != "name" || pageType(ofTypes: $0.types)?.isWork == true }
        .flatMap { texts($0[key]) }
    }
  }

  /// Those named under keys, an entry an object.
  func parties(_ keys: [String]) -> [[Party]] {
    keys.flatMap { key in subjects.map { parties($0[key], depth: 0) } }.filter { !$0.isEmpty }
  }

  /// The site's name: of the publisher that is no person, and of objects that stand for the site.
  func siteNames() -> [String] {
    parties(["publisher"]).flatMap { $0.filter { !$0.isPerson }.map(\.name) }
      + objects.filter { $0.types.contains("WebSite") }.flatMap { texts($0["name"]) }
  }

  /// The types of the page's own objects.
  var types: [[String]] { subjects.map(\.types) }

  private func texts(_ value: JSONValue?) -> [String] {
    switch value {
    case .string(let text): return declaredText(text).map { [$0] } ?? []
    case .array(let values): return values.compactMap { $0.string.flatMap { declaredText($0) } }
    case .object:
      return ["url", "@id", "name"].lazy.compactMap { value?[$0]?.string }.prefix(1).map(\.self)
    default: return []
    }
  }

  /// A key may hold text, an object, a reference to one, or a list of these.
  private func parties(_ value: JSONValue?, depth: Int) -> [Party] {
    let maximumDepth = 5
    let maximumCount = 50
    guard let value, depth < maximumDepth else { return [] }
    switch value {
    case .string(let text):
      return declaredText(text).map { [Party(name: $0, isOrganization: false)] } ?? []
    case .array(let values):
      return Array(
        values.prefix(maximumCount).flatMap { parties($0, depth: depth + 1) }.prefix(maximumCount))
    case .object(let members):
      if let name = members.first(where: { $0.key == "name" })?.value {
        let types = members.first { $0.key == "@type" }?.value
        return parties(name, types.map(LinkedDataReader.types) ?? [], depth)
      }
      guard let id = value["@id"]?.string, let place = places[id] else { return [] }
      return parties(objects[place]["name"], objects[place].types, depth)
    default: return []
    }
  }

  private func parties(_ name: JSONValue?, _ types: [String], _ depth: Int) -> [Party] {
    let isPerson = types.contains("Person")
    let isOrganization = !isPerson && types.contains { $0.hasSuffix("Organization") }
    return parties(name, depth: depth + 1).map {
      Party(name: $0.name, isOrganization: isOrganization, isPerson: isPerson)
    }
  }
}
