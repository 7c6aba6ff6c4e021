/// The people that an author line names.
///
/// `By Ann Lee and Bo Chen, Reuters` gives `Ann Lee`, `Bo Chen`; addresses, degrees, roles and the site's own name are
/// none.
/// - Parameter isByline: whether the line is known to be one, by its place or its name.
func authorNames(
  in line: String, sites: SiteNames = SiteNames([]), isByline: Bool = false
) -> [String] {
  if isPlainName(line) { return sites.contains(line) ? [] : [line] }
  let maximumCharacters = 2000  // More than fifty names take.
  var line = String(line.prefix(maximumCharacters))
  line = withoutDate(String(withoutLead(isByline ? behindDate(line) : line, isByline: isByline)))
  for lead in ["Über ", "About "] where isByline && line.hasPrefix(lead) {
    line.removeFirst(lead.count)
  }
  guard !sites.contains(line) else { return [] }
  var names: [String] = []
  for part in line.split(whereSeparator: { ",;|•·»".contains($0) }) {
    // `Ann Lee, political correspondent`.
    if !names.isEmpty, isOccupation(part) { continue }
    // What stands behind the site's name tells where it is.
    if sites.contains(part) {
      if names.isEmpty, line.holds(0x2C) { return [] }
      continue
    }
    for person in people(part) where isName(person) && !sites.contains(person) {
      names.append(person)
    }
  }
  let full = names.filter(isFullName)
  return full.isEmpty ? names : full
}

/// Whether a line is a name and no more, as most are: two to four words of letters of ASCII with capitals, none of
/// which means anything in bylines.
private func isPlainName(_ line: String) -> Bool {
  var words = 0
  var length = 0
  for byte in line.utf8 {
    if byte == 0x20 {
      guard length >= 2 else { return false }
      length = 0
    } else if length == 0 {
      guard byte &- 0x41 < 26 else { return false }
      words += 1
      length = 1
    } else {
      guard byte &- 0x61 < 26 else { return false }
      length += 1
    }
  }
  return (2...4).contains(words) && length >= 2 && line.utf8.count <= 60
    && !line.split(separator: " ").contains(where: isBylineWord)
}

/// Whether a name has the form of a person's: two words or more, with capitals where the script has them.
func isFullName(_ name: String) -> Bool {
  let words = name.split(separator: " ")
  guard let first = words.first, let last = words.last else { return false }
  if words.count == 1 { return name.count >= 2 && name.allSatisfy(isIdeograph) }
  return words.count <= 5 && first.first?.isLowercase == false && last.first?.isLowercase == false
    && !name.contains(where: \.isNumber)
    && !words.contains { organizationWords.contains($0) }
}

private func isIdeograph(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy(\.properties.isIdeographic)
}

private func isOccupation(_ part: Substring) -> Bool {
  guard let last = part.split(separator: " ").last else { return false }
  return roles.contains(last) || occupations.contains(last)
}

/// Parts at `and` and its like, where both sides can be names.
private func people(_ text: Substring) -> [String] {
  let words = text.split(whereSeparator: \.isWhitespace)
  // `Institute of Sea and Coast` is one.
  if words.contains(where: { organizationWords.contains($0) }) {
    return [trimmedName(words[...])]
  }
  var names: [String] = []
  var start = 0
  for (index, word) in words.enumerated() where bylineJoints.contains(word) {
    let next = words[(index + 1)...].firstIndex { bylineJoints.contains($0) }
    guard index > start, (next ?? words.count) - index > 2 || index - start == 1 else { continue }
    names.append(trimmedName(words[start..<index]))
    start = index + 1
  }
  return names + [trimmedName(words[start...])]
}

/// Cut where a date begins: at a number behind a space.
private func withoutDate(_ line: String) -> String {
  var words = line.split(separator: " ")
  guard let number = words.firstIndex(where: { $0.first?.isNumber == true }), number > 0 else {
    return line
  }
  words.removeSubrange(number...)
  while let last = words.last, words.count > 1 {
    let word = last.filter(\.isLetter)
    guard monthNumber(word) != nil || dayNames.contains(word) else { break }
    words.removeLast()
  }
  return words.joined(separator: " ")
}

