/// The people that an author line names.
///
/// `By Ann Lee and Bo Chen, Reuters` gives `Ann Lee`, `Bo Chen`; addresses, roles and the site's own name are none.
func authorNames(in line: String, site: String?) -> [String] {
  let rest = withoutLead(line)
  let site = site?.lowercased()
  var found = NameList()
  for part in parts(of: String(rest)) where !found.isFull {
    let name = trimmedName(part)
    if isName(name), name.lowercased() != site { found.append(name) }
  }
  return found.names
}

/// Names in the order found, each once, and not more than a document can have authors.
struct NameList {
  private(set) var names: [String] = []
  private var known: Set<String> = []
  private static let maximumCount = 50

  var isFull: Bool { names.count >= Self.maximumCount }

  mutating func append(_ name: String) {
    if !isFull, known.insert(name).inserted { names.append(name) }
  }
}

private let leads = [
  "written by", "posted by", "published by", "edited by", "story by", "words by", "geschrieben von",
  "verfasst von", "veröffentlicht von", "eingestellt von", "erstellt von", "ein beitrag von",
  "ein artikel von", "ein gastbeitrag von", "by", "von", "vom", "par", "por", "di", "door",
  "author",
  "autor", "autorin", "auteur", "autore", "text", "redaktion", "автор", "av", "af",
]

/// What follows a name on its line: a date, a time, a role.
private let tails = [
  " am ", " at ", " on ", " · ", " • ", " - ", " – ", " — ", " sagt", " says", " in ",
]

private let joints = [
  " and ", " und ", " et ", " y ", " & ", " | ", ";", ",", " / ", " with ", " mit ",
]

private func parts(of line: String) -> [String] {
  var parts = [line]
  for joint in joints {
    parts = parts.flatMap { $0.split(separator: joint).map(String.init) }
  }
  return parts
}

private func trimmedName(_ part: String) -> String {
  var name = part[...]
  for tail in tails {
    if let range = name.ranges(of: tail).first { name = name[..<range.lowerBound] }
  }
  while let first = name.first, !first.isLetter && first != "\"" && !first.isNumber {
    name = name.dropFirst()
  }
  while let last = name.last, last.isWhitespace || ",:-–|•·/(".contains(last) {
    name = name.dropLast()
  }
  if let bracket = name.firstIndex(where: { $0 == "(" || $0 == "<" }), bracket > name.startIndex {
    name = name[..<bracket]
    while let last = name.last, last.isWhitespace { name = name.dropLast() }
  }
  return String(name)
}

/// A line without the word that says that a name follows.
private func withoutLead(_ line: String) -> Substring {
  let lower = line.lowercased()
  for lead in leads where lower.hasPrefix(lead) {
    let rest = line.dropFirst(lead.count)
    guard let next = rest.first else { return rest }
    if next == " " || next == ":" { return rest.drop { $0 == " " || $0 == ":" } }
    // `ByAnn Lee`: the space was markup.
    if next.isUppercase, line.first?.isUppercase == true { return rest }
  }
  return line[...]
}

/// Names are short, and neither addresses nor sentences.
private func isName(_ name: String) -> Bool {
  guard name.count >= 2, name.count <= 60, name.contains(where: \.isLetter) else { return false }
  if name.contains("http") || name.contains("@") || name.contains("www.") || name.contains(".com") {
    return false
  }
  if name.count(where: \.isNumber) > 3 || name.contains(":")
    || monthNumber(name.prefix { $0 != " " }) != nil && name.contains(where: \.isNumber)
  {
    return false
  }
  return name.split(separator: " ").count <= 6 && !notNames.contains(name.lowercased())
}

private let notNames: Set<String> = [
  "admin", "administrator", "author", "autor", "editor", "redaktion", "staff", "guest", "gast",
  "user", "webmaster",
  "none", "null", "name", "posted on", "veröffentlicht am", "by", "von", "wordpressadmin", "posted",
  "published", "updated", "am", "at", "unknown", "anonymous", "facebook", "twitter", "google",
  "news", "contributor",
  "team", "editorial",
]
