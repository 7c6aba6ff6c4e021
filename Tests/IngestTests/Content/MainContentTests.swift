import DocumentModel
import Testing

@testable import Ingest

/// A whole page of a newspaper, as long as real ones are, in the words of one language.
private struct LongPage: CustomTestStringConvertible {
  var language: String
  var headline: String
  var paragraphs: [String]
  /// Lines around the article that are none of it.
  var clutter: [String]
  var testDescription: String { language }

  var markup: String {
    let links = clutter.map { "<li><a href=\"/x\">\($0)</a></li>" }.joined()
    let text = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    return """
      <!doctype html><html lang="\(language)"><head><title>\(headline)</title></head><body class="single">
      <header class="site-header"><nav><ul>\(links)</ul></nav></header>
      <main><article class="post"><h1 class="entry-title">\(headline)</h1>
      <div class="entry-content">\(text)</div>
      <div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div></article>
      <section class="related-posts"><h3>\(clutter[0])</h3><ul>\(links)</ul></section></main>
      <aside class="sidebar"><div class="widget"><h4>\(clutter[1])</h4><ul>\(links)</ul></div></aside>
      <footer class="site-footer"><p>© 2024 \(clutter[2])</p><ul>\(links)</ul></footer></body></html>
      """
  }
}

private let pages = [
  LongPage(
    language: "en", headline: "The ferry that would not sink",
    paragraphs: [
      "When the old ferry of Sankt Anna was towed out to be scuttled last week, nobody expected her to come back. She had carried cattle, brides and mail between the islands for sixty years, and the council had voted, nine to two, to make a reef of her.",
      "The charges went off at noon, as planned, and a cloud of rust rose over the bay. Then, as the crew of the tug tells it, the hull rolled over once, shook itself like a dog, and began to drift towards the harbor with the tide.",
      "\"I have blown up eleven ships,\" says Marta Lindqvist, who laid the charges, \"and not one of them has ever followed me home.\" By four o'clock the wreck lay across the mouth of the harbor, and the fishing boats could neither leave nor enter.",
      "Engineers now believe that sacks of cork, forgotten in the forward hold since a storm in 1987, kept her afloat. The council will meet on Thursday; the only motion on the table is to let her stay, and to paint her.",
    ],
    clutter: ["Related stories", "Most read today", "The Coast Courier", "Weather", "Sign in"]),
  LongPage(
    language: "de", headline: "Der Bäcker, der nachts die Uhren stellt",
    paragraphs: [
      "Seit dreißig Jahren steigt Emil Brandt jeden Sonntag vor der Arbeit auf den Turm von Niederau und zieht die Uhr auf. Bezahlt wird er dafür nicht, und einen Auftrag hat er auch nie bekommen; er hat den Schlüssel einfach nicht zurückgegeben.",
      "Begonnen hat es mit einer Reparatur, die nur einen Abend dauern sollte. Damals war das Werk stehen geblieben, der Uhrmacher krank, und weil die Backstube gleich nebenan liegt, fragte der Pfarrer ihn, ob er nicht einmal nachsehen könne.",
      "„Die Uhr geht seither auf die Sekunde genau“, sagt Brandt, während er die Brezeln in den Ofen schiebt, „nur ich komme jeden Sonntag zu spät.“ Sein Lehrling, der ihm beim Tragen der Gewichte hilft, nickt dazu und zählt die Stufen: es sind hundertzwölf.",
      "Im Herbst soll nun ein Funkempfänger eingebaut werden, der das Werk von selbst stellt. Der Gemeinderat hat die Kosten bereits bewilligt, doch den Schlüssel, so heißt es, wolle man Brandt trotzdem lassen, weil niemand ihn darum bitten mag.",
    ],
    clutter: [
      "Das könnte Sie auch interessieren", "Meistgelesen", "Niederauer Bote", "Anmelden", "Wetter",
    ]),
  LongPage(
    language: "es", headline: "Un pueblo que cuenta sus pájaros",
    paragraphs: [
      "Cada primer domingo de mayo, los vecinos de Valdeolmos dejan las campanas quietas y suben al monte con cuadernos y prismáticos. No buscan setas ni espárragos: cuentan pájaros, y lo hacen desde que una maestra lo propuso hace cuarenta años.",
      "Al principio eran doce niños y una lista escrita a mano, en la que cabían el gorrión, la urraca y poco más. Hoy participan más de doscientas personas, algunas llegadas de Madrid en el primer autobús, y la lista pasa de las noventa especies.",
      "«Lo difícil no es verlos, sino ponerse de acuerdo», explica Rosa Hernando, que guarda los cuadernos en la biblioteca y que este año ha tenido que mediar entre dos familias por un aguilucho que cruzó el arroyo y fue contado dos veces.",
      "Los datos, que durante décadas nadie pidió, sirven ahora a la universidad para estudiar cómo cambian las fechas de llegada de las aves. Según los investigadores, la golondrina se ha adelantado once días, y el pueblo entero lo sabía ya.",
    ],
    clutter: [
      "Noticias relacionadas", "Lo más leído", "El Eco del Valle", "Suscríbete", "Iniciar sesión",
    ]),
]

@Suite struct MainContentTests {
  @Test(arguments: pages)
  private func `the paragraphs of a long page stay, and nothing else`(_ page: LongPage) throws {
    let document = try extracted(page.markup)
    #expect(document.string == page.paragraphs.joined(separator: "\n\n"))
    #expect(document.metadata.title == page.headline)
  }

