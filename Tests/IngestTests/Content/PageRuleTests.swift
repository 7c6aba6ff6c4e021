import DocumentModel
import Testing

@testable import Ingest

/// Paragraphs of an article in German, long enough that the model judges the page.
private let paragraphs = [
  "Der Leuchtturm von Kap Arnsund ist seit dem Herbst wieder bewohnt. Zwei Schwestern haben ihn gepachtet, den Ofen geflickt und die Treppe gestrichen, und wer zu Fuß über die Düne kommt, bekommt dort Suppe.",
  "Gebaut wurde er, nachdem in einem einzigen Winter sieben Frachter auf die Sandbank gelaufen waren. Die Steine kamen mit dem Schiff aus Gotland, das Licht aus Paris, und der erste Wärter, so erzählt man, aus dem Gefängnis.",
  "„Wir haben keinen Empfang und keine Heizung“, sagt Frieda Holm, die ältere der beiden, „aber abends sehen wir die Fähren, und morgens sehen uns die Robben.“ Im Gästebuch stehen schon über vierhundert Namen.",
  "Im Frühjahr soll das Dach erneuert werden, wofür die Gemeinde die Hälfte der Kosten trägt. Die andere Hälfte, sagt der Bürgermeister, müsse das Meer zahlen, denn schließlich habe es auch den Schaden angerichtet.",
  "Bis dahin stehen unter den Luken Eimer, die jeden Morgen geleert werden. Das Wasser nehmen die Schwestern für den Garten, in dem bisher nur Kohl wächst, und manchmal, wenn der Wind von Westen kommt, auch für den Kaffee.",
  "Wer den Turm besuchen will, soll festes Schuhwerk tragen und die Gezeiten kennen. Zweimal am Tag ist der Weg überspült; dann bleibt man, bis das Wasser geht, und hilft am besten beim Schälen der Kartoffeln.",
  "Gegen Ende des Sommers wird oben gesungen. Der Chor der Fischer passt gerade auf die Galerie, und bei ruhigem Wetter hört man ihn bis in den Hafen, wo die Leute die Fenster öffnen und den Abwasch liegen lassen.",
  "Geplant ist nun, das alte Nebelhorn wieder in Betrieb zu nehmen, allerdings nur sonntags um zwölf. Der Pfarrer hat Bedenken angemeldet, die Möwen haben sich, wie Frieda Holm sagt, noch nicht geäußert.",
]

private func joined(_ paragraphs: some Sequence<String>) -> String {
  paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
}

private let menu = ["Hafen", "Wetter", "Fähren", "Anzeigen", "Kontakt"]
  .map { "<li><a href=\"/\($0)\">\($0)</a></li>" }.joined()

private func page(_ body: String, head: String = "", behind: String = "") -> String {
  """
  <!doctype html><html lang="de"><head><title>Zwei Schwestern und ein Turm</title>\(head)</head><body>
  <header class="site-header"><nav><ul>\(menu)</ul></nav></header><main>\(body)</main>
  \(behind)<footer class="site-footer"><ul>\(menu)</ul></footer></body></html>
  """
}

private func article(_ body: String) -> String {
  page("<article><h1>Zwei Schwestern und ein Turm</h1><div class=\"text\">\(body)</div></article>")
}

/// The text of an article without more.
private let text = paragraphs.joined(separator: "\n\n")

@Suite struct PageRuleTests {
  @Test(arguments: ["hidden", "style='display: none'"])
  func `a hidden paragraph is no part of a long article or of a short one`(_ how: String) throws {
    let hidden = "<p \(how)>\(paragraphs[7])</p>"
    let long = joined(paragraphs[..<4]) + hidden + joined(paragraphs[4..<7])
    let document = try extracted(article(long))
    #expect(document.string == paragraphs[..<7].joined(separator: "\n\n"))
    let short = try extracted(article(joined(paragraphs[..<2]) + hidden))
    #expect(short.string == paragraphs[..<2].joined(separator: "\n\n"))
  }

  @Test func `a box for small screens and its twin for large ones are there once`() throws {
    let twins = ["only-phone", "only-desk"]
      .map { "<div class=\"\($0)\">\(joined(paragraphs))</div>" }
    #expect(try extracted(article(twins.joined())).string == text)
    let leads = ["lead", "lead wide"].map { "<div class=\"\($0)\"><p>\(paragraphs[0])</p></div>" }
    let document = try extracted(article(leads.joined() + joined(paragraphs.dropFirst())))
    #expect(document.string == text)
  }

  @Test func `a refrain is sung each time, a quotation of what was said stays`() throws {
    let song = [0, 1, 2, 1, 3, 1, 4, 5].map { paragraphs[$0] }
    #expect(try extracted(article(joined(song))).string == song.joined(separator: "\n\n"))
    let quote = "<blockquote class=\"q\"><p>\(paragraphs[0])</p></blockquote>"
    let posts = try extracted(article(joined(paragraphs) + quote + "<p>\(paragraphs[1])!</p>"))
    #expect(posts.string.ranges(of: paragraphs[0]).count == 2)
  }

