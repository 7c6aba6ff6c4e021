import DocumentModel
import Testing

@testable import Pipelines

@Suite struct EntityCountTableTests {
  private func document(_ id: String, _ entities: [(text: String, label: String)]) -> Document {
    var document = Document(id: id, text: Array(entities.map(\.text).joined(separator: ", ").utf8))
    var start = 0
    let items = entities.map { text, label in
      defer { start += text.utf8.count + 2 }
      return Entity(span: Span(start, start + text.utf8.count), label: label, by: 0)
    }
    document.addEntities(items, by: 0)
    return document
  }

  private func table(_ documents: [Document], _ form: EntityCounts.Form) -> String {
    let table = EntityCountTable(form)
    for document in documents { table.add(EntityCounts(of: document)) }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  private var documents: [Document] {
    [
      document("1", [("York", "LOC"), ("Ada", "PERSON"), ("York", "LOC"), ("York", "ORG")]),
      document("2", [("Bath", "LOC"), ("Ada", "PERSON"), ("B\\\tB", "ORG")]),
    ]
  }

  @Test
  func `the most frequent stands first, then what more documents have, then by text and label`() {
    #expect(
      table(documents, .tsv) == """
        text\tlabel\tcount\tdocuments
        Ada\tPERSON\t2\t2
        York\tLOC\t2\t1
        B\\\\ B\tORG\t1\t1
        Bath\tLOC\t1\t1
        York\tORG\t1\t1

        """)
  }

  @Test func `a program gets a JSON object a line`() {
    #expect(
      table([documents[1]], .json).split(separator: "\n").prefix(2) == [
        #"{"text":"Ada","label":"PERSON","count":1,"documents":1}"#,
        #"{"text":"B\\ B","label":"ORG","count":1,"documents":1}"#,
      ])
  }

  @Test func `a terminal gets columns, and nothing that controls it`() {
    let documents = [document("1", [("東京\u{1B}[2J", "LOC"), ("Ada", "PERSON")])]
    #expect(
      table(documents, .columns) == """
        count  documents  label   text
            1          1  PERSON  Ada
            1          1  LOC     東京␛[2J

        """)
  }

  @Test func `an entity is counted by its full name, else its value, else its text in one line`() {
    var document = Document(id: "1", text: Array("Ada\n King on May 5; Ada".utf8))
    document.layers.entities = EntityLayer(
      by: [0],
      items: [
        Entity(span: Span(0, 9), label: "A", by: 0),
        Entity(span: Span(13, 18), label: "DATE", by: 0, value: "--05-05"),
        Entity(span: Span(20, 23), label: "A", by: 0, canonical: "Ada King"),
      ])
    #expect(
      table([document], .tsv) == """
        text\tlabel\tcount\tdocuments
        Ada King\tA\t2\t1
        --05-05\tDATE\t1\t1

        """)
  }

  @Test func `of entities that overlap one counts`() {
    var document = Document(id: "1", text: Array("New York Times".utf8))
    document.by = ["entities@1.0.0#0", "gazetteer@1.0.0#0"]
    document.layers.entities = EntityLayer(
      by: [0, 1],
      items: [
        Entity(span: Span(0, 14), label: "ORG", by: 0),
        Entity(span: Span(0, 14), label: "PAPER", by: 1),
        Entity(span: Span(4, 8), label: "LOC", by: 0),
      ])
    #expect(
      table([document], .tsv) == """
        text\tlabel\tcount\tdocuments
        New York Times\tPAPER\t1\t1

        """)
  }

  @Test func `no entities make a table without lines`() {
    #expect(table([Document(id: "1")], .tsv) == "text\tlabel\tcount\tdocuments\n")
    #expect(table([], .json).isEmpty)
    #expect(table([], .columns) == "count  documents  label  text\n")
  }
}
