import DocumentModel
import Testing

@testable import Tag

@Suite struct CanonicalNamesTests {
  /// The names in `[LABEL name]`, linked: `name -> canonical`, `+name` where it was added.
  private func links(
    _ marked: String, language: String = "en", findsAcronyms: Bool = true
  ) throws -> [String] {
    var plain = ""
    var entities: [RecognizedEntity] = []
    for (index, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0, let end = part.firstIndex(of: "]"), let gap = part.firstIndex(of: " ") else {
        plain += part
        continue
      }
      let start = plain.utf8.count
      plain += part[part.index(after: gap)..<end]
      entities.append(
        RecognizedEntity(
          span: Span(start, plain.utf8.count), label: String(part[..<gap]), score: 0.5))
      plain += part[part.index(after: end)...]
    }
    let document = try Tagged.tokenized(plain, language: language)
    var names = CanonicalNames(document, language: language)
    return names.link(entities, findsAcronyms: findsAcronyms).compactMap { entity in
      let mark = entity.rule == nil ? "" : "+"
      return entity.canonical.map { "\(mark)\(document.string(entity.span)) -> \($0)" }
    }
  }

  @Test(arguments: [
    (
      "en", "The [ORG World Health Organization] ([ORG WHO]) met.",
      ["WHO -> World Health Organization"]
    ),
    (
      "en", "[ORG WHO] ([ORG World Health Organization]) met.",
      ["WHO -> World Health Organization"]
    ),
    ("de", "Die [ORG Europäische Zentralbank] (EZB) tagt.", ["+EZB -> Europäische Zentralbank"]),
    (
      "fr", "L'[ORG Organisation mondiale de la santé] (OMS) siège.",
      ["+OMS -> Organisation mondiale de la santé"]
    ),
    (
      "en", "The [ORG World Health Organization] ([ORG WHO]) met. [ORG The WHO] and [ORG WHO's].",
      ["WHO", "The WHO", "WHO's"].map { "\($0) -> World Health Organization" }
    ),
    ("en", "[ORG The ADA] ([ORG ADA]) met.", ["The ADA -> ADA"]),
    ("en", "The [ORG World Bank] ([ORG UNESCO]) met.", []),
    (
      "en", "The [ORG U.S. Securities and Exchange Commission] ([ORG SEC]) met.",
      ["SEC -> U.S. Securities and Exchange Commission"]
    ),
    (
      "en", "The [ORG United States Department of Justice] ([ORG DOJ]) met.",
      ["DOJ -> United States Department of Justice"]
    ),
    (
      "en", "The [ORG Australian Broadcasting Board] ([ORG BB]) met.",
      ["BB -> Australian Broadcasting Board"]
    ),
    ("en", "The [ORG Larkfield Broadcasting Board] ([ORG BB]) met.", []),
    ("en", "[LOC United Kingdom] ([ORG UK]) met.", ["+UK -> United Kingdom"]),
    ("en", "[PERSON Eesti Tele Visioon] ([ORG ETV]) met.", []),
    ("en", "[ORG Alpha Beta] (AB), [ORG Apple Bank] (AB), [ORG AB].", []),
  ])
  func `an acronym is tied to the name that it stands beside`(
    language: String, text: String, expected: [String]
  ) throws {
    #expect(try links(text, language: language) == expected)
  }

  @Test func `an acronym that was explained is found where it stands alone`() throws {
    let text = "The [ORG World Health Organization] (WHO) met. Paid to the WHO by those who care."
    let link = "+WHO -> World Health Organization"
    #expect(try links(text) == [link, link])
    #expect(try links(text, findsAcronyms: false).isEmpty)
    let tagged = "[LOC United Kingdom] ([ORG UK]) met."
    #expect(try links(tagged, findsAcronyms: false).isEmpty)
  }

