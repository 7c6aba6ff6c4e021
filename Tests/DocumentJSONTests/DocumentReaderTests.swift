import DocumentJSON
import DocumentModel
import JSONText
import Testing

/// Reads JSON, writes it in the unit that it came in.
private func rewritten(_ json: String) throws -> String {
  let (document, unit) = try DocumentReader.read(Array(json.utf8))
  return String(
    decoding: DocumentWriter(offsets: unit ?? .codepoint).json(document), as: UTF8.self)
}

private func mistake(_ json: String) -> String? {
  do {
    _ = try DocumentReader.read(Array(json.utf8))
    return nil
  } catch {
    return error.description
  }
}

/// A document around `members`; the text has 4 code points, 5 UTF-16 units and 8 bytes: é, a, 😀, b.
private func document(_ members: String, offsets: String = "codepoint") -> String {
  """
  {"format":"weft/1","offsets":"\(offsets)","id":"1","text":"éa😀b","by":["x@1#0"],\(members)}
  """
}

@Suite struct DocumentReaderTests {
  @Test func `the smallest document is read and written in full`() throws {
    #expect(
      try rewritten("{\"format\":\"weft/1\",\"id\":\"1\",\"text\":\"ü\"}")
        == """
        {"format":"weft/1","offsets":"codepoint","id":"1","source":{},"metadata":{},\
        "text":"ü","by":[],"layers":{}}
        """)
  }

  @Test func `a document that has everything is written as it was read`() throws {
    #expect(try rewritten(completeDocument) == completeDocument)
  }

  @Test func `keys may come in any order`() throws {
    let json = """
      {"layers":{"tokens":{"shape":["x"],"lower":["\\u00e9"],"stem":["e"],"kind":"a","end":[2],"start":[0],"by":0},"zeta":{"end":3,"start":2}},
       "map":[[0,2,10,3]],"metadata":{"zeta":1,"title":"t"},"by":["x@1#0"],"text":"éa😀b","id":"1",
       "offsets":"codepoint","format":"weft/1"}
      """
    #expect(
      try rewritten(json)
        == """
        {"format":"weft/1","offsets":"codepoint","id":"1","source":{},"metadata":{"title":"t",\
        "zeta":1},"text":"éa😀b","map":[[0,2,10,3]],"by":["x@1#0"],"layers":{"tokens":{"by":0,\
        "start":[0],"end":[2],"kind":"a","stem":["e"],"lower":["é"],"shape":["x"]},\
        "zeta":{"end":3,"start":2}}}
        """)
  }

  @Test(arguments: [
    ("codepoint", [0, 2, 3, 4]), ("utf16", [0, 2, 4, 5]), ("byte", [0, 3, 7, 8]),
  ])
  func `offsets become bytes`(unit: String, offsets: [Int]) throws {
    let json = document(
      "\"layers\":{\"sentences\":{\"by\":0,\"start\":[\(offsets[0]),\(offsets[2])],"
        + "\"end\":[\(offsets[1]),\(offsets[3])]}}", offsets: unit)
    let (document, read) = try DocumentReader.read(Array(json.utf8))
    #expect(read?.rawValue == unit)
    #expect(document.layers.sentences?.starts == [0, 7])
    #expect(document.layers.sentences?.ends == [3, 8])
  }

  @Test func `entities that start together are put into the order of the layer`() throws {
    let items = [(3, "X", 1), (4, "Z", 1), (4, "A", 1), (4, "A", 0)].map { end, label, by in
      "{\"start\":0,\"end\":\(end),\"label\":\"\(label)\",\"by\":\(by)}"
    }
    let json = """
      {"format":"weft/1","offsets":"byte","id":"1","text":"abcdef","by":["x","y"],
       "layers":{"entities":{"by":[0,1],"items":[\(items.joined(separator: ","))]}}}
      """
    let entities = try DocumentReader.read(Array(json.utf8)).document.layers.entities?.items
    #expect(entities?.map { "\($0.span.end)\($0.label)\($0.by)" } == ["4A0", "4A1", "4Z1", "3X1"])
  }

  @Test(arguments: ["weft/1", "weft/1.0", "weft/1.27"])
  func `a known format is read`(format: String) {
    #expect(mistake("{\"format\":\"\(format)\",\"id\":\"\",\"text\":\"\"}") == nil)
  }

  @Test(arguments: ["weft/2", "weft/1.", "weft/1.x", "weft/10", "weft", ""])
  func `another format is refused`(format: String) {
    #expect(
      mistake("{\"format\":\"\(format)\",\"id\":\"\",\"text\":\"\"}")
        == "1:11: format: the format \"\(format)\" is unknown: \"weft/1\" is read")
  }

  @Test(arguments: mistakesInTheFrame + mistakesInLayers.map { (document($0.0), $0.1) })
  func `a mistake has line, column and keys`(marked: String, message: String) throws {
    let before = try #require(marked.split(separator: "▸", omittingEmptySubsequences: false).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    #expect(mistake(marked.replacing("▸", with: "")) == "\(lines.count):\(column): \(message)")
  }

  @Test(arguments: [1, 4, 5, 6])
  func `an offset inside of a character is refused`(offset: Int) {
    let json = document("\"layers\":{\"x\":{\"start\":\(offset)}}", offsets: "byte")
    let message = mistake(json)
    #expect(
      message?.hasSuffix("layers.x.start: the offset \(offset) (byte) is inside of a character")
        == true)
    let surrogate = document("\"layers\":{\"x\":{\"spans\":[[0,3]]}}", offsets: "utf16")
    #expect(
      mistake(surrogate)?.hasSuffix(
        "layers.x.spans[0][1]: the offset 3 (utf16) is inside of a character") == true)
  }
}

