import DocumentModel
import Testing

@testable import Ingest

/// Which of several dates of a page is the one of publication.
@Suite struct DateOrderTests {
  private let text = String(
    repeating: "<p>The boats lay on the sand until the evening came.</p>", count: 80)

  private func date(_ head: String = "", _ body: String, language: String = "en") throws -> String?
  {
    try metadata("<title>Ebb</title>" + head, body, language: language).date
  }

  @Test func `a date near the heading comes before an unclear one of the head`() throws {
    let head = "<meta name=date content=2024-01-02>"
    #expect(try date(head, "<h1>Ebb</h1><p class=date>5.3.2024</p>" + text) == "2024-03-05")
    #expect(try date(head, "<h1>Ebb</h1>" + text + "<p class=date>5.3.2024</p>") == "2024-01-02")
  }

  @Test func `a clock at the top of the page is not the date of the article`() throws {
    let clock = "<div><time datetime=2024-06-09>Sunday</time></div>"
    let page = clock + text + "<h1>Ebb</h1><p class=date>5 March 2024</p>" + text
    #expect(try date("", page) == "2024-03-05")
    #expect(try date("", clock + text + "<h1>Ebb</h1>" + text) == "2024-06-09")
  }

  @Test func `a short date right above the heading comes before one far above`() throws {
    let page = "<p>Dimanche 9 juin 2024</p>" + text + "<span>5 mars 2024</span><h1>Ebb</h1>" + text
    #expect(try date("", page, language: "fr") == "2024-03-05")
  }

  @Test(arguments: [
    "<footer><p>Diese Seite wurde zuletzt am 5. März 2024 um 13:22 Uhr geändert.</p></footer>",
    "<footer><p>This page was last edited on 5 March 2024, at 13:22.</p></footer>",
    "<p><b>Aktualisiert am</b> 5.3.2024.</p>",
    "<footer><p>最終更新 2024年3月5日</p></footer>",
  ])
  func `the last change comes before a day that the text speaks of`(_ change: String) throws {
    let page =
      "<h1>Ebb</h1><p>\(String(repeating: "Sand and sea. ", count: 5))It is on 1 May 2024 that the tide turns.</p>"
    #expect(try date("", page + text) == "2024-05-01")
    #expect(try date("", page + text + change) == "2024-03-05")
  }

  @Test func `a declared change comes before a day that the text speaks of`() throws {
    let page =
      "<h1>Ebb</h1><p>\(String(repeating: "Sand and sea. ", count: 5))It is on 1 May 2024 that the tide turns.</p>"
    let head = "<meta property=article:modified_time content=2024-03-05>"
    #expect(try date(head, page + text) == "2024-03-05")
  }

  @Test func `a text at the end of the page tells day and month apart`() throws {
    let head = "<meta name=date content='11/01/2023'>"
    let page = "<h1>Ebbe</h1>" + text
    #expect(try date(head, page, language: "de") == "2023-01-11")
    #expect(try date(head, page + "<p>Erstellt am: 01.11.2023</p>", language: "de") == "2023-11-01")
  }

  @Test func `a title has the date where nothing else has one`() throws {
    let page = "<h1>Marea</h1>" + text
    let head = "<meta property=og:description content='Marea (noticia del 5 de marzo de 2024)'>"
    #expect(try date(head, page, language: "es") == "2024-03-05")
    #expect(try date(head, page + "<p>7 de mayo de 2024</p>", language: "es") == "2024-05-07")
    let month = "<meta property=og:title content='Mareas 2024-03'>"
    #expect(try date(month, page, language: "es") == nil)
  }
}
