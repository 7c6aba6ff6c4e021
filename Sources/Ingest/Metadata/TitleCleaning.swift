/// A title without the site's name at its end or start, and without the date behind it.
///
/// `Ebb and flow | The Coast` becomes `Ebb and flow`.
/// - Parameters:
///   - site: the site's name, when it is known.
///   - isWindowTitle: whether it is that of the window, where a site's name is to be expected, known or not.
func cleanTitle(
  _ title: String, site: String?, sites: SiteNames, isWindowTitle: Bool
) -> String {
  var title = withoutEdgeMarks(title)
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
  // `coast.example | Ebb and flow`
  if isHost(first) { return joined(title, dropping: first, atEnd: false) }
  // Without a known name the part behind the last mark goes when it is short beside the rest.
  let isShort = last.split(separator: " ").count <= 4 && last.count * 2 <= title.count
  return isShort ? joined(title, dropping: last, atEnd: true) : title
}

/// A title without the marks that stand before or behind a part that is missing.
private func withoutEdgeMarks(_ title: String) -> String {
  guard let last = title.utf8.last, let first = title.utf8.first,
    title.utf8.count > 2, !isASCIILetter(last) || !isASCIILetter(first)
  else { return title }
  let marks: Set<Substring> = [
    "|", "-", "–", "—", "»", "«", "·", "•", ":", "::", ">", "/", "//", "~",
  ]
  var words = title.split(separator: " ", omittingEmptySubsequences: false)[...]
  while let word = words.last, words.count > 1, marks.contains(word) { words.removeLast() }
  while let word = words.first, words.count > 1, marks.contains(word) { words.removeFirst() }
  return words.count == 1 && marks.contains(words[words.startIndex])
    ? title : words.joined(separator: " ")
}

/// Whether a part is the bare name of a host: `coast.example`.
func isHost(_ part: String) -> Bool {
  let name = part.utf8.prefix { $0 != 0x20 }
  let labels = name.split(separator: 0x2E)
  guard labels.count >= 2, let last = labels.last, (2...7).contains(last.count) else {
    return false
  }
  return part.utf8.dropFirst(name.count).allSatisfy { $0 == 0x20 || $0 == 0x2F }
    && last.allSatisfy(isASCIILetter)
    && name.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) || $0 == 0x2D || $0 == 0x2E }
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
