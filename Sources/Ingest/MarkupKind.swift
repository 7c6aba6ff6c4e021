internal import DocumentModel

/// What a file is to be read as.
enum MarkupKind {
  case html, xml, text

  /// Looks at the content, then at the name.
  /// - Parameter name: the last part of a path or address.
  init(_ bytes: [UInt8], named name: String) {
    let start = bytes.firstIndex { !isSpace($0) } ?? 0
    let suffix = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
    let ending = suffix.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if reads("<?xml", bytes, at: start) {
      self = isHTML(bytes, from: start) ? .html : .xml
    } else if reads("<!doctype", bytes, at: start) {
      self = reads("html", bytes, at: start + 10) || isHTML(bytes, from: start) ? .html : .xml
    } else if reads("<html", bytes, at: start) {
      self = .html
    } else if [
      "xml", "rss", "atom", "tei", "dbk", "docbook", "nxml", "jats", "rdf", "svg",
    ].contains(ending) {
      self = isHTML(bytes, from: start) || bytes.isEmpty ? .html : .xml
    } else if ["html", "htm", "xhtml", "shtml", "php", "asp", "aspx", "jsp"].contains(ending) {
      self = .html
    } else if ["txt", "text", "md", "markdown", "rst", "log"].contains(ending) {
      self = .text
    } else {
      self = Self.sniffed(bytes, from: start)
    }
  }

  /// Judges by the tags near the start.
  private static func sniffed(_ bytes: [UInt8], from start: Int) -> Self {
    let limit = min(bytes.count, start + 4096)
    let roots: [StaticString] = [
      "<rss", "<feed", "<rdf:", "<tei", "<book", "<docbook", "<urlset", "<svg",
    ]
    if roots.contains(where: { reads($0, bytes, at: start) }) { return .xml }
    let tags: [StaticString] = [
      "<html", "<head", "<body", "<div", "</p>", "</a>", "<br>", "<br/>", "<br />", "</h1>",
      "</li>",
      "<table", "<!doctype html", "</span>", "<meta ", "<p>", "</b>", "</i>", "<script", "</title>",
    ]
    return tags.contains { find($0, in: bytes, from: start, to: limit) != nil } ? .html : .text
  }
}

/// Whether the document type or the root element, behind an XML declaration and comments, is
/// HTML's.
private func isHTML(_ bytes: [UInt8], from start: Int) -> Bool {
  var index = start
  while index < bytes.count {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    let end: StaticString
    if reads("<!--", bytes, at: index) {
      end = "-->"
    } else if reads("<?", bytes, at: index) {
      end = "?>"
    } else if reads("<!doctype", bytes, at: index) {
      return reads("html", bytes, at: index + 10)
    } else {
      return reads("<html", bytes, at: index)
    }
    guard let found = find(end, in: bytes, from: index, to: bytes.count) else { return false }
    index = found + end.utf8CodeUnitCount
  }
  return false
}
