/// Where XML vocabularies say what: paths of local names from any place down, most trusted first.
///
/// `titlestmt/title` is a `title` in a `titleStmt`. `docs/metadata.md` shows these lists.
enum XMLSources {
  static let title = [
    "titlestmt/title", "title-group/article-title", "book-title-group/book-title", "channel/title",
    "feed/title", "info/title", "articleinfo/title", "bookinfo/title", "article/title",
    "book/title",
    "doctitle", "title",
  ]
  static let author = [
    "titlestmt/author", "contrib/name", "contrib/string-name", "info/author",
    "authorgroup/author", "articleinfo/author", "bookinfo/author", "feed/author", "channel/creator",
    "prolog/author", "author", "creator", "managingeditor",
  ]
  static let date = [
    "publicationstmt/date", "article-meta/pub-date", "book-meta/pub-date", "info/pubdate",
    "articleinfo/pubdate", "bookinfo/pubdate", "channel/pubdate", "feed/published", "channel/date",
    "pubdate", "published", "pub-date", "date",
  ]
  static let modified = [
    "revisiondesc/change", "revisiondesc/listchange/change", "revhistory/revision/date",
    "channel/lastbuilddate", "feed/updated", "lastbuilddate", "updated", "modified",
  ]
  static let description = [
    "profiledesc/abstract", "article-meta/abstract", "info/abstract", "articleinfo/abstract",
    "bookinfo/abstract", "channel/description", "feed/subtitle",
  ]
  static let site = [
    "journal-title", "publisher/publishername", "publicationstmt/publisher", "publisher-name",
  ]
  static let url = ["channel/link", "feed/link", "article-meta/article-id"]
  static let tags = [
    "keywords/term", "keywords/list/item", "kwd-group/kwd", "keywordset/keyword",
    "channel/category", "feed/category", "channel/subject",
  ]
  static let license = [
    "availability/licence", "permissions/license", "license/license_ref", "license_ref",
    "info/legalnotice", "articleinfo/legalnotice", "bookinfo/legalnotice", "channel/license",
    "feed/rights", "channel/rights", "channel/copyright",
  ]
  static let language = ["channel/language", "langusage/language", "feed/language"]

  static let all = [
    title, author, date, modified, description, site, url, tags, license, language,
  ]

  /// What kind of document a root element begins.
  static let types: [String: PageType] = [
    "rss": .listing, "feed": .listing, "rdf": .listing, "article": .article, "book": .book,
  ]
}
