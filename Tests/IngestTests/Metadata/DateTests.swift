import DocumentModel
import Testing

@testable import Ingest

@Suite struct DateTests {
  @Test(arguments: [
    ("2024-03-05T08:00:00Z", "2024-03-05"), ("5 March 2024", "2024-03-05"),
    ("March 5, 2024", "2024-03-05"), ("March 5th, 2024", "2024-03-05"),
    ("5-Mar-2024", "2024-03-05"),
    ("5. März 2024, 08:00 Uhr", "2024-03-05"), ("05.03.2024", "2024-03-05"),
    ("5.3.24", "2024-03-05"),
    ("2024/3/5", "2024-03-05"), ("5 de marzo de 2024", "2024-03-05"),
    ("le 5 août 2024", "2024-08-05"),
    ("1er février 2024", "2024-02-01"), ("5 marzo 2024", "2024-03-05"),
    ("5 de março de 2024", "2024-03-05"),
    ("5 maart 2024", "2024-03-05"), ("5 mars 2024", "2024-03-05"),
    ("5. desember 2024", "2024-12-05"),
    ("5. maaliskuuta 2024", "2024-03-05"), ("2024. március 5.", "2024-03-05"),
    ("5 Mart 2024", "2024-03-05"),
    ("5 марта 2024", "2024-03-05"), ("5 березня 2024", "2024-03-05"),
    ("5 marca 2024", "2024-03-05"),
    ("5. března 2024", "2024-03-05"), ("5 Μαρτίου 2024", "2024-03-05"),
    ("5 martie 2024", "2024-03-05"),
    ("5 Maret 2024", "2024-03-05"), ("2024年3月5日", "2024-03-05"), ("2024년 3월 5일", "2024-03-05"),
    ("12/25/2024", "2024-12-25"), ("20240305", "2024-03-05"), ("20240305080000", "2024-03-05"),
    ("Tue, 05 Mar 2024 08:00:00 GMT", "2024-03-05"), ("Ann Lee, 29 Feb 2024", "2024-02-29"),
  ])
  func `dates are read as pages write them`(_ text: String, _ date: String) {
    #expect(isoDate(in: text) == date)
  }

  @Test(arguments: [
    "", "no date", "version 1.2.3", "1812-03-05", "99.99.2024", "call 555 1234", "30 February 2024",
    "2023-02-29", "5 marketing 2024", "5 Mayor 2024", "12345678901234567890", "05/03/24",
  ])
  func `what is no date is none`(_ text: String) {
    #expect(isoDate(in: text) == nil)
  }

  private func first(_ text: String, monthFirst: Bool = false) throws -> FoundDate {
    try #require(dates(in: Array(text.utf8), monthFirst: monthFirst).first)
  }

  @Test func `a date says what it leaves open`() throws {
    #expect(try first("05/03/2024").otherReading == CalendarDay(2024, 5, 3))
    #expect(try first("05/03/2024", monthFirst: true).day == CalendarDay(2024, 5, 3))
    #expect(try first("05.03.2024", monthFirst: true).day == CalendarDay(2024, 3, 5))
    #expect(try first("25/03/2024").otherReading == nil)
    for utc in [
      "2024-03-05T01:00:00Z", "2024-03-05T01:00:00+00:00", "2024-03-05 01:00 UTC",
      "2024-03-05T01:00:00.000+0000",
    ] {
      #expect(try first(utc).isUTC, "\(utc)")
    }
    #expect(try !first("2024-03-05T01:00:00+01:00").isUTC)
    #expect(try !first("2024-03-05").isUTC)
  }

  @Test(arguments: [
    "Updated: 5 March 2024", "Aktualisiert am 5.3.2024", "Stand: 05.03.2024",
    "Mis à jour le 5 mars 2024",
    "Actualizado el 5 de marzo de 2024", "Aggiornato il 5 marzo 2024", "Bijgewerkt op 5 maart 2024",
    "Обновлено 5 марта 2024", "Zaktualizowano 5 marca 2024", "Uppdaterad 5 mars 2024",
  ])
  func `a word before a date says that it is one of a change`(_ text: String) throws {
    #expect(try first(text).isModification)
  }

  @Test(arguments: [
    "Joined: 5 March 2020", "Registriert: 05.03.2020, 05:56", "Mitglied seit 5. März 2020",
    "Inscrit le 5 mars 2020", "Iscritto: 5 marzo 2020",
  ])
  func `the day on which someone joined is no date of the page`(_ text: String) throws {
    #expect(isoDate(in: text) == nil)
    #expect(isoDate(in: text + " | Posted 7 May 2024") == "2024-05-07")
  }

  @Test func `a line tells publication and change apart`() {
    let found = dates(in: Array("Veröffentlicht: 1.2.2024, aktualisiert: 5.3.2024".utf8))
    #expect(found.map(\.isModification) == [false, true])
  }

