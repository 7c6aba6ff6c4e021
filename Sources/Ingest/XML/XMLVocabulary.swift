/// The vocabularies of XML that extraction knows.
enum XMLVocabulary {
  case tei, docBook, jats, feed, dita, wordprocessing, openDocument, fictionBook, svg, other

  /// Judges by the root element, and by what stands in it where two vocabularies share a root.
  /// - Parameter names: local names of all nodes, in lower case; empty for text.
  init(_ tree: MarkupTree, names: [String]) {
    guard let first = names.firstIndex(where: { !$0.isEmpty }) else {
      self = .other
      return
    }
    switch names[first] {
    case "tei", "teicorpus", "tei.2": self = .tei
    case "rss", "feed", "rdf": self = .feed
    case "book-part-wrapper", "front-stub": self = .jats
    case "topic", "concept", "task", "reference", "dita", "troubleshooting", "glossentry":
      self =
        Self.has(["body", "conbody", "taskbody", "refbody", "shortdesc", "glossdef"], names)
        ? .dita : .other
    case "document", "package", "worddocument", "footnotes", "endnotes", "hdr", "ftr", "sld", "sst":
      self = .wordprocessing
    case "document-content": self = .openDocument
    case "fictionbook": self = .fictionBook
    case "svg": self = .svg
    case "article", "book", "chapter", "section", "part", "refentry", "appendix", "preface", "set":
      self =
        Self.has(["journal-meta", "article-meta", "book-meta", "sec", "book-body"], names)
        ? .jats : .docBook
    default: self = .other
    }
    if self == .wordprocessing, !Self.has(["p", "si"], names) || !Self.has(["r", "t"], names) {
      self = Self.has(["document-content", "body"], names) ? .openDocument : .other
    }
  }

  private static func has(_ wanted: Set<String>, _ names: [String]) -> Bool {
    names.contains { wanted.contains($0) }
  }

  var table: RoleTable {
    switch self {
    case .tei: Self.teiTable
    case .docBook: Self.docBookTable
    case .jats: Self.jatsTable
    case .feed: Self.feedTable
    case .dita: Self.ditaTable
    case .wordprocessing: Self.wordprocessingTable
    case .openDocument: Self.openDocumentTable
    case .fictionBook: Self.fictionBookTable
    case .svg: Self.svgTable
    case .other: Self.otherTable
    }
  }
}
