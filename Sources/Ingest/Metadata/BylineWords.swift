/// Words that stand before a name, longest first within each list.
///
/// What of a line follows such a word; the line itself when it begins with none.
/// - Parameter isByline: whether it is known to name an author, so that `von Ulrike` means `Ulrike`.
func withoutLead(_ line: String, isByline: Bool = false) -> Substring {
  guard let (rest, _) = splitLead(line, isByline) else { return line[...] }
  return rest
}

/// Whether a line begins with such a word.
/// - Parameter needsColon: whether a colon must follow: `Author: Ann Lee`.
func beginsWithLead(_ line: String, needsColon: Bool) -> Bool {
  guard let (_, hasColon) = splitLead(line, false) else { return false }
  return hasColon || !needsColon
}

private func nestedRest(_ rest: Substring, _ isByline: Bool) -> Substring {
  splitLead(String(rest), isByline, isNested: true)?.rest ?? rest
}

private func splitLead(
  _ line: String, _ isByline: Bool, isNested: Bool = false
) -> (rest: Substring, hasColon: Bool)? {
  guard let initial = line.utf8.first, let leads = leadsByInitial[initial] else { return nil }
  let lower = line.prefix(40).lowercased()
  for (lead, kind) in leads where lower.hasPrefix(lead) {
    let rest = line.dropFirst(lead.count)
    guard let next = rest.first else { return (rest, false) }
    let behind = rest.drop { $0 == " " || $0 == ":" || $0 == "/" }
    let hasColon = rest.prefix { $0 == " " || $0 == ":" }.contains(":")
    if next == " " || next == ":" {
      // `Autor: von Ann Lee`: one more may follow, not any number.
      if hasColon { return isNested ? (behind, true) : (nestedRest(behind, isByline), true) }
      // `Von Weizsäcker` is a name, `Text und Bild` none.
      if kind == .noun, !isByline { continue }
      if kind == .preposition, !isByline, !behind.contains(" ") { continue }
      return (behind, false)
    }
    // `ByAnn Lee`: the space was markup.
    if kind == .phrase || isByline && kind == .preposition, next.isUppercase,
      line.first?.isUppercase == true, !line.contains(" ") || rest.contains(" ")
    {
      return (rest, false)
    }
  }
  return nil
}

private enum Lead { case phrase, preposition, noun }

private let phrases = [
  "geschrieben von", "veröffentlicht von", "ein gastbeitrag von", "eine kolumne von",
  "ein kommentar von", "ein beitrag von", "ein artikel von", "eine reportage von",
  "eingestellt von",
  "verfasst von", "erstellt von", "gastbeitrag von", "kolumne von", "kommentar von",
  "interview von",
  "alle beiträge von", "alle artikel von", "view all posts by", "all posts by", "beiträge von",
  "bericht von", "text von", "published by", "reported by", "written by", "article by", "posted by",
  "edited by", "story by", "words by", "text by", "opinion by", "publié par", "rédigé par",
  "écrit par", "proposé par", "publicado por", "escrito por", "redactado por", "a cura di",
  "scritto da", "pubblicato da", "escrito por", "geschreven door", "skrevet af", "skrevet av",
  "skriven av", "scris de", "by",
]
private let prepositions = ["von", "vom", "par", "por", "door", "di", "da", "av", "af"]
/// They need a colon.
private let nouns = [
  "autorinnen", "autoren", "autorin", "autori", "autora", "autore", "autor", "authors", "author",
  "auteure", "auteurs", "auteur", "texte", "testo", "texto", "tekst", "text", "forfatter",
  "författare", "skribent", "kirjoittaja", "szerző", "yazar", "автор", "автори", "redaktion",
]

/// All of them by their first byte, in the order in which they are tried.
private let leadsByInitial: [UInt8: [(lead: String, kind: Lead)]] = {
  var leads: [UInt8: [(lead: String, kind: Lead)]] = [:]
  for (words, kind) in [(phrases, Lead.phrase), (prepositions, .preposition), (nouns, .noun)] {
    for lead in words {
      let initials = Set([lead, lead.prefix(1).uppercased()].compactMap(\.utf8.first))
      for initial in initials { leads[initial, default: []].append((lead, kind)) }
    }
  }
  return leads
}()

