import DocumentModel
import StageKit
import Testing

@testable import Tag

@Suite struct MatchGazetteerTests {
  private func found(
    _ text: String, _ list: String, _ settings: [(String, String)] = [],
    file: String = "lists/names.tsv"
  ) throws -> [Entity] {
    let document = try Tagged.run(
      MatchGazetteer.self, [("file", file)] + settings, on: Tagged.tokenized(text),
      files: Tagged.files([file: Array(list.utf8)]))
    return document.layers.entities?.items ?? []
  }

  private func texts(_ text: String, _ entities: [Entity]) -> [String] {
    let document = Document(id: "1", text: Array(text.utf8))
    return entities.map { "\($0.label) \(document.string($0.span))" }
  }

  @Test(arguments: [
    (
      "York is not New York City.", "York\tA\nNew York\tB\nNew York City\tC",
      ["A York", "C New York City"]
    ),
    ("New York Times", "New York\tB\nNew York City\tC", ["B New York"]),
    ("They cannot be Yorkish, York", "not\tA\nYork\tB", ["B York"]),
    (
      "AT&T and C++ and O'Neill's", "AT&T\tA\nC++\tB\nO'Neill\tC", ["A AT&T", "B C++", "C O'Neill"]
    ),
    ("New\u{A0}\n York", "New  York\tA", ["A New\u{A0}\n York"]),
    ("NewYork", "New York\tA", []),
    ("one e-mail a day", "e\tA\nmail\tB", []),
    ("New York", "NewYork\tA", []),
    ("Ärzte ohne Grenzen, ärzte", "Ärzte\tA", ["A Ärzte"]),
    ("昨日、東京都で", "東京\tA\n東京都\tB", ["B 東京都"]),
    ("", "York\tA", []),
    ("👩‍🚀 in space", "👩‍🚀\tA", ["A 👩‍🚀"]),
  ])
  func `the longest name at token boundaries is found`(
    text: String, list: String, expected: [String]
  ) throws {
    #expect(texts(text, try found(text, list)) == expected)
  }

  @Test func `an apostrophe is one, straight or curved`() throws {
    let text = "O'Brien and O’Brien"
    for list in ["O'Brien\tA", "O’Brien\tA"] {
      #expect(texts(text, try found(text, list)) == ["A O'Brien", "A O’Brien"])
    }
  }

  @Test(arguments: ["name\ttype\nAda\tPERSON", "Type\tName\talias\nPERSON\tAugusta\tAda|A. L."])
  func `a header may say type for label, and alias for aliases`(list: String) throws {
    #expect(texts("Ada", try found("Ada name type", list)) == ["PERSON Ada"])
  }

  @Test func `case counts unless it is ignored`() throws {
    let text = "ÖSTERREICH, österreich"
    #expect(try found(text, "Österreich\tLOC").isEmpty)
    #expect(try found(text, "Österreich\tLOC", [("ignore_case", "true")]).count == 2)
  }

  @Test func `an entity names its line, without the folder, and carries its identifier`() throws {
    let entities = try found("Ada Lovelace", "# people\n\nAda Lovelace\tPERSON\tQ7259\n")
    #expect(entities.map(\.rule) == ["names.tsv:3"])
    #expect(entities.map(\.others) == [[Member("id", .string("Q7259"))]])
  }

  @Test func `a line without a label takes the setting's, the first of equal names counts`() throws
  {
    let entities = try found("Ada met Ada", "Ada\nAda\tPERSON", [("label", "NAME")])
    #expect(entities.map(\.label) == ["NAME", "NAME"])
    #expect(entities.map(\.rule) == ["names.tsv:1", "names.tsv:1"])
  }

  @Test func `a header orders the columns`() throws {
    let entities = try found("Ada", "id\tlabel\tname\r\nQ1\tPERSON\tAda\r\n")
    #expect(entities.map(\.label) == ["PERSON"])
    #expect(entities.map(\.others) == [[Member("id", .string("Q1"))]])
  }

  @Test(arguments: [
    ("Ada\tPERSON\n\tPERSON\n", 2), ("Ada\tPERSON\tQ1\tx\ty\n", 1),
    ("# list\n\nname\tlabel\n\tA", 4),
  ])
  func `a line that cannot be read is named`(list: String, line: Int) {
    let error = #expect(throws: Diagnostic.self) { try found("Ada", list) }
    #expect(error?.place.line == line)
    #expect(error?.place.file == "lists/names.tsv")
    #expect(error?.code == "E042")
  }

