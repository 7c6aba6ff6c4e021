import DocumentModel
import StageKit
import Testing

@testable import Pipelines

@Suite struct DocumentOpenerTests {
  private func open(
    _ line: String, maximumBytes: Int = 1_000, _ change: (inout RecordFields) -> Void = { _ in }
  ) throws -> Document {
    var fields = RecordFields()
    change(&fields)
    let opener = DocumentOpener(fields: fields, maximumBytes: maximumBytes)
    let input = RawInput(id: "a.jsonl", content: .record(Array(line.utf8), line: 7))
    return try opener.open(input).document
  }

  @Test func `text, id and title are taken out of a record, the rest is kept`() throws {
    let document = try open(#"{"id":"x1","n":1.50,"text":"Aé","title":"T","tags":["a"]}"#)
    #expect(document.id == "x1")
    #expect(document.metadata.title == "T")
    #expect(document.unread == UnreadSource(bytes: Array("Aé".utf8), kind: .record))
    #expect(document.source.uri == "a.jsonl")
    #expect(document.source.bytes == 3)
    let kept: [Member] = [
      Member("n", .number("1.50")), Member("tags", .array([.string("a")])),
    ]
    #expect(document.metadata.others == [Member("record", .object(kept))])
  }

  @Test(arguments: [
    (#"{"text":"x"}"#, "a.jsonl:7"), (#"{"text":"x","id":42}"#, "42"),
    (#"{"text":"x","id":""}"#, "a.jsonl:7"), (#"{"text":"x","id":null}"#, "a.jsonl:7"),
  ])
  func `a record without an id is named by its line`(_ line: String, _ id: String) throws {
    #expect(try open(line).id == id)
  }

  @Test func `text, id and title of a record hold no NUL`() throws {
    let document = try open(#"{"id":"n\u0000l","title":"\u0000T","text":"a\u0000\u0000é\u0000"}"#)
    #expect(document.id == "nl")
    #expect(document.metadata.title == "T")
    #expect(document.unread?.bytes == Array("aé".utf8))
    #expect(document.source.bytes == 3)
    #expect(try open(#"{"id":"\u0000","text":"x"}"#).id == "a.jsonl:7")
  }

  @Test func `fields may have other names`() throws {
    let document = try open(#"{"body":"x","key":"k","head":"h","text":"y"}"#) {
      $0.text = "body"
      $0.id = "key"
      $0.title = "head"
    }
    #expect(document.id == "k")
    #expect(document.metadata.title == "h")
    #expect(document.unread?.bytes == Array("x".utf8))
    #expect(document.metadata.others == [Member("record", .object([Member("text", .string("y"))]))])
  }

  @Test func `markup in a record is read as a page`() throws {
    let document = try open(#"{"text":"plain","html":"<p>x"}"#) { $0.html = "html" }
    #expect(document.unread == UnreadSource(bytes: Array("<p>x".utf8), kind: .html))
    #expect(
      document.metadata.others == [Member("record", .object([Member("text", .string("plain"))]))])
  }

  @Test(arguments: [
    (#"{"text":"#, "bad_json", true), (#"[1]"#, "bad_json", true),
    ("{\"text\":\"\u{1}\"}", "bad_json", true), (#"{"body":"x"}"#, "no_text_field", false),
    (#"{"text":5}"#, "no_text_field", false), (#"{"text":"xxxxxxxxxxx"}"#, "too_large", false),
  ])
  func `a record that cannot be read says why`(
    _ line: String, _ code: String, _ isBadLine: Bool
  ) {
    let failure = #expect(throws: ReadFailure.self) { try open(line, maximumBytes: 10) }
    #expect(failure?.failure.code == code)
    #expect(failure?.isBadLine == isBadLine)
    #expect(failure?.id == "a.jsonl:7")
    #expect(failure?.line == 7)
  }

  @Test func `of a file the inflated bytes count`() throws {
    let opener = DocumentOpener(fields: RecordFields(), maximumBytes: 100)
    let input = RawInput(
      id: "a.txt.gz", content: .file(compressedSentence, isCompressed: true, kind: .auto))
    let source = try opener.open(input).document.source
    #expect(source.bytes == 16)
    #expect(source.compression == "gzip")
    #expect(source.sha256 == "35cc2aa9c247c095cff1bed6a4afb41cbf193cf6eb79c89518b8421ac620c92b")
  }
}
