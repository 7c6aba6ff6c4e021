/// A title without the site's name at its end or start, and without the date behind it.
///
/// `Ebb and flow | The Coast` becomes `Ebb and flow`.
/// - Parameters:
///   - site: the site's name, when it is known.
///   - isWindowTitle: whether it is that of the window, where a site's name is to be expected, known or not.
func cleanTitle(
  _ title: String, site: String?, sites: SiteNames, isWindowTitle: Bool
) -> String {
  var title = title
  if let last = titleParts(title).last, last != title, isDate(last) {
    title = joined(title, dropping: last, atEnd: true)
  }
  let parts = titleParts(title)
  guard parts.count > 1, let first = parts.first, let last = parts.last else { return title }
  if sites.contains(last) || site.map({ isSame(last, $0) }) == true {
    return joined(title, dropping: last, atEnd: true)
  }
  if sites.contains(first) || site.map({ isSame(first, $0) }) == true {
    return joined(title, dropping: first, atEnd: false)
  }
  guard isWindowTitle else { return title }
  // Without a known name the part behind the last mark goes when it is short beside the rest.
  let isShort = last.split(separator: " ").count <= 4 && last.count * 2 <= title.count
  return isShort ? joined(title, dropping: last, atEnd: true) : title
}

private let titleMarks: [StaticString] = [
  " | ", " - ", " – ", " — ", " » ", " « ", " · ", " • ", " :: ", " : ", " > ", " / ", " ~ ",
]

/// The parts of a title between marks.
func titleParts(_ title: String) -> [String] {
  let maximumBytes = 1000
  var parts = [title]
  guard title.utf8.count <= maximumBytes, title.holds(0x20) else { return parts }
  for mark in titleMarks where title.holds(mark) {
    parts = parts.flatMap { split($0, mark) }
  }
  return parts
}

/// The parts between marks that are not empty.
private func split(_ text: String, _ mark: StaticString) -> [String] {
  let bytes = Array(text.utf8)
  let length = mark.utf8CodeUnitCount
  var parts: [String] = []
  var start = 0
  func add(_ end: Int) {
    if end > start { parts.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
  }
  while let place = find(mark, in: bytes, from: start, to: bytes.count) {
    add(place)
    start = place + length
  }
  add(bytes.count)
  return parts
}

/// Whether a part is a date and no more.
private func isDate(_ part: String) -> Bool {
  part.count <= 40 && part.first?.isNumber == true && !dates(in: Array(part.utf8)).isEmpty
}

private func isSame(_ part: String, _ site: String) -> Bool {
  let a = foldedLetters(part)
  let b = foldedLetters(site)
  return !a.isEmpty && !b.isEmpty && (b.starts(with: a) || a.starts(with: b))
}

private func joined(_ title: String, dropping part: String, atEnd: Bool) -> String {
  var rest = atEnd ? title.dropLast(part.count) : title.dropFirst(part.count)
  let marks: Set<Character> = [" ", "|", "-", "–", "—", "»", "«", "·", "•", ":", ">", "/", "~"]
  while let edge = atEnd ? rest.last : rest.first, marks.contains(edge) {
    rest = atEnd ? rest.dropLast() : rest.dropFirst()
  }
  return rest.isEmpty ? title : String(rest)
}
