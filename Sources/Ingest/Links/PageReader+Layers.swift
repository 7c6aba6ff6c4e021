internal import DocumentModel

extension PageReader {
  /// Adds the layers of links and images that were asked for.
  func addLayers(
    _ tree: MarkupTree, _ page: PageCues, _ content: MainContent, _ noted: TextPlaces?,
    isXML: Bool, into document: inout Document, by: Int
  ) {
    guard var places = noted else { return }
    places.sort()
    let text = PageText(tree: tree)
    let base = baseAddress(text, document.metadata.url)
    if settings.links {
      let links = LinkLayer(page: text, places: places, base: base, isXML: isXML)
      document.layers.others.append(Member("links", links.layer(of: document.text, by: by)))
    }
    if settings.images {
      let images = ImageLayer(
        page: text, cues: page.cues, roles: page.roles, places: places, base: base, isXML: isXML)
      document.layers.others.append(Member("images", images.layer(of: content, by: by)))
    }
  }

  /// What addresses are relative to: the page's `base`, which may itself be relative to the page's
  /// own address.
  private func baseAddress(_ page: PageText, _ own: String?) -> WebAddress? {
    let own = own.flatMap { WebAddress($0) }
    var declared = page.tree.skeleton.baseTag.flatMap { page.attribute(.href, ofTag: $0) }
    if declared == nil, page.tree.count > 0 {
      declared = TagAttributes(page.tree, 0).string("xml:base")
    }
    guard let declared, let whole = WebAddress.resolved(declared, against: own) else { return own }
    return WebAddress(whole) ?? own
  }
}
