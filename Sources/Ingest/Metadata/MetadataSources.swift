/// A place where pages say something of themselves.
enum MetadataSource: Equatable, Sendable {
  /// Keys of the objects of JSON-LD that stand for the page or its article.
  case linkedData([String])
  /// `meta` elements, by `property`, `name`, `itemprop` or `http-equiv`.
  case meta([String])
  /// `link` elements, by `rel`.
  case link(LinkRelation)
  /// Elements of the page's body, by the `itemprop` of microdata or the `property` of RDFa.
  case property([String])
  /// What a reader sees, or finds out by its looks.
  case seen(VisiblePlace)

  var isVisible: Bool {
    if case .seen = self { true } else { false }
  }
}

/// A relation of `link` elements.
enum LinkRelation: String, Sendable {
  case canonical, license

  var name: StaticString { self == .canonical ? "canonical" : "license" }
}

/// A place in the text of a page.
enum VisiblePlace: String, Sendable {
  case language = "`lang` of the `html` element"
  case windowTitle = "the `title` element"
  case heading = "the main heading"
  case authorLinks = "links with `rel=author`"
  case bylines = "elements named as byline or author, those near the main heading first"
  case profileLinks =
    "links to pages of authors (`/author/`, `/autor/`, `/profile/` …) near the main heading"
  case authorLines = "lines that begin with \"By\", \"Von\", \"Par\", \"Autor:\" …"
  case times = "`time` elements near the main heading"
  case address = "the canonical address"
  case datedBylines = "elements named as byline or date near the main heading"
  case headingDate = "short texts with a date right below the main heading, else right above it"
  case lastChange = "the day of the last change, also from the foot of the page"
  case farDates = "other `time` elements, other elements named as byline or date"
  case firstDate = "the first date in the text, from the main heading on"
  case scripts =
    "scripts of the page: the first of `datePublished`, `publishedAt`, `published_at`, `publishDate` …"
  case titles = "the `title` element, `og:title` and `og:description`"
  case changes = "dates behind \"Updated\", \"Stand\", \"Mis à jour\" …"
  case tagLinks = "links with `rel=tag`"
  case licenseLinks = "links with `rel=license`"
  case commonsLinks = "links to Creative Commons licenses"
  case lead = "the paragraph named as lead or summary"
  case types = "`@type` of JSON-LD"
  case itemTypes = "`itemtype` of microdata"
}

/// Where each field is looked for, most trusted first; the first that has something usable decides.
///
/// `docs/metadata.md` shows these lists.
enum MetadataSources {
  static let title: [MetadataSource] = [
    .linkedData(["headline", "name"]),
    .meta([
      "citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title", "parsely-title",
      "sailthru.title", "headline", "title",
    ]),
    .property(["headline"]), .seen(.windowTitle), .seen(.heading),
  ]
  static let author: [MetadataSource] = [
    .linkedData(["author", "creator"]),
    .meta(["citation_author"]),
    .meta(["author", "byl", "dc.creator", "dcterms.creator", "creator", "parsely-author"]),
    .meta(["article:author", "og:author", "sailthru.author", "book:author", "twitter:data1"]),
    .property(["author", "creator"]),
    .seen(.authorLinks), .seen(.bylines), .seen(.profileLinks), .seen(.authorLines),
  ]
  static let date: [MetadataSource] = [
    .linkedData(["datePublished"]),
    .meta([
      "article:published_time", "og:article:published_time", "citation_publication_date",
      "citation_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued",
      "dc.date.created", "dcterms.created", "pubdate", "og:pubdate", "publishdate", "publish-date",
      "publish_date", "publication_date", "originalpublicationdate", "article.published",
      "published", "bt:pubdate", "cxenseparse:recs:publishtime", "datepublished", "date_published",
      "publicationdate", "pub_date", "dc.date.published", "dc.date.publication",
      "citation_online_date", "prism.publicationdate", "rnews:datepublished",
      "article_date_original",
      "release_date", "video:release_date", "displaydate", "dateposted",
      "article:published", "og:published_time", "vr:published_time",
    ]),
    .property(["datepublished", "dc:date", "dc:created", "dcterms:issued", "dateline"]),
    .seen(.times), .seen(.address), .seen(.datedBylines),
    .meta(["date", "dc.date", "dcterms.date", "timestamp"]),
    .seen(.headingDate),
    .linkedData(["dateCreated", "uploadDate"]),
    .seen(.lastChange), .seen(.farDates), .seen(.firstDate), .seen(.titles), .seen(.scripts),
  ]
  static let modified: [MetadataSource] = [
    .linkedData(["dateModified"]),
    .meta([
      "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
      "dateupdate", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised",
    ]),
    .property(["datemodified", "dcterms:modified"]), .seen(.changes),
  ]
  static let description: [MetadataSource] = [
    .meta([
      "og:description", "description", "dc.description", "dcterms.description",
      "twitter:description", "abstract", "excerpt", "sailthru.description",
    ]),
    .linkedData(["description"]), .property(["description"]), .seen(.lead),
  ]
  static let site: [MetadataSource] = [
    .meta(["og:site_name"]), .linkedData(["publisher"]),
    .meta([
      "application-name", "citation_journal_title", "dc.publisher", "twitter:site", "publisher",
    ]),
  ]
  static let url: [MetadataSource] = [
    .link(.canonical), .meta(["og:url", "twitter:url", "parsely-link", "dc.identifier"]),
    .linkedData(["url"]),
  ]
  static let tags: [MetadataSource] = [
    .meta(["article:tag", "og:article:tag", "video:tag"]), .linkedData(["keywords"]),
    .seen(.tagLinks), .property(["keywords"]),
    .meta([
      "citation_keywords", "news_keywords", "parsely-tags", "sailthru.tags", "dc.subject",
      "dcterms.subject", "keywords",
    ]),
  ]
  static let license: [MetadataSource] = [
    .link(.license), .seen(.licenseLinks), .linkedData(["license"]), .property(["license"]),
    .meta(["dcterms.license", "dc.rights.license", "dc.rights", "dcterms.rights"]),
    .seen(.commonsLinks),
  ]
  static let pageType: [MetadataSource] = [
    .seen(.types), .meta(["og:type"]), .seen(.itemTypes),
  ]
  static let declaredLanguage: [MetadataSource] = [
    .seen(.language),
    .meta(["content-language", "dc.language", "dcterms.language", "language", "og:locale"]),
    .linkedData(["inLanguage"]),
  ]
}