  @Test(arguments: [
    ("lists/a.tsv", "Ada Lovelace\tPERSON\tQ7259\tAda Byron|Countess of Lovelace\n"),
    ("lists/a.csv", "id,aliases,name,label\r\nQ7259,Ada Byron,\"Ada  \nLovelace\",PERSON\r\n"),
    ("lists/a.csv", "\"Ada Lovelace\",PERSON,\"Q7259\",Ada Byron"),
    (
      "lists/a.jsonl",
      #"{"name": "Ada Lovelace", "id": "Q7259", "aliases": ["Ada Byron"], "label": "PERSON"}"#
    ),
  ])
  func `names and their aliases carry the label and the identifier`(
    file: String, list: String
  ) throws {
    let text = "Ada Byron became Ada Lovelace."
    let entities = try found(text, list, file: file)
    #expect(texts(text, entities) == ["PERSON Ada Byron", "PERSON Ada Lovelace"])
    #expect(entities.map(\.others) == Array(repeating: [Member("id", .string("Q7259"))], count: 2))
  }

  @Test func `quotation marks in quotes are written twice`() throws {
    let list = "\"The \"\"Ada\"\", a ship\",SHIP\n"
    #expect(try found("The \"Ada\", a ship", list, file: "a.csv").count == 1)
  }

  @Test(arguments: [
    ("a.csv", "Ada\n\"Bob\nEve", 2, "not closed"), ("a.csv", "\"Ada\" L,X", 1, "twice"),
    ("a.csv", "Ada\n,PERSON", 2, "no name"), ("a.csv", "a,b,c,d,e", 1, "5 columns"),
    ("a.jsonl", "{\"name\": \"Ada\"}\n\n{", 3, "column"), ("a.jsonl", "[1]", 1, "object"),
    ("a.jsonl", #"{"name": 1}"#, 1, "\"name\" is no string"),
    ("a.jsonl", #"{"name": "A", "aliases": "B"}"#, 1, "list of strings"),
    ("a.jsonl", #"{"label": "A"}"#, 1, "no name"),
  ])
  func `a line of another format that cannot be read is named`(
    file: String, list: String, line: Int, message: String
  ) {
    let error = #expect(throws: Diagnostic.self) { try found("Ada", list, file: file) }
    #expect(error?.place.line == line)
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    #expect(error?.help?.contains("Ada Lovelace") == true || file == "a.csv")
  }

  @Test func `accents count unless they are ignored`() throws {
    let text = "São Paulo, Sao Paulo, Sa\u{303}o Paulo, Łódź, Lodz"
    let list = "Sao Paulo\nŁódź\n"
    #expect(try found(text, list).count == 2)
    #expect(try found(text, list, [("ignore_accents", "true")]).count == 5)
  }

  @Test func `stems make endings equal, in the language that is named`() throws {
    let text = "Running shoes and a Running Shoe; running shoes"
    #expect(try found(text, "Running Shoe").count == 1)
    #expect(try found(text, "Running Shoe", [("stem", "en"), ("ignore_case", "true")]).count == 3)
    let error = #expect(throws: Diagnostic.self) { try found(text, "a", [("stem", "ja")]) }
    #expect(error?.code == "E018")
  }

  @Test func `a gazetteer without names is a mistake`() {
    let error = #expect(throws: Diagnostic.self) {
      try Tagged.run(MatchGazetteer.self, on: Tagged.tokenized("Ada"))
    }
    #expect(error?.help?.contains("file:") == true)
  }

  @Test func `inline names are found beside those of the file`() throws {
    let entities = try found("Ada met Bob", "Ada\tPERSON", [("names", "Bob,Ada")])
    #expect(entities.map(\.rule) == ["names.tsv:1", "names:1"])
  }

  @Test func `names found are the ones that a plain search finds`() throws {
    // Random names over a few words, so that many share beginnings; the reference is a search by brute force.
    var generator = SeededGenerator(seed: 7)
    let words = ["ab", "cd", "ab-cd", "x", "x.", "é", "東"]
    func phrase(_ count: Int) -> [String] {
      (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
    }
    var comparisons = 0
    for _ in 0..<200 {
      let names = (0..<5).map { _ in
        phrase(Int.random(in: 1...3, using: &generator)).joined(separator: " ")
      }
      let text = phrase(12).joined(separator: " ")
      let document = try Tagged.tokenized(text)
      let list = NameList(names: names)
      let settings = [("names", names.joined(separator: ","))]
      let entities = try Tagged.run(MatchGazetteer.self, settings, on: document)
      #expect(
        entities.layers.entities?.items.map(\.span) == plainSearch(list, document),
        "\(names) in \(text)")
      comparisons += 1
    }
    #expect(comparisons == 200)
  }

  /// Leftmost-longest search for names between token boundaries, by comparing bytes; the texts have single spaces.
  private func plainSearch(_ list: NameList, _ document: Document) -> [Span] {
    guard let tokens = document.layers.tokens else { return [] }
    var spans: [Span] = []
    var position = 0
    while position < document.text.count {
      let lengths = list.entries.map(\.range.count).filter { length in
        let end = position + length
        guard tokens.starts.contains(position), tokens.ends.contains(end) else { return false }
        return list.entries.contains { list.bytes[$0.range] == document.text[position..<end] }
      }
      if let length = lengths.max() {
        spans.append(Span(position, position + length))
        position += length
      } else {
        position += 1
      }
    }
    return spans
  }
}