/// Words between a date and a name.
let bylinePrepositions: [StaticString] = [" by ", " von ", " par ", " por "]

/// `Posted on March 5 by Ann Lee` begins at `by`.
func behindDate(_ line: String) -> String {
  guard line.holdsDigit else { return line }
  for word in bylinePrepositions where line.holds(word) {
    if let range = line.ranges(of: "\(word)").last,
      line[..<range.lowerBound].contains(where: \.isNumber)
    {
      return String(line[range.lowerBound...].dropFirst())
    }
  }
  return line
}

/// Whether a word has a meaning in bylines.
private func isBylineWord(_ word: Substring) -> Bool {
  bylineJoints.contains(word) || bylineTails.contains(word) || bylineRemarks.contains(word)
    || roles.contains(word) || degrees.contains(word) || notNames.contains(word)
    || organizationWords.contains(word) || leadWords.contains(word)
    || pictureWords.begins(word.lowercased())
}

private let dayNames: WordList = [
  "mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
  "montag",
  "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "monday", "tuesday",
  "wednesday", "thursday", "friday", "saturday", "sunday", "lundi", "mardi", "mercredi", "jeudi",
  "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado",
  "domingo", "le", "el", "il", "am", "on", "the", "updated", "published", "stand", "vor", "hace",
  "publicado", "publié", "posted", "veröffentlicht", "aktualisiert",
]

/// A name without what stands beside it: tails, remarks, brackets, roles, degrees.
private func trimmedName(_ words: ArraySlice<Substring>) -> String {
  var words = words
  if let tail = words.indices.dropFirst().first(where: { isTail(words[$0]) }) {
    words = words[..<tail]
  }
  // `Staff and news service reports` is one.
  while let first = words.first, words.count > 2, roles.contains(first),
    !bylineJoints.contains(words[words.startIndex + 1])
  {
    words.removeFirst()
  }
  while let last = words.last, words.count > 1,
    last.hasPrefix("@") || degrees.contains(last)
      || words.count > 2 && roles.contains(last)
  {
    words.removeLast()
  }
  if let first = words.first, isTail(first) { return "" }
  var name = words.joined(separator: " ")[...]
  while let first = name.first, !first.isLetter && first != "\"" && !first.isNumber {
    name = name.dropFirst()
  }
  while let last = name.last, last.isWhitespace || ",:-–|•·/(".contains(last) {
    name = name.dropLast()
  }
  return String(name)
}

/// Whether a word begins what follows a name.
private func isTail(_ word: Substring) -> Bool {
  if let first = word.first, "([<-–—".contains(first) { return true }
  return bylineTails.contains(word) || bylineRemarks.contains(word)
    || pictureWords.begins(word.lowercased())
}

private let pictureWords = WordBeginnings(["foto", "photo", "illustration", "bild:"])

/// Names are short, and neither addresses nor sentences.
private func isName(_ name: String) -> Bool {
  guard name.count >= 2, name.count <= 60, name.contains(where: \.isLetter) else { return false }
  if name.holds("©") || name.holds("http") || name.holds("@") || name.holds("www.")
    || name.holds(".com")
  {
    return false
  }
  if name.count(where: \.isNumber) > 3 || name.holds(0x3A) || degrees.contains(name)
    || notNames.contains(name)
    || name.contains(where: \.isNumber) && monthNumber(name.prefix { $0 != " " }) != nil
  {
    return false
  }
  return name.split(separator: " ").count <= 6
}

/// Names in the order found, each once, and not more than a document can have authors.
struct NameList {
  private(set) var names: [String] = []
  private var known: Set<String> = []
  private static let maximumCount = 50

  var isFull: Bool { names.count >= Self.maximumCount }

  mutating func append(_ name: String) {
    if !isFull, known.insert(name.lowercased()).inserted { names.append(name) }
  }
}
