/// The `meta` and `link` elements of a page: Open Graph, Dublin Core, citation and other vocabularies.
struct MetaTags {
  private let page: PageText
  /// Numbers of the tags that have a value, by name in lower case.
  private let tags: [String: [Int]]

  init(_ page: PageText) {
    self.page = page
    var tags: [String: [Int]] = [:]
    for tag in page.tree.skeleton.metaTags {
      guard
        let name = page.attribute(.property, ofTag: tag) ?? page.attribute(.name, ofTag: tag)
          ?? page.attribute(.itemprop, ofTag: tag) ?? page.attribute(.httpEquiv, ofTag: tag)
      else { continue }
      tags[name.lowercased(), default: []].append(tag)
    }
    self.tags = tags
  }

  /// The values of the names, in the order of the names.
  func values(_ names: [String]) -> [String] {
    names.flatMap(values)
  }

  /// The values of a name, in the order of the page.
  func values(_ name: String) -> [String] {
    guard let tags = tags[name] else { return [] }
    return tags.compactMap {
      page.attribute(.content, ofTag: $0).flatMap { declaredText($0, isCollapsed: true) }
    }
  }

  /// The addresses of `link` elements of a relation.
  func links(_ relation: StaticString) -> [String] {
    let tree = page.tree
    return tree.skeleton.linkTags.filter { tag in
      guard let value = tree.skeleton.attribute(.rel, ofTag: tag) else { return false }
      let word = trimmed(tree.source, value)
      return word.count == relation.utf8CodeUnitCount
        && reads(relation, tree.source, at: word.lowerBound)
    }.compactMap { page.attribute(.href, ofTag: $0) }
  }
}