  @Test func `a calendar is no text, a table that counts is`() throws {
    let days = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
    func table(_ rows: [[String]]) -> String {
      "<table><caption>Mai</caption>"
        + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
    }
    let weeks = (0..<4).map { week in (1...7).map { "\(week * 7 + $0)" } }
    let month = try extracted(article(joined(paragraphs) + table([days] + weeks)))
    #expect(month.string == text)
    let steps = table((1...25).map { ["\($0)", "\($0 * 17) Stufen"] })
    let counted = try extracted(
      article(joined(paragraphs[..<4]) + steps + joined(paragraphs[4...])))
    #expect(counted.string.contains("24\n408 Stufen"))
  }

  @Test func `an element that is called a menu is one`() throws {
    let own = "<div><p>Unser Haus am Wasser</p><p>\(paragraphs[7])</p></div>"
    let menu = "<hafen-menu>\(own)</hafen-menu>"
    let document = try extracted(page(menu + joined(paragraphs[..<7])))
    #expect(document.string == paragraphs[..<7].joined(separator: "\n\n"))
  }

  @Test func `the linked headings of posts stay above their texts`() throws {
    let posts = paragraphs.enumerated().map { number, text in
      "<div class=\"entry\"><h2><a href=\"/p\(number)\">Brief \(number)</a></h2><p>1. Mai</p><p>\(text)</p></div>"
    }
    let document = try extracted(page("<h1>Briefe</h1>" + posts.joined()))
    #expect(document.outline.filter { $0.hasPrefix("heading2") }.count == paragraphs.count)
  }
}

@Suite struct SmallPageTests {
  private static let source = """
    <!doctype html><html lang="fr"><head><title>La cloche</title></head><body><main><h1>La cloche</h1>
    <p>La cloche de Saint-Aubin sonne de nouveau depuis lundi, après trois ans de silence.</p>
    <p>Le maire l'a fait réparer sans le dire à personne, et le curé a cru à un miracle.</p>
    <div class="replies"><p>Le village votera dimanche pour savoir quand elle doit sonner.</p></div>
    <div class="infos"><p>Publié le 3 mai. Tous droits réservés.</p></div></main>
    <footer><p>Mentions légales et contact de la rédaction.</p></footer></body></html>
    """

  @Test func `who favors precision gets less of a small page, who favors recall more`() throws {
    let texts = try [ExtractContent.Favor.precision, .balance, .recall].map { favor in
      Set(try extracted(Self.source) { $0.favor = favor }.outline)
    }
    #expect(texts.map(\.count) == [2, 3, 4])
    #expect(texts[0].isSubset(of: texts[1]) && texts[1].isSubset(of: texts[2]))
  }
}

@Suite struct LittleTextTests {
  @Test func `a page of links is its lists of links, and says so`() throws {
    let ships = (1...60).map { "<li><a href=\"/s\($0)\">Der Kutter Nummer \($0)</a></li>" }
    let document = try extracted(page("<h1>Alle Schiffe</h1><ul>\(ships.joined())</ul>"))
    #expect(document.string.contains("Der Kutter Nummer 1\n"))
    #expect(document.string.contains("Der Kutter Nummer 60"))
    #expect(!document.string.contains("Anzeigen"))
    #expect(document.warnings.map(\.code) == ["little_text"])
  }

  @Test func `an article says nothing of its length`() throws {
    #expect(try extracted(article(joined(paragraphs))).warnings == [])
    #expect(try extracted("<p>\(paragraphs[0])</p>").warnings == [])
  }

  private func declaring(_ body: String) -> String {
    let text = body.replacing("\"", with: "\\\"")
    return """
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Zwei Schwestern",
      "author": {"name": "A"}, "articleBody": "\(text)"}]}</script>
      """
  }

  @Test func `an article that only JSON-LD holds is missed loudly`() throws {
    let document = try extracted(
      page("<h1>Zwei Schwestern</h1><div id=app></div>", head: declaring(text)))
    #expect(!document.string.contains("Frieda"))
    #expect(document.warnings.map(\.code) == ["little_text"])
  }

  @Test func `what a page declares to be its article is that, whatever its boxes are called`()
    throws
  {
    let boxes = paragraphs.map { "<div class=\"widget\"><a href=/x>\($0)</a></div>" }.joined()
    let source = page(
      "<h1>Zwei Schwestern</h1>", head: declaring(text),
      behind: "<aside class=\"sidebar related\">\(boxes)</aside>")
    let document = try extracted(source)
    #expect(document.string == text)
    #expect(document.warnings == [])
  }

  @Test func `a large file that shows nothing says so`() throws {
    let script = "<script>\(String(repeating: "x();", count: 10_000))</script>"
    let document = try extracted("<html><body><p>Bitte warten</p>\(script)</body></html>")
    #expect(document.warnings.map(\.code) == ["little_text"])
  }
}