  @Test(arguments: [
    (
      "en", "[PERSON Ada Lovelace] wrote. [PERSON Lovelace] and [PERSON Ada] agreed.",
      ["Lovelace -> Ada Lovelace", "Ada -> Ada Lovelace"]
    ),
    ("en", "[PERSON Mr. Turing] is [PERSON Alan Turing].", ["Mr. Turing -> Alan Turing"]),
    (
      "en", "[PERSON Ada Lovelace's] and [PERSON Lovelace’s] notes.",
      ["Ada Lovelace's -> Ada Lovelace", "Lovelace’s -> Ada Lovelace"]
    ),
    ("de", "[PERSON Angela Merkel] kam. [PERSON Merkels] Rede.", ["Merkels -> Angela Merkel"]),
    ("en", "[PERSON Angela Merkel] came. [PERSON Merkels] too.", []),
    (
      "de", "[PERSON Ursula von der Leyen], [PERSON von der Leyen], [PERSON Leyen]",
      ["von der Leyen -> Ursula von der Leyen", "Leyen -> Ursula von der Leyen"]
    ),
    ("fr", "[PERSON Mme Curie] et [PERSON Marie Curie].", ["Mme Curie -> Marie Curie"]),
    ("en", "[PERSON Bill Clinton], [PERSON Hillary Clinton], [PERSON Clinton]", []),
    ("en", "[ORG Larkfield Trust] and [ORG Larkfield].", ["Larkfield -> Larkfield Trust"]),
    ("en", "[ORG IBM Corp.] and [ORG IBM].", ["IBM -> IBM Corp."]),
    ("en", "[ORG UN Security Council] and [ORG UN].", []),
    ("en", "[ORG Larkfield Phones] and [ORG Larkfield].", []),
    ("en", "[ORG Senate Committee] and [ORG Senate].", []),
    ("en", "[ORG The Daily Post], [ORG Daily Post].", ["The Daily Post -> Daily Post"]),
    (
      "en", "[ORG McGregor's] and [ORG Wells's], of [ORG Wells].", ["Wells's -> Wells"]
    ),
    (
      "en", "[PERSON John F. Kennedy], [PERSON John Kennedy], [PERSON Kennedy]",
      ["John Kennedy -> John F. Kennedy", "Kennedy -> John F. Kennedy"]
    ),
    ("en", "[PERSON ADA LOVELACE] by [PERSON Ada Lovelace].", ["ADA LOVELACE -> Ada Lovelace"]),
    ("en", "[PERSON LOVELACE] by [PERSON Ada Lovelace].", ["LOVELACE -> Ada Lovelace"]),
    ("en", "[ORG WHO] and [ORG Who].", []),
    ("en", "[PERSON Lady Gaga] sang.", []),
    (
      "en", "[PERSON keyboardist McAda] joined. [PERSON Michael McAda], [PERSON McAda]",
      ["McAda -> Michael McAda"]
    ),
    (
      "de", "[PERSON von der Leyen], [PERSON Leyen]", ["Leyen -> von der Leyen"]
    ),
    (
      "en", "[PERSON Robert Downey Jr.], [PERSON Downey], [PERSON Robert Downey], [PERSON Jr.]",
      ["Downey -> Robert Downey Jr.", "Robert Downey -> Robert Downey Jr."]
    ),
    (
      "en", "[PERSON Ada Lovelace, Sr.], [PERSON Lovelace, Sr.], [PERSON Lovelace]",
      ["Lovelace, Sr. -> Ada Lovelace, Sr.", "Lovelace -> Ada Lovelace, Sr."]
    ),
    (
      "en", "[PERSON Ada Lovelace, Sr.] and [PERSON Lovelace Sr.]",
      ["Lovelace Sr. -> Ada Lovelace, Sr."]
    ),
    (
      "en", "[PERSON Ada Lovelace Sr.] and [PERSON Lovelace, Sr.]",
      ["Lovelace, Sr. -> Ada Lovelace Sr."]
    ),
    (
      "en", "[PERSON Ada Lovelace, Sr.], [PERSON Ada Lovelace Sr.], [PERSON Ada Lovelace, Sr.]",
      ["Ada Lovelace Sr. -> Ada Lovelace, Sr."]
    ),
    ("en", "[ORG Alpha, Beta] and [ORG Alpha Beta].", []),
    ("en", "[PERSON Ada Ray Jr.], [PERSON Ada Ray Sr.], [PERSON Ray]", []),
    ("en", "[PERSON M. Night Ray] and [PERSON Ray].", ["Ray -> M. Night Ray"]),
    ("fr", "[PERSON M. Ray] et [PERSON Paul Ray].", ["M. Ray -> Paul Ray"]),
    ("en", "[PERSON Ada\nLovelace] wrote.", ["Ada\nLovelace -> Ada Lovelace"]),
    (
      "en", "[PERSON Ada Lovelace], [PERSON Ada King]. [PERSON Ada], [PERSON Mr. King].",
      ["Mr. King -> Ada King"]
    ),
    ("en", "[ORG Boston Globe] in [LOC Boston], for [ORG Boston].", []),
    ("en", "[ORG University of Texas] and [ORG University].", []),
    ("en", "[PERSON Ada Lovelace] in [LOC Lovelace].", []),
  ])
  func `a short name is tied to the one full name of its label`(
    language: String, text: String, expected: [String]
  ) throws {
    #expect(try links(text, language: language) == expected)
  }

