internal import DocumentModel

/// Fills the metadata of a page.
///
/// Order of trust: JSON-LD, then `meta` elements, then what is visible; for the title the main heading wins where a
/// declared title holds it, since declared ones carry the site's name.
struct MetadataReader {
  private let page: PageText
  private let visible: VisibleMetadata

  init(_ tree: MarkupTree, cues: [Cues]) {
    page = PageText(tree: tree)
    visible = VisibleMetadata(page: page, cues: cues)
  }

  func fill(_ metadata: inout Metadata) {
    let linked = LinkedData(page.tree).candidates()
    let tags = MetaTags(page).candidates()
    let seen = visible.candidates()
    metadata.site = (tags.sites + linked.sites).first { !$0.hasPrefix("@") }
    metadata.url = (tags.addresses + linked.addresses).first { $0.hasPrefix("http") }
    metadata.title = title(linked, tags, site: metadata.site, host: metadata.url.flatMap(hostName))
    metadata.author = authors([linked, tags, seen], site: metadata.site)
    metadata.date =
      (linked.dates + tags.dates + seen.dates).lazy.compactMap { isoDate(in: $0) }.first
      ?? metadata.url.flatMap { isoDate(inAddress: $0) } ?? visible.firstDate()
    metadata.description = (tags.descriptions + linked.descriptions).first
    metadata.declaredLanguage = language(tags, linked)
  }

  private func title(
    _ linked: MetadataCandidates, _ tags: MetadataCandidates, site: String?, host: String?
  ) -> String? {
    let heading = visible.mainHeading()
    let whole = page.tree.skeleton.title.flatMap { page.string($0) }
    let site = site ?? host
    if let declared = (linked.titles + tags.titles).first {
      return cleanTitle(declared, site: site, heading: heading, isWindowTitle: declared == whole)
    }
    guard let whole else { return heading }
    return cleanTitle(whole, site: site, heading: heading, isWindowTitle: true)
  }

  private func authors(_ sources: [MetadataCandidates], site: String?) -> [String] {
    for source in sources {
      for lines in source.authors {
        var found = NameList()
        for line in lines where !found.isFull {
          for name in authorNames(in: line, site: site) { found.append(name) }
        }
        if !found.names.isEmpty { return found.names }
      }
    }
    return []
  }

  private func language(_ tags: MetadataCandidates, _ linked: MetadataCandidates) -> String? {
    let html = page.tree.skeleton.htmlTag.flatMap {
      page.attribute(.lang, ofTag: $0) ?? page.attribute(.xmlLang, ofTag: $0)
    }
    let declared = html ?? tags.languages.first ?? linked.languages.first
    return declared?.split { $0 == "," || $0 == " " }.first.map {
      $0.split(separator: "_").joined(separator: "-")
    }
  }
}

/// `https://www.example.org/a` gives `example.org`.
private func hostName(of address: String) -> String? {
  let parts = address.split(separator: "/")
  guard parts.count > 1 else { return nil }
  return parts[1].hasPrefix("www.") ? String(parts[1].dropFirst(4)) : String(parts[1])
}