  @Test(arguments: pages)
  private func `who favors recall gets all that balance keeps, who favors precision no more`(
    _ page: LongPage
  ) throws {
    let texts = try [ExtractContent.Favor.precision, .balance, .recall].map { favor in
      let document = try extracted(page.markup) { $0.favor = favor }
      return Set(document.outline)
    }
    #expect(texts[0].isSubset(of: texts[1]))
    #expect(texts[1].isSubset(of: texts[2]))
    #expect(!texts[0].isEmpty)
  }

  @Test func `of several articles the one with the headline stays`() throws {
    let own = pages[0].paragraphs.map { "<p>\($0)</p>" }.joined()
    let other = pages[1].paragraphs.map { "<p>\($0)</p>" }.joined()
    let document = try extracted(
      """
      <title>\(pages[0].headline)</title><article><h1>\(pages[0].headline)</h1>\(own)</article>
      <article><h2>\(pages[1].headline)</h2>\(other)</article>
      """)
    #expect(document.string.hasPrefix(pages[0].paragraphs[0]))
    #expect(!document.string.contains("Brandt"))
  }

  @Test func `a list in the text stays whole, with the heading above it`() throws {
    let items = ["Cork", "Rope, wet", "Two anchors", "A bell", "Nine sacks of mail from 1961"]
    let list = "<h2>What was found</h2><ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>"
    let document = try extracted(
      pages[0].markup.replacing("<p>Engineers", with: "\(list)<p>Engineers"))
    let found = document.outline.filter { $0.hasPrefix("list_item") }
    #expect(found == items.map { "list_item \($0)" })
    #expect(document.outline.contains("heading2 What was found"))
  }

  @Test func `the body of a lead in an article of its own stays`() throws {
    let lead = "<p>\(pages[0].paragraphs[0])</p>"
    let body = (pages[0].paragraphs.dropFirst() + pages[1].paragraphs + pages[2].paragraphs)
      .map { "<p>\($0)</p>" }.joined()
    let document = try extracted(
      """
      <title>\(pages[0].headline)</title><article><h1>\(pages[0].headline)</h1>\(lead)</article>
      <article>\(body)</article>
      """)
    #expect(document.string.contains("nine to two") && document.string.contains("Brandt"))
  }

  @Test func `answers that open on a click stay, a hidden box beside an article does not`() throws {
    let hidden = "<div style=\"display:none\">"
    let answers = pages[0].paragraphs.map { "<h3>Why?</h3>\(hidden)<p>\($0)</p></div>" }.joined()
    #expect(try extracted("<main>\(answers)</main>").string.contains("nine to two"))
    let page = pages[0].markup.replacing(
      "<aside", with: "\(hidden)<p>\(pages[1].paragraphs[0])</p></div><aside")
    #expect(!(try extracted(page).string.contains("Brandt")))
  }

  @Test func `headings that link to themselves stay`() throws {
    let text = pages[0].paragraphs.enumerated().map { index, text in
      "<h2 id=s\(index)><a href=\"#s\(index)\">Section \(index)</a></h2><p>\(text)</p>"
    }
    let document = try extracted("<main>\(text.joined())</main>")
    #expect(document.outline.filter { $0.hasPrefix("heading2") }.count == 4)
  }

  @Test(arguments: [ExtractContent.Boilerplate.keep, .drop])
  func `tables go whatever else stays`(_ boilerplate: ExtractContent.Boilerplate) throws {
    let source = "<p>Before.</p><table><tr><td>1<td>2<tr><td>3<td>4</table><p>After.</p>"
    let document = try extracted(source) {
      $0.tables = false
      $0.boilerplate = boilerplate
    }
    #expect(!document.string.contains("3"))
  }

  @Test func `two articles without a headline of the page both stay`() throws {
    let parts = pages.prefix(2).map { page in
      "<article>" + page.paragraphs.map { "<p>\($0)</p>" }.joined() + "</article>"
    }
    let document = try extracted("<main>\(parts.joined())</main>")
    #expect(document.string.contains("Brandt") && document.string.contains("Lindqvist"))
  }

  @Test func `an image between kept paragraphs is in the content, one of the sidebar is not`()
    throws
  {
    let markup = pages[0].markup
      .replacing(
        "<div class=\"share\">", with: "<p>\(pages[2].paragraphs[0])</p><div class=\"share\">"
      )
      .replacing(
        "</p>\n<p>\"I have", with: "</p>\n<img src=\"/wreck.jpg\" alt=\"The wreck\"><p>\"I have"
      )
      .replacing("<h4>", with: "<img src=\"/ad.jpg\" alt=\"Buy\"><h4>")
    let document = try extracted(markup) { $0.images = true }
    #expect(document.lines(of: "images", ["src"]) == ["/wreck.jpg"])
  }

  @Test func `tables of a long page go when they are not wanted, its layout stays`() throws {
    let data = "<table><tr><th>Year<th>Ships</tr><tr><td>1987<td>eleven</tr></table>"
    let markup = pages[0].markup.replacing("<p>Engineers", with: "\(data)<p>Engineers")
    let layout = "<table><tr><td>\(markup)</td></tr></table>"
    for source in [markup, layout] {
      let document = try extracted(source) { $0.tables = false }
      #expect(!document.string.contains("eleven\n") && !document.string.contains("1987\n"))
      #expect(document.string.contains("nine to two"))
    }
  }
}