  @Test func `four thousand names take no quadratic time`() throws {
    let names = (0..<4_000).map { "[PERSON Ada X\($0)], [PERSON X\($0)], " }
    let clock = ContinuousClock()
    var count = 0
    let time = try clock.measure { count = try links(names.joined()).count }
    #expect(count == 4_000)
    #expect(time < .seconds(20))
  }

  @Test func `links lead in one step to a name that the document has and that stands for itself`()
    throws
  {
    let words = [
      "Ada", "ADA", "Lovelace", "LOVELACE", "Lovelaces", "Mr.", "M.", "Byron's", "The", "Trust",
      "AL", "LT", "Lovelace,", "Sr.",
    ]
    var generator = SeededGenerator(seed: 11)
    var count = 0
    for _ in 0..<1_000 {
      let names = (0..<Int.random(in: 2...12, using: &generator)).map { _ in
        let label = ["PERSON", "ORG", "LOC"].randomElement(using: &generator) ?? "ORG"
        let name = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }
        return (label: label, name: name.joined(separator: " "))
      }
      let found = try check(
        names, language: ["en", "de", "fr"].randomElement(using: &generator) ?? "en")
      count += found
    }
    #expect(count > 400)
  }

  /// Links names that stand one behind the other, each acronym in brackets.
  /// - Returns: the number of links.
  private func check(_ names: [(label: String, name: String)], language: String) throws -> Int {
    var text = ""
    let entities = names.map { label, name in
      let isAcronym = name == name.uppercased() && name.count < 4
      text += isAcronym ? " (" : ", "
      defer { text += isAcronym ? ")" : "" }
      let start = text.utf8.count
      text += name
      return RecognizedEntity(span: Span(start, text.utf8.count), label: label, score: 0.5)
    }
    let document = try Tagged.tokenized(text, language: language)
    var first = CanonicalNames(document, language: language)
    let linked = first.link(entities, findsAcronyms: true)
    var second = CanonicalNames(document, language: language)
    #expect(second.link(entities, findsAcronyms: true) == linked)
    for entity in linked {
      guard let canonical = entity.canonical else { continue }
      let owners = linked.filter {
        let forms = NameForms(language: language, label: $0.label)
        return $0.label == entity.label && forms.plain(document.string($0.span)) == canonical
      }
      #expect(!owners.isEmpty, "\(canonical) of \(names)")
      #expect(
        owners.allSatisfy { ($0.canonical ?? canonical) == canonical }, "\(canonical) of \(names)")
    }
    return linked.count { $0.canonical != nil }
  }
}
