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
    let behind = rest.drop { " :：/".contains($0) }
    let hasColon = rest.prefix { " :：".contains($0) }.contains { $0 == ":" || $0 == "：" }
    if " :：".contains(next) {
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

private let phrases = longestFirst([
  // German
  "geschrieben von", "veröffentlicht von", "ein gastbeitrag von", "eine kolumne von",
  "ein kommentar von", "ein beitrag von", "ein artikel von", "eine reportage von",
  "eingestellt von", "verfasst von", "erstellt von", "gastbeitrag von", "kolumne von",
  "kommentar von", "interview von", "alle beiträge von", "alle artikel von", "beiträge von",
  "zeige alle beiträge von", "alle beiträge anzeigen von", "mehr beiträge von",
  "weitere artikel von",
  "beitrag von", "beitragvon", "bericht von", "text von", "pressemitteilung von", "gepostet von",
  "protokoll von", "ein essay von", "ein text von", "recherche von", "artikel von",
  // English
  "view all posts by", "see all posts by", "all posts by", "more posts by", "more articles by",
  "posts by", "post by", "postby", "post author", "published by", "reported by",
  "written by", "article by", "posted by", "edited by", "story by", "words by", "text by",
  "opinion by", "analysis by", "review by", "report by", "column by", "guest post by",
  "contributed by", "submitted by", "authored by", "by",
  // French, Spanish, Catalan, Portuguese, Italian, Romanian
  "publié par", "rédigé par", "écrit par", "proposé par", "posté par", "un article de",
  "propos recueillis par", "voir tous les articles de", "articles par", "article de",
  "publicado por", "escrito por", "redactado por", "ver todas las entradas de",
  "ver todas las publicaciones de", "entradas de", "un artículo de", "escrit per", "publicat per",
  "postado por", "enviado por", "ver todos os posts de", "ver todos os artigos de", "um artigo de",
  "a cura di", "scritto da", "pubblicato da", "vedi tutti gli articoli di", "articoli di",
  "un articolo di", "postato da", "scris de", "publicat de", "postat de",
  // Dutch, Swedish, Norwegian, Danish, Finnish
  "geschreven door", "geplaatst door", "gepubliceerd door", "alle berichten van",
  "bekijk alle berichten van",
  "skrevet af", "skrevet av", "skriven av", "publicerad av", "publisert av", "publiceret af",
  "visa alla inlägg av", "vis alle innlegg av", "vis alle indlæg af", "postet av",
  "kirjoittanut",
  // Polish, Czech, Turkish, Hungarian, Russian, Ukrainian, Chinese, Japanese
  "opublikowane przez", "napisane przez", "napisał", "napisała", "dodane przez",
  "zobacz wszystkie wpisy",
  "napsal", "napsala", "vložil", "yazan", "írta", "опубликовано", "написал", "написала",
  "все записи автора", "опубліковано", "написав", "написала", "作者", "文", "著者", "投稿者",
])
private let prepositions = ["von", "vom", "par", "por", "door", "di", "da", "av", "af", "przez"]
/// They need a colon.
private let nouns = [
  "autorinnen", "autoren", "autorin", "autori", "autora", "autore", "autor", "authors", "author",
  "auteure", "auteurs", "auteur", "auteures", "autrices", "autrice", "autores", "autors",
  "autorzy", "autorka", "auteurs", "texte", "testo", "texto", "tekst", "text", "forfatter",
  "författare", "skribent", "kirjoittaja", "szerző", "yazar", "автор", "автори", "авторы",
  "συντάκτης", "redaktion", "redactie", "redacción", "rédaction", "redazione", "redakcja",
  "verfasserin", "verfasser", "reporter", "writer", "byline", "bericht", "tekijä", "penulis",
]

/// Words are tried in their order, so that longer ones must come before what they begin with.
private func longestFirst(_ words: [String]) -> [String] {
  words.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
}

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
  ["about"]
    + (phrases + prepositions + nouns).compactMap { $0.split(separator: " ").first }
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
  "stand", "datum", "autoren", "author:", "authors", "la redaction", "la redacción",
  "la redazione", "de redactie", "die redaktion", "redaction", "redação", "da redação",
  "redaksjonen",
  "redaktionen", "toimitus", "szerkesztőség", "редакция", "редакція", "desk", "moderator",
]

/// Words that stand beside names in bylines and in no name.
let bylineRemarks: WordList = [
  "kommentar", "kommentare", "kommentieren", "comment", "comments", "comentarios", "commentaires",
  "commenti", "shares", "uhr", "min", "minuten", "minutes", "views", "read", "lesezeit", "ein",
  "kein",
  "keine", "no", "posts", "artikel", "articles", "profil", "profile", "website", "e-mail", "email",
  "stand", "ca.", "symbolbild", "symbolfoto",
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

/// What people are, behind the comma that follows their names.
let occupations: WordList = [
  "producer", "analyst", "manager", "director", "professor", "fellow", "president", "ceo",
  "founder", "co-founder", "photographer", "intern", "presenter", "blogger", "researcher",
  "lecturer", "student", "consultant", "strategist", "critic", "korrespondent",
  "korrespondentin", "fotograf", "fotografin", "leiter", "leiterin", "geschäftsführer",
  "geschäftsführerin", "direktor", "direktorin", "professorin", "vorsitzender", "vorsitzende",
  "kolumnist", "kolumnistin", "reporterin", "rédacteur", "rédactrice", "correspondant",
  "correspondante", "redactora", "corresponsal", "corrispondente", "correspondente",
  "repórter", "jornalista", "verslaggever", "verslaggeefster", "journalistin", "dziennikarz",
  "dziennikarka", "журналист", "корреспондент", "editor-in-chief",
]

/// Names of those who write for a site, where no one is named.
let newsrooms: WordList = [
  "redaktion", "die redaktion", "redacción", "la redacción", "rédaction", "la rédaction",
  "redazione", "la redazione", "redakcja", "redactie", "de redactie", "redação", "da redação",
  "redaksjonen", "redaktionen", "toimitus", "szerkesztőség", "редакция", "редакція",
  "editorial team", "editorial staff", "newsroom", "redaktionsteam",
]

/// Words in the names of organizations.
let organizationWords: WordList = [
  "times", "journal", "tribune", "gazette", "chronicle", "bureau", "network", "broadcasting",
  "corporation", "council", "committee", "society", "commission", "kommission", "ministry",
  "department", "college", "nachrichten", "pressestelle", "communications", "kommunikation",
  "redaktion", "redacción", "redazione", "rédaction", "staff", "team", "news", "press", "presse",
  "agency", "agencia", "agence", "agentur", "services", "service", "reports", "gmbh", "ag", "e.v.",
  "inc", "inc.", "ltd", "ltd.", "llc", "verlag", "university", "universität", "institut",
  "institute",
  "ministerium", "landesanstalt", "stiftung", "foundation", "verband", "association", "desk",
  "online",
  "magazin", "magazine", "zeitung", "media", "tv", "radio", "welle", "blog", "archiv", "forum",
]