/// The first words of all of them, and words before names where a byline is known.
let leadWords = WordList(
  ["about"] + (phrases + prepositions + nouns).compactMap { $0.split(separator: " ").first }
    .map(String.init))

/// The first words of all of them, as they stand and with a capital, by their bytes.
struct BylineBeginnings: Sendable {
  private let words: NameTable
  private let initials: [Bool]

  init() {
    let words = Set(
      (phrases + prepositions + nouns).compactMap { $0.split(separator: " ").first }.flatMap {
        [String($0), $0.prefix(1).uppercased() + $0.dropFirst()].map { word in
          String(decoding: word.utf8.map(lowercased), as: UTF8.self)
        }
      }
    )
    var initials = [Bool](repeating: false, count: 256)
    for initial in words.compactMap(\.utf8.first) { initials[Int(initial)] = true }
    self.initials = initials
    self.words = NameTable(words.sorted())
  }

  /// Whether a range of the source begins with one.
  func begin(_ source: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, initials[Int(lowercased(source[range.lowerBound]))] else { return false }
    let end = source[range].firstIndex { isSpace($0) || $0 == 0x3A } ?? range.upperBound
    return words.number(of: source, range.lowerBound..<end) != nil
  }
}

/// What follows a name on its line: a date, a time, another's part.
let bylineTails: WordList = ["am", "at", "on", "in", "·", "•", "sagt", "says", "|"]

/// What parts the names of a line.
let bylineJoints: WordList = [
  "and", "und", "et", "y", "e", "en", "og", "och", "i", "и", "ve", "és", "ja", "&", "+", "with",
  "mit", "avec", "con", "/",
]

/// Degrees that stand behind a name.
let degrees: WordList = [
  "phd", "ph.d.", "ph.d", "md", "m.d.", "m.d", "mph", "rn", "rd", "msc", "m.sc.", "ma", "m.a.",
  "mba",
  "bsc", "b.sc.", "esq.", "esq", "dds", "do", "jd", "cpa", "mscp", "facp", "dphil", "ms", "ba",
  "ll.m.",
]

/// Words that stand where names do and name no one.
let notNames: WordList = [
  "admin", "administrator", "author", "autor", "editor", "redaktion", "redacción", "redazione",
  "rédaction", "la rédaction", "redakcja", "redactie", "staff", "guest", "gast", "user",
  "webmaster",
  "none", "null", "name", "posted on", "veröffentlicht am", "by", "von", "wordpressadmin", "posted",
  "published", "updated", "am", "at", "unknown", "anonymous", "facebook", "twitter", "google",
  "news", "contributor", "online", "team", "editorial", "editorial team", "redaktionsteam",
  "editorial staff", "staff writer", "newsroom", "web", "website", "root", "undefined", "false",
]

/// Words that stand beside names in bylines and in no name.
let bylineRemarks: WordList = [
  "kommentar", "kommentare", "kommentieren", "comment", "comments", "comentarios", "commentaires",
  "commenti", "shares", "uhr", "min", "minuten", "minutes", "views", "read", "lesezeit", "ein",
  "kein",
  "keine", "no", "posts", "artikel", "articles", "profil", "profile", "website", "e-mail", "email",
  "stand", "ca.",
  "ca", "ago", "jahren", "monaten", "tagen", "stunden",
]

/// What people are, before or behind their names.
let roles: WordList = [
  "rechtsanwalt", "rechtsanwältin", "redakteur", "redakteurin", "chefredakteur", "chefredakteurin",
  "autor", "autorin", "journalist", "journalistin", "reporter", "editor", "correspondent", "author",
  "columnist", "staff", "writer", "contributor", "redactor", "periodista", "journaliste",
  "giornalista",
  "redacteur", "redactrice", "gastautor", "gastautorin", "volontär", "volontärin",
]

/// Words in the names of organizations.
let organizationWords: WordList = [
  "redaktion", "redacción", "redazione", "rédaction", "staff", "team", "news", "press", "presse",
  "agency", "agencia", "agence", "agentur", "services", "service", "reports", "gmbh", "ag", "e.v.",
  "inc", "inc.", "ltd", "ltd.", "llc", "verlag", "university", "universität", "institut",
  "institute",
  "ministerium", "landesanstalt", "stiftung", "foundation", "verband", "association", "desk",
  "online",
  "magazin", "magazine", "zeitung", "media", "tv", "radio", "welle", "blog", "archiv", "forum",
]