  @Test func `days know their neighbors`() throws {
    let last = try #require(CalendarDay(2024, 2, 29))
    #expect(last.isBeside(try #require(CalendarDay(2024, 3, 1))))
    #expect(try #require(CalendarDay(2023, 12, 31)).isBeside(try #require(CalendarDay(2024, 1, 1))))
    #expect(!last.isBeside(last))
    #expect(!last.isBeside(try #require(CalendarDay(2023, 3, 1))))
  }

  @Test func `the day in UTC gives way to the local one`() throws {
    let head = "<meta property=article:published_time content='2024-03-05T01:00:00Z'>"
    #expect(try metadata(head).date == "2024-03-05")
    let address = "<link rel=canonical href='https://coast.example/2024/03/04/ebb'>"
    #expect(try metadata(head + address).date == "2024-03-04")
    #expect(
      try metadata(head, "<time datetime='2024-03-04T19:00:00-06:00'>x</time>").date == "2024-03-04"
    )
    #expect(try metadata(head, "<time datetime='2023-01-04'>x</time>").date == "2024-03-05")
  }

  @Test(
    arguments: [
      ("https://coast.example/2024/03/05/ebb", "2024-03-05"),
      ("https://coast.example/2024-03-05-ebb", "2024-03-05"),
      ("https://coast.example/ebb-20240305.html", "2024-03-05"),
      ("https://coast.example/ebb-19870305.html", nil),
      ("https://coast.example/20249305", nil), ("https://coast.example/1202403051", nil),
    ] as [(String, String?)])
  func `an address tells the day`(_ address: String, _ date: String?) throws {
    #expect(try metadata("<link rel=canonical href='\(address)'>").date == date)
  }

  @Test func `other dates tell day and month apart`() throws {
    let head = "<meta name=pubdate content='11/01/2023'>"
    #expect(try metadata(head, language: "de").date == "2023-01-11")
    #expect(try metadata(head, language: "en-US").date == "2023-11-01")
    #expect(
      try metadata(head, "<time>1. November 2023</time>", language: "de").date == "2023-11-01")
  }

  @Test(
    arguments: [
      ("<h1>Ebb</h1><p><time>5. mars 2024</time></p>", "2024-03-05"),
      ("<h1>Ebb</h1><p class=date>5 de marzo de 2024</p>", "2024-03-05"),
      ("<h1>Ebb</h1><p>Lisboa, 5 de março de 2024</p>", "2024-03-05"),
      ("<p>5 lutego 2020</p><h1>Ebb</h1><p>5 marca 2024</p>", "2024-03-05"),
      (
        "<div class=related><time datetime=2020-01-01>x</time></div><h1>Ebb</h1><time datetime=2024-03-05>x</time>",
        "2024-03-05"
      ),
      ("<h1>Ebb</h1><div class=comments><time datetime=2024-03-06>x</time></div>", nil),
      (
        "<h1>Ebb</h1><p>PUBLISHED: <time>March 5, 2024</time> | UPDATED: <time>March 9, 2024</time>",
        "2024-03-05"
      ),
      (
        "<h1>Ebb</h1><p>(5. mars 2024) \(String(repeating: "Bátarnir ", count: 90))</p>",
        "2024-03-05"
      ),
      ("<footer>1. 1. 2024</footer><h1>Ebb</h1>", nil),
      (
        "<h1>Ebb</h1><p class=date><b>Apr</b> <b>04</b><b>2013</b></p>", "2013-04-04"
      ),
      (
        "<p><a href=/x>The storm that took the pier away <span class=date>1.1.2023</span></a></p><h1>Ebb</h1><p>5.3.2024",
        "2024-03-05"
      ),
      (
        "<h1>Ebb</h1><p><a href=/x>Published on <time datetime=2024-03-05>x</time></a></p>",
        "2024-03-05"
      ),
      (
        #"<h1>Ebb</h1><script>{"id": 7, "publishedAt": "2024-03-05T08:00:00+01:00"}</script>"#,
        "2024-03-05"
      ),
      (
        "<h1>Ebb</h1><div data-x='{&quot;published_at&quot;:&quot;2024-03-05T08:00&quot;}'></div>",
        "2024-03-05"
      ),
      ("<h1>Ebb</h1><script>createdAt = now; /* 2024-03-05 */</script>", nil),
    ] as [(String, String?)])
  func `dates that readers see are found`(_ body: String, _ date: String?) throws {
    let text = String(
      repeating: "<p>The boats lay on the sand until the evening came.</p>", count: 12)
    #expect(try metadata("<title>Ebb</title>", body + text).date == date)
  }

  @Test func `a visible change is the modification`() throws {
    let found = try metadata(
      "",
      "<h1>Ebb</h1><p>Published <time>March 5, 2024</time>, updated <time>March 9, 2024</time></p>")
    #expect(found.date == "2024-03-05")
    #expect(found.modified == "2024-03-09")
  }
}