/// JSON in which ▸ stands where the mistake is, and the message.
private let mistakesInTheFrame: [(String, String)] = [
  (#" ▸{"id":"1","text":""}"#, #""format" is missing"#),
  (#"▸{"format":"weft/1","text":""}"#, #""id" is missing"#),
  (#"▸{"format":"weft/1","id":""}"#, #""text" is missing"#),
  (#"▸[]"#, "an object is wanted, not an array"),
  (#"{"format":"weft/1","id":"1","text":▸"a\u0000"}"#, "text: a text must not hold NUL"),
  (
    #"{"format":"weft/1","offsets":▸"bytes"}"#,
    #"offsets: offsets are codepoint, utf16 or byte, not "bytes""#
  ),
  (#"{"format":"weft/1","id":"1",▸"id":"2"}"#, #"id: the key "id" comes twice"#),
  (#"{"format":"weft/1","id":▸7}"#, "id: a string is wanted, not a number"),
  ("{\"source\":\n{\"bytes\":▸-1}}", "source.bytes: the number must not be negative"),
  (#"{"metadata":{"author":▸"A"}}"#, "metadata.author: an array is wanted, not a string"),
  (#"{"errors":[{"stage":"x","code":"y"},▸{"stage":"x"}]}"#, #"errors[1]: "code" is missing"#),
  (
    "{\"format\":\"weft/1\",\"id\":\"1\",\"text\":\"ü\",\"by\":[\"x\"],\n\"layers\":{\"x\":[{\"start\":▸1}]}}",
    #"layers.x[0].start: a document with spans must say what they count: "offsets" is missing"#
  ),
]

/// What stands behind the text of `document`, ▸ where the mistake is, and the message.
private let mistakesInLayers: [(String, String)] = [
  (#""layers":{"tokens":{"by":▸1}}"#, #"layers.tokens.by: no stage has index 1: "by" lists 1"#),
  (#""layers":{"tokens":▸{"by":0}}"#, #"layers.tokens: "start" is missing"#),
  (
    #""layers":{"tokens":{"start":[0,1,▸5],"end":[1,2,6]}}"#,
    "layers.tokens.start[2]: the offset 5 is outside of the text, which has 4 (codepoint)"
  ),
  (
    #""layers":{"tokens":{"end":[1,▸5],"start":[0,1]}}"#,
    "layers.tokens.end[1]: the offset 5 is outside of the text, which has 4 (codepoint)"
  ),
  (
    #""layers":{"tokens":{"start":[▸-1],"end":[-2]}}"#,
    "layers.tokens.start[0]: the offset -1 is outside of the text, which has 4 (codepoint)"
  ),
  (
    #""layers":{"sentences":{"by":0,"end":[2,3],"start":[0,▸1]}}"#,
    "layers.sentences.start[1]: the span overlaps the one before it"
  ),
  (
    #""layers":{"sentences":{"by":0,"end":[▸0,3],"start":[1,3]}}"#,
    "layers.sentences.end[0]: the span ends before it starts"
  ),
  (
    #""layers":{"tokens":{"by":0,"start":[3,3],"end":[▸3,3],"kind":"aa"}}"#,
    "layers.tokens.end[0]: the span is empty"
  ),
  (
    #""layers":{"sentences":{"by":0,"end":[2,▸2],"start":[0,2]}}"#,
    "layers.sentences.end[1]: the span is empty"
  ),
  (
    #""layers":{"blocks":{"by":0,"items":[{"level":▸9000000000000000000}]}}"#,
    "layers.blocks.items[0].level: the level of a heading is 1 to 6, not 9000000000000000000"
  ),
  (
    #""layers":{"blocks":{"by":0,"items":[{"level":▸0}]}}"#,
    "layers.blocks.items[0].level: the level of a heading is 1 to 6, not 0"
  ),
  (
    #""layers":{"sentences":{"by":0,"end":▸[3],"start":[1,3]}}"#,
    "layers.sentences: 1 values, but 2 starts: columns are as long as each other"
  ),
  (
    #""layers":{"tokens":{"by":0,"start":[0],"end":[1],"kind":▸"aa"}}"#,
    "layers.tokens: 2 values, but 1 starts: columns are as long as each other"
  ),
  (
    #""layers":{"tokens":{"by":0,"start":[0],"end":[1],"kind":"a","stem":▸[]}}"#,
    "layers.tokens: 0 values, but 1 starts: columns are as long as each other"
  ),
  (
    #""layers":{"tokens":{"by":0,"start":[0],"end":[1],"kind":"a","lower":▸["a","b"]}}"#,
    "layers.tokens: 2 values, but 1 starts: columns are as long as each other"
  ),
  (
    #""layers":{"tokens":{"shape":▸["x","x"],"by":0,"start":[0],"end":[1],"kind":"a"}}"#,
    "layers.tokens: 2 values, but 1 starts: columns are as long as each other"
  ),
  (
    #""layers":{"tokens":{"lower":["a",▸1]}}"#,
    "layers.tokens.lower[1]: a string is wanted, not a number"
  ),
  (
    #""layers":{"tokens":{"kind":▸"axa"}}"#,
    "layers.tokens.kind: token kinds are the letters a, n, i, p, s and u"
  ),
  (
    #""layers":{"tokens":{"start":[0,▸"1"]}}"#,
    "layers.tokens.start[1]: a number is wanted, not a string"
  ),
  (
    #""layers":{"entities":{"by":[0],"items":[▸{"start":2,"end":1,"label":"X","by":0}]}}"#,
    "layers.entities.items[0]: the span ends before it starts"
  ),
  (
    #""layers":{"entities":{"by":[0],"items":[▸{"start":2,"end":2,"by":0}]}}"#,
    #"layers.entities.items[0]: "label" is missing"#
  ),
  (
    #""layers":{"entities":{"by":[0],"items":[{"source":▸[3,2]}]}}"#,
    "layers.entities.items[0].source: a byte range is its start and its end"
  ),
  (
    #""source":{"bytes":9},"layers":{"entities":{"by":[0],"items":[{"source":▸[3,10]}]}}"#,
    "layers.entities.items[0].source: the byte 10 is outside of the original file, which has 9 bytes"
  ),
  (
    #""layers":{"summary":{"items":[{"source":▸[3,2]}]}}"#,
    "layers.summary.items[0].source: a byte range is its start and its end"
  ),
  (
    #""layers":{"keyphrases":{"items":[{"source":[[0,9],null,▸[1]]}]}}"#,
    "layers.keyphrases.items[0].source[2]: a byte range is its start and its end"
  ),
  (
    #""layers":{"keyphrases":{"items":[{"source":▸[[2,3]],"spans":[[0,1],[1,2]]}]}}"#,
    "layers.keyphrases.items[0]: 1 byte ranges, but 2 spans: each span has one"
  ),
  (
    #""map":[▸[0,1,9,1]],"source":{"bytes":9}"#,
    "map[0]: the byte 10 is outside of the original file, which has 9 bytes"
  ),
  (
    #""layers":{"summary":{"items":[{"rank":1,"start":1,"end":2,"score":0},"#
      + #"▸{"rank":2,"start":0,"end":2,"score":0}]}}"#,
    "layers.summary.items[1]: the item starts before the one in front of it"
  ),
  (
    #""layers":{"keyphrases":{"items":[{"spans":[[2,3],▸[0,1]]}]}}"#,
    "layers.keyphrases.items[0].spans[1]: the span starts before the one in front of it"
  ),
  (
    #""layers":{"keyphrases":{"items":[{"spans":[▸[2,3,4]]}]}}"#,
    "layers.keyphrases.items[0].spans[0]: a span is two offsets, not 3"
  ),
  (
    #""layers":{"mood":{"a":[{"spans":[▸[1,0]]}]}}"#,
    "layers.mood.a[0].spans[0]: the span ends before it starts"
  ),
  (#""layers":{"mood":▸{"end":0,"start":1}}"#, "layers.mood: the span ends before it starts"),
  (
    #""layers":{"mood":▸{"end":[0],"start":[0,1]}}"#,
    "layers.mood: 2 starts, but 1 ends: columns are as long as each other"
  ),
  (
    #""layers":{"entities":{"by":[],"items":[{"canonical":▸7}]}}"#,
    "layers.entities.items[0].canonical: a string is wanted, not a number"
  ),
  (
    #""layers":{"mood":{"start":▸"1"}}"#,
    "layers.mood.start: a number is wanted, not a string"
  ),
  (
    #""map":[▸[0,1,2]]"#,
    "map[0]: a piece of the map is [start, count, source start, source count]"
  ),
  (#""map":[[0,2,0,2],▸[1,1,2,1]]"#, "map[1]: the span overlaps the one before it"),
  (
    #""map":[▸[0,5,0,2]]"#,
    "map[0]: the offset 5 is outside of the text, which has 4 (codepoint)"
  ),
]

/// Every member that there is, in the order in which they are written, and unknown ones in every place.
private let completeDocument = #"""
  {"format":"weft/1","offsets":"utf16","id":"docs/a.html","source":{"uri":"docs/a.html",\#
  "media_type":"text/html","bytes":123,"sha256":"63","encoding":"utf-8","compression":"gzip",\#
  "crawl":{"at":1.50}},"metadata":{"title":"T \"q\"","author":["A","B"],"date":"2024-05-29",\#
  "site":"S","url":"https://example.org/","description":"D","language":"en","language_score":0.99,\#
  "declared_language":"en-GB","source_map":"partial","start":"x","extra":[null,true]},\#
  "text":"é😀 met\nAda.","map":[[0,3,43,9],[3,1,52,0],[4,8,52,8]],"by":["extract@1#a","b@1#c"],\#
  "layers":{"blocks":{"by":0,"items":[{"start":0,"end":7,"kind":"heading","level":2,"path":"/h2",\#
  "x":1},{"start":8,"end":12,"kind":"table_cell","row":1,"column":2}],"note":"n"},\#
  "sentences":{"by":1,"start":[0],"end":[12],"mood":["x"]},\#
  "tokens":{"by":1,"start":[0,1,4,8,11],"end":[1,3,7,11,12],"kind":"asaap",\#
  "stem":["é","😀","meet","ada","."],\#
  "lower":["é","😀","met","ada","."],"shape":["x","😀","xxx","Xxx","\""],"pos":["N","S","V","N","P"]},\#
  "entities":{"by":[0,1],"items":[{"start":1,"end":7,"label":"ORG","text":"😀 met","by":0},\#
  {"start":8,"end":11,"label":"PERSON","text":"Ada","by":1,"score":0.98,"value":"v","rule":"r",\#
  "canonical":"c","source":[52,55],"wiki":"Q7259"}],"more":{}},\#
  "keyphrases":{"by":1,"items":[{"rank":1,"text":"ada","score":0.71,"spans":[[4,7],[8,11]],\#
  "source":[null,[52,55]],"y":2}]},\#
  "summary":{"by":1,"items":[{"rank":1,"start":8,"end":12,"score":1,"text":"Ada.",\#
  "source":[52,56],"z":[]}]},\#
  "mood":{"by":9,"start":[0,3],"end":[3,12],"items":[{"start":1,"end":3,"spans":[[0,1],[1,3]],\#
  "deep":{"start":null,"end":12}}],"count":[99999]},"plain":7},\#
  "warnings":[{"stage":"b","code":"no_model"}],\#
  "errors":[{"stage":"c","code":"timeout","message":"m","after":5}],"signature":"s"}
  """#
