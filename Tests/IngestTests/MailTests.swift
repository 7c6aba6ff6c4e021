import DocumentModel
import Testing

@testable import Ingest

@Suite struct MailTests {
  static let mail = """
    From: =?utf-8?Q?Bea_L=C3=BCnd?= <bea@harbor.example>
    To: Count Team <count@harbor.example>,
     Jo Marsh <jo@harbor.example>
    Subject: Re: =?utf-8?B?Z3LDvG5l?= terns
     on the pier
    Date: Fri, 16 May 2025 10:12:00 +0200

    Hi Jo,

    thanks for the figures. I went through them again this morning and
    found two nests that we had counted twice.

    Jo Marsh wrote:
    > We counted 41 nests on the north side. The ones below the crane are
    > not in the list.
    > > How many were there last year?

    So it is 39. Could you mend the table?

    Best
    Bea

    --\u{20}
    Bea Lund
    Harbor Bird Count
    """

  @Test func `a mail has head, quotations and signature`() throws {
    let document = try extracted(Self.mail, as: .text, named: "a.eml")
    #expect(
      document.outline == [
        "paragraph From: =?utf-8?Q?Bea_L=C3=BCnd?= <bea@harbor.example>",
        "paragraph To: Count Team <count@harbor.example>, Jo Marsh <jo@harbor.example>",
        "paragraph Subject: Re: =?utf-8?B?Z3LDvG5l?= terns on the pier",
        "paragraph Date: Fri, 16 May 2025 10:12:00 +0200", "paragraph Hi Jo,",
        "paragraph thanks for the figures. I went through them again this morning and found two"
          + " nests that we had counted twice.",
        "paragraph Jo Marsh wrote:",
        "quote > We counted 41 nests on the north side. The ones below the crane are\n"
          + "> not in the list.",
        "quote > > How many were there last year?",
        "paragraph So it is 39. Could you mend the table?", "paragraph Best", "paragraph Bea",
        "paragraph --", "paragraph Bea Lund", "paragraph Harbor Bird Count",
      ])
    #expect(SourceMapTests.check(document, Array(Self.mail.utf8)) == nil)
  }

  @Test func `title, author and date of a mail come from its head`() throws {
    let metadata = try extracted(Self.mail, as: .text).metadata
    #expect(metadata.title == "Re: grüne terns on the pier")
    #expect(metadata.author == ["Bea Lünd"])
    #expect(metadata.date == "2025-05-16")
  }

  @Test func `a head in another language counts`() throws {
    let mail = "Von: Jan Weiß\nGesendet: 3. Mai 2025\nBetreff: Die Fähre\n\nSie fährt wieder."
    let metadata = try extracted(mail, as: .text).metadata
    #expect(metadata.title == "Die Fähre")
    #expect(metadata.author == ["Jan Weiß"])
    #expect(metadata.date == "2025-05-03")
  }

  @Test(arguments: [
    "Subject: a verb's doer\n\nIn grammar it comes first in most of the languages of Europe.",
    "Note: one\nPlace: Kiel\n\nThe rest of the text stands here.",
  ])
  func `one field makes no mail`(_ text: String) throws {
    let metadata = try extracted(text, as: .text).metadata
    #expect(metadata.author.isEmpty)
    #expect(metadata.title?.hasPrefix("a verb") != true)
  }

  @Test(arguments: [
    ("bea@harbor.example (Bea Lund)", ["Bea Lund"]), ("\"Lund, Bea\" <b@x.example>", ["Lund, Bea"]),
    ("bea@harbor.example", []), ("<bea@harbor.example>", []),
  ])
  func `the sender is a name, not an address`(_ sender: String, _ author: [String]) throws {
    let document = try extracted("From: \(sender)\nSubject: Terns\n\nNo.", as: .text)
    #expect(document.metadata.author == author)
  }

  @Test(arguments: [
    ("=?iso-8859-1?q?Gr=FC=DFe?=", "Grüße"), ("=?utf-8?b?5pyd5biC?=", "朝市"),
    ("=?utf-8?q?a?= =?utf-8?q?b?= c", "ab c"), ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
    ("=?utf-8?q?=G1?=", "=?utf-8?q?=G1?="), ("=?none?q?a?=", "=?none?q?a?="), ("=??=", "=??="),
  ])
  func `encoded words are decoded, broken ones stay`(_ words: String, _ text: String) {
    #expect(EncodedWords.decoded(words.split(separator: " ").map { Array($0.utf8) }) == text)
  }

  @Test func `a quoted line is never a title`() throws {
    let document = try extracted("> Who\n---\n\nThe people from the far side do.", as: .text)
    #expect(document.outline.allSatisfy { !$0.hasPrefix("heading") })
    #expect(document.metadata.title?.contains("Who") != true)
  }
}
