internal import DocumentModel

/// Which finished blocks stay: not the headline, not lines that lead elsewhere.
struct BlockRules {
  private let headline: HeadlineRule?
  /// Inside a list of links under a heading like "Related stories".
  private var isInLinkSection = false
  private let dropsPointers: Bool
  /// Longer blocks are text, however they begin.
  private static let maximumPhraseBlock = 220

  /// - Parameter dropsPointers: true for web pages; in other documents only the headline goes.
  init(title: String?, dropsPointers: Bool) {
    headline = HeadlineRule(title)
    self.dropsPointers = dropsPointers
  }

  mutating func keeps(_ block: BlockBuilder.BlockDraft) -> Bool {
    guard headline?.keeps(block) ?? true else { return false }
    guard dropsPointers else { return true }
    if block.kind == .code || block.kind == .tableCell { return true }
    let isShort = block.text.count <= Self.maximumPhraseBlock
    if isShort, isPointer(block) || isStamp(block) {
      isInLinkSection = block.kind == .heading || block.linkShare == 0 && block.text.count < 60
      return false
    }
    if isInLinkSection {
      if block.linkShare > 0.5 || block.kind == .heading && block.linkShare > 0 { return false }
      isInLinkSection = false
    }
    return block.text.contains { isWordByte($0) }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isASCIILetter(byte) || isASCIIDigit(byte)
  }

  /// A line of hardly more than a date or a time.
  private func isStamp(_ block: BlockBuilder.BlockDraft) -> Bool {
    guard block.kind == .paragraph, block.text.count <= 60 else { return false }
    var digits = 0
    var letters = 0
    var marks = 0
    for byte in block.text {
      if isASCIIDigit(byte) { digits += 1 }
      if isASCIILetter(byte) || byte >= 0x80 { letters += 1 }
      if byte == 0x2E || byte == 0x2F || byte == 0x3A || byte == 0x2D { marks += 1 }
    }
    return digits >= 3 && marks >= 1 && letters <= digits
  }

  private func isPointer(_ block: BlockBuilder.BlockDraft) -> Bool {
    let text = inLowerCase(block.text)
    let start = text.firstIndex { isWordByte($0) } ?? 0
    for phrase in pointerPhrases where reads(phrase, text, at: start) {
      let after = start + phrase.utf8CodeUnitCount
      if after >= text.count || !isWordByte(text[after]) { return true }
    }
    for phrase in wholeLines where reads(phrase, text, at: start) {
      let after = start + phrase.utf8CodeUnitCount
      if text[min(after, text.count)...].allSatisfy({ !isWordByte($0) }) { return true }
    }
    return false
  }
}

/// UTF-8 with ASCII, Latin-1 and Cyrillic capitals made small.
private func inLowerCase(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var result = text.map(lowercased)
  for index in result.indices.dropFirst() {
    switch (result[index - 1], result[index]) {
    case (0xC3, 0x80...0x9E) where result[index] != 0x97: result[index] += 0x20
    case (0xD0, 0x90...0x9F): result[index] += 0x20
    case (0xD0, 0xA0...0xAF):
      result[index - 1] = 0xD1
      result[index] -= 0x20
    default: break
    }
  }
  return result
}

/// How short blocks begin that lead away from the text, in lower case.
private let pointerPhrases: [StaticString] = [
  "read more", "read also", "also read", "read next", "read the full", "see also", "related:",
  "related articles", "related stories",
  "related posts", "related content", "related news", "related topics", "related coverage",
  "related links", "related roundup", "more from", "more on this", "more great", "more stories",
  "more news", "subscribe", "sign up", "follow us", "follow me on", "like us on",
  "click here to subscribe",
  "share this", "share on", "advertisement", "recommended", "don't miss", "most read",
  "most popular", "you may also", "you might also", "get the latest", "have a tip",
  "top stories", "join the conversation", "join our", "support our", "download the app",
  "leave a comment", "post a comment", "first published", "last updated", "originally published",
  "image credit", "photo credit", "image courtesy", "photo:", "photos:", "image:", "credit:",
  "picture:", "image source", "source:",
  "lesen sie auch", "lesen sie mehr", "lies auch", "mehr zum thema", "mehr zu", "mehr lesen",
  "ähnliche beiträge", "ähnliche artikel", "ähnliche themen", "das könnte",
  "auch interessant", "auch auf", "weiterführende", "anzeige", "quelle:", "quellen:", "foto:",
  "fotos:", "bild:", "bildquelle", "jetzt abonnieren", "newsletter", "abonnieren", "teilen",
  "artikel teilen",
  "diesen artikel", "dieser beitrag wurde", "dieser eintrag wurde", "dieser artikel wurde",
  "veröffentlicht am", "veröffentlicht in", "weiterlesen", "top themen", "top-themen",
  "beitragsbild", "titelbild", "folgen sie uns", "folge uns", "über den autor", "über die autor",
  "schlagwörter", "schlagworte", "tags:", "kategorie:", "kategorien:",
  "lire aussi", "à lire", "lire la suite", "voir aussi", "abonnez", "partager", "crédit photo",
  "sur le même sujet",
  "lee también", "leer más", "lea también", "te puede interesar", "suscríbete", "síguenos",
  "ver también", "compartir", "foto de", "noticias relacionadas", "você pode gostar", "você também",
  "también te puede", "quizás te interese", "vous aimerez", "potrebbe interessarti", "published:",
  "updated:", "publicado por", "publicado em", "publicado el", "posted by", "posted on",
  "publié le", "pubblicato il", "image 1 of", "buyer's guide", "more in ", "weitere informationen",
  "weitere artikel", "weitere themen", "keep reading", "continue reading",
  "möchten sie den artikel", "zum weiterlesen", "mehr auf", "mehr von", "mehr erfahren",
  "zur startseite", "nach oben", "kontakt:", "hier geht es", "zum thema", "crédits photos",
  "crédit", "photo by", "image via", "write to ", "email ", "follow ",
  "czytaj też", "czytaj także", "czytaj więcej", "zobacz też", "zobacz także", "polecamy",
  "źródło:", "fot.",
  "leggi anche", "iscriviti", "condividi", "fonte:", "leia também", "leia mais", "veja também",
  "compartilhe", "inscreva-se", "lees ook", "lees meer", "bron:",
  "läs också", "läs mer", "les også", "læs også", "читайте также", "подробнее", "источник:",
  "filed under", "posted in", "tagged", "permalink", "short-url",
]

/// Short blocks that are labels when they stand alone, in lower case.
private let wholeLines: [StaticString] = [
  "related", "topics", "tags", "comments", "comment", "share", "tweet", "print", "email", "close",
  "caption", "menu", "search", "next", "previous", "reply",
  "home", "back to top", "loading", "text size", "sponsored", "sponsored links", "ad", "ads",
  "drucken", "kommentare", "kommentar", "zurück", "weiter", "nach oben", "aktuell", "themen",
  "imprimer",
  "advert", "video", "photos", "gallery", "live", "copy link", "link kopieren", "newsletter",
  "mehr", "more", "facebook", "twitter", "whatsapp", "pinterest", "linkedin", "instagram", "e-mail",
  "post comment", "autor", "author",
]
