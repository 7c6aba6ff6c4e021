/// The people that an author line names.
///
/// `By Ann Lee and Bo Chen, Reuters` gives `Ann Lee`, `Bo Chen`; addresses, roles and the site's own name are none.
func authorNames(in line: String, site: String?) -> [String] {
  var rest = line[...]
  for lead in leads where rest.lowercased().hasPrefix(lead) {
    rest = rest.dropFirst(lead.count)
    break
  }
  var names: [String] = []
  for part in parts(of: String(rest)) {
    let name = trimmedName(part)
    guard isName(name), name.lowercased() != site?.lowercased(), !names.contains(name) else {
      continue
    }
    names.append(name)
  }
  return names
}

private let leads = [
  "written by ", "posted by ", "published by ", "geschrieben von ", "verfasst von ",
  "veröffentlicht von ",
  "ein beitrag von ", "ein artikel von ", "by ", "by: ", "von ", "von: ", "par ", "por ", "di ",
  "door ", "author: ",
  "author ", "autor: ", "autor ", "autorin: ", "text: ", "redaktion: ", "автор: ", "av ", "af ",
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

/// Names are short, and neither addresses nor sentences.
private func isName(_ name: String) -> Bool {
  guard name.count >= 2, name.count <= 60, name.contains(where: \.isLetter) else { return false }
  if name.contains("http") || name.contains("@") || name.contains("www.") || name.contains(".com") {
    return false
  }
  return name.split(separator: " ").count <= 6 && !notNames.contains(name.lowercased())
}

private let notNames: Set<String> = [
  "admin", "administrator", "author", "autor", "editor", "redaktion", "staff", "guest", "gast",
  "user", "webmaster",
  "none", "null", "unknown", "anonymous", "facebook", "twitter", "google", "news", "contributor",
  "team", "editorial",
]
