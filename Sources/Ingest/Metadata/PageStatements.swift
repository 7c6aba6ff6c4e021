/// Everything that a page says of itself, by source.
struct PageStatements {
  let page: PageText
  let tags: MetaTags
  let linked: LinkedData
  var visible: VisibleMetadata

  init(_ page: PageText, cues: [Cues]) {
    self.page = page
    tags = MetaTags(page)
    linked = LinkedData(page.tree)
    visible = VisibleMetadata(page: page, cues: cues)
  }

  /// The first text that a list of sources has.
  func first(_ sources: [MetadataSource], where isUsable: (String) -> Bool = { _ in true })
    -> String?
  {
    for source in sources {
      if let text = texts(source).first(where: isUsable) { return text }
    }
    return nil
  }

  /// What a source says, best first.
  func texts(_ source: MetadataSource) -> [String] {
    switch source {
    case .linkedData(let keys):
      keys == ["publisher"] ? linked.siteNames() : linked.texts(keys)
    case .meta(let names): tags.values(names)
    case .link(let relation): tags.links(relation.name)
    case .property(let names): visible.values(ofProperties: names)
    case .seen(let place): texts(place)
    }
  }

  private func texts(_ place: VisiblePlace) -> [String] {
    switch place {
    case .language:
      return [.lang, .xmlLang].compactMap { (name: AttributeName) in
        page.tree.skeleton.htmlTag.flatMap { page.attribute(name, ofTag: $0) }
      }
    case .windowTitle:
      return page.tree.skeleton.title.flatMap { page.string($0) }.map { [$0] } ?? []
    case .tagLinks: return visible.links("tag").compactMap { page.text(of: $0, limit: 200) }
    case .licenseLinks: return visible.links("license").compactMap { page.attribute(.href, of: $0) }
    case .commonsLinks: return visible.commonsLicense().map { [$0] } ?? []
    case .lead: return visible.lead().map { [$0] } ?? []
    case .types: return Array(linked.types.joined())
    case .itemTypes: return visible.nodes.types
    default: return []
    }
  }
}
