/// Reads `<meta>` and `<link>`: Open Graph, Dublin Core, citation and other vocabularies.
struct MetaTags {
  private let values: [(name: String, value: String)]
  private let canonical: String?

  init(_ page: PageText) {
    let skeleton = page.tree.skeleton
    values = skeleton.metaTags.compactMap { tag in
      guard
        let name = page.attribute(.property, ofTag: tag) ?? page.attribute(.name, ofTag: tag)
          ?? page.attribute(.itemprop, ofTag: tag) ?? page.attribute(.httpEquiv, ofTag: tag),
        let value = page.attribute(.content, ofTag: tag)
      else { return nil }
      return (name.lowercased(), value)
    }
    canonical =
      skeleton.linkTags.lazy.first {
        page.attribute(.rel, ofTag: $0)?.lowercased() == "canonical"
      }.flatMap { page.attribute(.href, ofTag: $0) }
  }

  /// Values of the names, in the order of the names.
  private func all(_ names: String...) -> [String] {
    names.flatMap { name in values.filter { $0.name == name }.map(\.value) }
  }

  func candidates() -> MetadataCandidates {
    var found = MetadataCandidates()
    found.titles = all(
      "citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title", "parsely-title",
      "sailthru.title", "headline", "title")
    found.authors = [
      all("citation_author"), all("author", "byl", "dc.creator", "dcterms.creator", "creator"),
      all("article:author", "og:author", "parsely-author", "sailthru.author", "book:author"),
      all("twitter:data1"),
    ].filter { !$0.isEmpty }
    // `twitter:data1` is the author only where `twitter:label1` says so.
    let says = all("twitter:label1").first?.lowercased() ?? ""
    if !["written by", "verfasst von", "geschrieben von", "author", "autor", "by", "écrit par"]
      .contains(says), !all("twitter:data1").isEmpty
    {
      found.authors.removeLast()
    }
    found.dates = all(
      "article:published_time", "og:article:published_time", "datepublished",
      "citation_publication_date",
      "citation_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
      "dc.date.created", "dcterms.created", "pubdate", "publishdate", "publish-date",
      "publish_date",
      "publication_date", "originalpublicationdate", "date", "dc.date", "dcterms.date",
      "article.published", "published", "bt:pubdate", "cxenseparse:recs:publishtime", "timestamp",
      "last-modified", "article:modified_time", "og:updated_time", "datemodified",
      "dcterms.modified", "revised")
    found.descriptions = all(
      "og:description", "description", "dc.description", "dcterms.description",
      "twitter:description",
      "abstract", "excerpt")
    found.sites = all(
      "og:site_name", "application-name", "citation_journal_title", "dc.publisher", "twitter:site",
      "publisher")
    found.addresses =
      [canonical].compactMap { $0 }
      + all("og:url", "twitter:url", "parsely-link", "dc.identifier")
    found.languages = all("content-language", "dc.language", "language", "og:locale")
    return found
  }
}
