/// A title without the site's name at its end or start.
///
/// `Ebb and flow | The Coast` becomes `Ebb and flow`.
/// - Parameters:
///   - site: the site's name, when it is known.
///   - heading: the page's main heading, which tells what part of a title is the page's own.
///   - isWindowTitle: whether it is that of the window, where a site's name is to be expected, known or not.
func cleanTitle(
  _ title: String, site: String?, heading: String?, isWindowTitle: Bool
) -> String {
  let parts = titleParts(title)
  if let heading, heading.lowercased() == title.lowercased() { return title }
  guard parts.count > 1, let first = parts.first, let last = parts.last else { return title }
  if let heading, parts.contains(where: { $0.lowercased() == heading.lowercased() }) {
    return heading
  }
  if let site {
    if isSame(last, site) { return joined(title, dropping: last, atEnd: true) }
    if isSame(first, site) { return joined(title, dropping: first, atEnd: false) }
  }
  guard isWindowTitle else { return title }
  // Without a known name the part behind the last mark goes when it is short beside the rest.
  let isShort = last.split(separator: " ").count <= 4 && last.count * 2 <= title.count
  return isShort ? joined(title, dropping: last, atEnd: true) : title
}

private let titleMarks = [
  " | ", " - ", " – ", " — ", " » ", " « ", " · ", " • ", " :: ", " > ", " / ", " ~ ",
]

private func titleParts(_ title: String) -> [String] {
  var parts = [title]
  for mark in titleMarks { parts = parts.flatMap { $0.split(separator: mark).map(String.init) } }
  return parts
}

private func isSame(_ part: String, _ site: String) -> Bool {
  func bare(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
  let a = bare(part)
  let b = bare(site)
  return !a.isEmpty && !b.isEmpty && (a == b || b.hasPrefix(a) || a.hasPrefix(b))
}

private func joined(_ title: String, dropping part: String, atEnd: Bool) -> String {
  var rest = atEnd ? title.dropLast(part.count) : title.dropFirst(part.count)
  let marks: Set<Character> = [" ", "|", "-", "–", "—", "»", "«", "·", "•", ":", ">", "/", "~"]
  while let edge = atEnd ? rest.last : rest.first, marks.contains(edge) {
    rest = atEnd ? rest.dropLast() : rest.dropFirst()
  }
  return rest.isEmpty ? title : String(rest)
}
