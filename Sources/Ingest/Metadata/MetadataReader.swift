internal import DocumentModel

/// Fills the metadata of a web page from the sources that `MetadataSources` lists, in their order.
struct MetadataReader {
  private var statements: PageStatements

  init(_ tree: MarkupTree, cues: [Cues]) {
    statements = PageStatements(PageText(tree: tree), cues: cues)
  }

  mutating func fill(_ metadata: inout Metadata) {
    metadata.site = statements.first(MetadataSources.site) { !$0.hasPrefix("@") }
    metadata.url = statements.first(MetadataSources.url, where: isAddress)
    metadata.declaredLanguage = language()
    let host = metadata.url.flatMap(hostName)
    let sites = siteNames(metadata.site, host)
    let title = titleChoice(site: metadata.site ?? host, sites).choose()
    metadata.title = title.title
    if let name = betterSite(metadata.site, title: title.title) { metadata.site = name }
    statements.visible.mainHeading = title.heading
    metadata.author = AuthorReader(statements: statements, sites: sites).authors()
    var days = PublicationDates(
      statements: statements, address: metadata.url,
      monthFirst: isMonthFirst(metadata.declaredLanguage))
    let modified = days.modified()
    metadata.date = days.published(change: modified)?.iso
    metadata.modified = modified?.iso
    // A page is not changed before it is published: one of the two is another thing's day.
    if let first = metadata.date, let last = metadata.modified, last.prefix(10) < first.prefix(10) {
      metadata.modified = nil
    }
    metadata.description = description()
    metadata.tags = tags()
    metadata.license = statements.first(MetadataSources.license, where: isLicense)
      .map { $0.hasPrefix("//") ? "https:\($0)" : $0 }
    metadata.pageType = pageType()?.rawValue
  }

  /// Another name of the site, where the first is the page's title or a bare host.
  private func betterSite(_ site: String?, title: String?) -> String? {
    func isPoor(_ name: String) -> Bool {
      isHost(name) && !name.contains(where: \.isUppercase)
        || title.map { foldedLetters($0) == foldedLetters(name) } == true
    }
    guard let site, isPoor(site) else { return nil }
    return MetadataSources.site.lazy.flatMap { statements.texts($0) }.first {
      !$0.hasPrefix("@") && !isPoor($0)
    }
  }

  private func titleChoice(site: String?, _ sites: SiteNames) -> TitleChoice {
    let window = statements.texts(.seen(.windowTitle)).first
    let declared = MetadataSources.title.prefix { $0 != .seen(.windowTitle) }
      .flatMap { statements.texts($0) }
    return TitleChoice(
      declared: Array(declared.prefix(8)), windowTitle: window, headings: headings(), sites: sites,
      site: site)
  }

  private func headings() -> [TitleChoice.Heading] {
    let maximumCount = 40
    let maximumBytes = 400
    let visible = statements.visible
    return visible.nodes.headings.prefix(maximumCount).compactMap { node in
      guard let text = statements.page.text(of: node, limit: maximumBytes) else { return nil }
      let isMain =
        statements.page.tree.nodes[node].element == .h1 || visible.cues[node].contains(.title)
      return TitleChoice.Heading(node: node, text: text, isMain: isMain)
    }
  }

  private func siteNames(_ site: String?, _ host: String?) -> SiteNames {
    let publishers = statements.linked.siteNames()
    return SiteNames(
      publishers + [site, host].compactMap(\.self) + statements.tags.values(["application-name"]),
      host: host)
  }

  /// The first description that is not cut, else the first.
  private func description() -> String? {
    var cut: String?
    for source in MetadataSources.description {
      for text in statements.texts(source) where text.contains(where: \.isLetter) {
        if !text.hasSuffix("…") && !text.hasSuffix("...") { return text }
        cut = cut ?? text
      }
      if cut != nil { return cut }
    }
    return nil
  }

  private func tags() -> [String] {
    let maximumCount = 50
    let maximumBytes = 100
    for source in MetadataSources.tags {
      var list = NameList()
      for text in statements.texts(source) {
        for tag in text.split(whereSeparator: { ",;".contains($0) }) {
          let name = tag.drop { $0 == " " || $0 == "#" }
          if !name.isEmpty, name.utf8.count <= maximumBytes { list.append(String(name)) }
        }
      }
      if !list.names.isEmpty { return Array(list.names.prefix(maximumCount)) }
    }
    return []
  }

  private func pageType() -> PageType? {
    for source in MetadataSources.pageType {
      let texts = statements.texts(source)
      let type =
        source.isVisible
        ? Ingest.pageType(ofTypes: texts)
        : texts.lazy.compactMap(Ingest.pageType(ofOpenGraph:)).first
      if let type { return type }
    }
    return nil
  }

  private func language() -> String? {
    for source in MetadataSources.declaredLanguage {
      if let tag = statements.texts(source).lazy.compactMap(languageTag).first { return tag }
    }
    return nil
  }
}

/// Whether a text is an address of the web.
func isAddress(_ text: String) -> Bool {
  text.hasPrefix("http://") || text.hasPrefix("https://")
}

/// Whether a license is a name or an address that a browser may follow.
private func isLicense(_ text: String) -> Bool {
  isAddress(text) || !text.contains(":")
}

/// Whether numbers of dates stand in the order of the United States.
private func isMonthFirst(_ language: String?) -> Bool {
  guard let language = language?.lowercased() else { return false }
  return language == "en" || language.hasSuffix("-us")
}

/// `https://www.example.org/a` gives `example.org`.
private func hostName(of address: String) -> String? {
  let parts = address.utf8.split(separator: 0x2F, maxSplits: 2)
  guard parts.count > 1 else { return nil }
  let host = parts[1].starts(with: "www.".utf8) ? parts[1].dropFirst(4) : parts[1]
  return String(Substring(host))
}
