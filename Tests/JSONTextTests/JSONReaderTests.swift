import DocumentModel
import JSONText
import Testing

/// The error of reading `text`; nil if it reads well.
private func mistake(_ text: String) -> JSONError? {
  mistake(Array(text.utf8))
}

private func mistake(_ bytes: [UInt8]) -> JSONError? {
  do {
    _ = try JSONValue(json: bytes)
    return nil
  } catch {
    return error
  }
}

private func tree(_ text: String) throws -> JSONValue {
  try JSONValue(json: Array(text.utf8))
}

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "0", "-0", "1.5e+3", "-12.0E-7", "true", "false", "null", "[]", "{}", " [ 1 , 2 ]\n", "\"\"",
    "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":2}]}", "\u{FEFF}1",
  ])
  func `JSON is read`(text: String) {
    #expect(mistake(text) == nil)
  }

  @Test(arguments: [
    ("", "1:1: a value is wanted, not the end"),
    ("[1,2,]", "1:6: [2]: a value is wanted, not \"]\""),
    ("[1 2]", "1:4: [0]: \",\" or \"]\" is wanted, not \"2\""),
    ("{\"a\":1,}", "1:8: a: a key in quotes is wanted, not \"}\""),
    ("{\"a\" 1}", "1:6: a: \":\" is wanted, not \"1\""),
    ("{a:1}", "1:2: a key in quotes is wanted, not \"a\""),
    ("1 x", "1:3: the end of the text is wanted, not \"x\""),
    ("01", "1:1: digits that are no number of JSON"),
    ("-", "1:1: digits that are no number of JSON"),
    ("1.", "1:1: digits that are no number of JSON"),
    (".5", "1:1: a value is wanted, not \".\""),
    ("+1", "1:1: a value is wanted, not \"+\""),
    ("1e", "1:1: digits that are no number of JSON"),
    ("tru", "1:1: a word that JSON does not know: true is wanted"),
    ("nulL", "1:1: a word that JSON does not know: null is wanted"),
    ("NaN", "1:1: a value is wanted, not \"N\""),
    ("\"a", "1:1: a string without its closing quote"),
    ("\"a\\", "1:1: a string without its closing quote"),
    ("\"é\u{1}\"", "1:3: a control character in a string: write it as an escape"),
    ("\"a\\x\"", "1:3: an unknown escape in a string"),
    ("\"\\u12g4\"", "1:2: \\u wants four hexadecimal digits"),
    ("\"\\ud800\"", "1:2: a lone surrogate in a string"),
    ("\"\\ud800\\u0041\"", "1:2: a lone surrogate in a string"),
    ("\"😀\\udc00\"", "1:3: a lone surrogate in a string"),
    (
      "\n\n {\"a\":{\"b\":[0,{\"ü\":tru}]}}",
      "3:20: a.b[1].ü: a word that JSON does not know: true is wanted"
    ),
    ("{\"a\":1,\"b\":2,\"\\u0061\":3}", "1:14: a: the key \"a\" comes twice"),
  ])
  func `a mistake has line, column and keys`(text: String, message: String) {
    #expect(mistake(text)?.description == message)
  }

  @Test(
    arguments: [
      [0x22, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xC3, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xF8, 0x88, 0x80, 0x80, 0x22],
      [0x22, 0xE2, 0x82],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8]) {
    #expect(mistake(bytes)?.description == "1:2: bytes that are not UTF-8")
  }

  @Test func `512 levels are read, one more is refused, a million do no harm`() throws {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(mistake(deep(512)) == nil)
    #expect(mistake(deep(513))?.message == "more than 512 levels of brackets")
    #expect(mistake(String(repeating: "{\"a\":", count: 1_000_000))?.column == 512 * 5 + 1)
  }

  @Test func `keys that are equal as text but not as bytes are two keys`() {
    #expect(mistake("{\"\u{E9}\":1,\"e\u{301}\":2}") == nil)
  }

  @Test(arguments: [2, 24, 25, 26, 1_000])
  func `a key that comes twice is found in small and large objects`(count: Int) {
    let members = (0..<count).map { "\"k\($0)\":0" }
    #expect(mistake("{" + members.joined(separator: ",") + "}") == nil)
    for twice in [0, count / 2, count - 1] {
      let text = "{" + (members + [members[twice]]).joined(separator: ",") + "}"
      #expect(mistake(text)?.message == "the key \"k\(twice)\" comes twice")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `an object with 60,000 keys takes no time that grows with its square`() {
    let members = (0..<60_000).map { "\"k\($0)\":0" }
    #expect(mistake("{" + members.joined(separator: ",") + "}") == nil)
  }

  @Test(arguments: 0..<0x20)
  func `no control character stands in a string as it is`(code: Int) {
    #expect(mistake([0x22, UInt8(code), 0x22])?.column == 2)
  }

  @Test func `escapes become the characters that they stand for`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\ud83d\uDE00\u0000""#
    #expect(try tree(text) == .string("\"\\/\u{8}\u{C}\n\r\tAé€😀\0"))
  }

  @Test func `a tree keeps the digits of numbers and the order of keys`() throws {
    #expect(
      try tree("{\"b\":1.50,\"a\":[null,true,-0,1E2]}")
        == .object([
          Member("b", .number("1.50")),
          Member("a", .array([.null, .bool(true), .number("-0"), .number("1E2")])),
        ]))
  }

  @Test func `values are pulled one after the other`() throws {
    var reader = try JSONReader(
      Array("{\"i\":-7,\"d\":2.5e1,\"s\":\"ü\",\"c\":[1,20,300],\"x\":[{}],\"t\":[\"a\"]}".utf8))
    try reader.beginObject()
    #expect(try reader.nextKey() == "i")
    #expect(try reader.int() == -7)
    #expect(try reader.nextKey() == "d")
    #expect(try reader.double() == 25)
    #expect(try reader.nextKey() == "s")
    #expect(try reader.utf8() == [0xC3, 0xBC])
    #expect(try reader.nextKey() == "c")
    let again = reader
    #expect(try reader.column() == [1, 20, 300])
    #expect(try reader.nextKey() == "x")
    try reader.skip()
    #expect(try reader.nextKey() == "t")
    #expect(try reader.strings() == ["a"])
    #expect(try reader.nextKey() == nil)
    try reader.end()
    var copy = again
    #expect(try copy.column() == [1, 20, 300])
  }

  @Test func `strings are appended to bytes, with or without escapes`() throws {
    var reader = try JSONReader(Array(#"["a", "\u00e9", "", "b\"c"]"#.utf8))
    var utf8 = Array("<".utf8)
    try reader.beginArray()
    while try reader.nextElement() { try reader.appendString(to: &utf8) }
    #expect(utf8 == Array("<aéb\"c".utf8))
  }

  @Test func `a part of the bytes is read, with its own line number`() throws {
    let bytes = Array("1\n[x]\n3".utf8)
    var reader = try JSONReader(bytes, in: 2..<5, line: 2)
    #expect {
      try reader.skip()
    } throws: {
      ($0 as? JSONError)?.description == "2:2: [0]: a value is wanted, not \"x\""
    }
  }

  @Test(arguments: [
    ("[01]", "1:2: [0]: digits that are no number of JSON"),
    ("[0,00]", "1:4: [1]: digits that are no number of JSON"),
    ("[1,]", "1:4: [1]: a value is wanted, not \"]\""),
    ("[1 2]", "1:4: [0]: \",\" or \"]\" is wanted, not \"2\""),
    ("[,1]", "1:2: [0]: a value is wanted, not \",\""),
    ("[1", "1:3: [0]: \",\" or \"]\" is wanted, not the end"),
    ("[1-2]", "1:3: [0]: \",\" or \"]\" is wanted, not \"-\""),
  ])
  func `a column must be right`(text: String, message: String) throws {
    var reader = try JSONReader(Array(text.utf8))
    #expect {
      try reader.column()
    } throws: {
      ($0 as? JSONError)?.description == message
    }
  }

  @Test(arguments: [
    "[]", "[ ]", "[0]", "[ 1 , 2 ]", "[10,-20,30]", "[1,\n2,3]",
    "[123456789012345678,1234567890123456789]",
  ])
  func `a column is read with or without spaces`(text: String) throws {
    var reader = try JSONReader(Array(text.utf8))
    #expect(try reader.column(expecting: 2).map(Optional.some) == tree(text).elements.map(\.int))
    try reader.end()
  }

  @Test(arguments: [
    "0", "-0", "1", "0.5", "0.98", "12.25", "123456789012.34", "12345678901234", "0.1234567890123",
    "0.12345678901234", "9007199254740993", "1e5", "1.5E-3", "-2.5", "0.000001",
  ])
  func `a double is what its digits say`(digits: String) throws {
    for text in [digits + "]", digits + ",", digits + " ", digits] {
      var reader = try JSONReader(Array(text.utf8))
      #expect(try reader.double() == Double(digits))
    }
  }

  @Test(arguments: ["01.5", "00", "1.", ".5", "-.5", "-01", "1..2", "1.2.3", "1.e5", "1e400", "-"])
  func `a double that JSON does not know is refused`(digits: String) throws {
    var reader = try JSONReader(Array("[\(digits)]".utf8))
    try reader.beginArray()
    #expect(try reader.nextElement())
    #expect(throws: JSONError.self) {
      _ = try reader.double()
      _ = try reader.nextElement()
    }
  }

  @Test(arguments: ["9223372036854775808", "-9223372036854775809", "1.5", "1e3"])
  func `a column holds whole numbers that fit`(digits: String) throws {
    var reader = try JSONReader(Array("[0,\(digits)]".utf8))
    #expect {
      try reader.column()
    } throws: {
      ($0 as? JSONError)?.path == "[1]" && ($0 as? JSONError)?.column == 4
    }
  }

  @Test(arguments: [
    "<!-- {\"a\":1,} -->", "//<![CDATA[\n{\"a\":1}\n//]]>", "/* x */ {\"a\": /* y */ 1 // z\n }",
    "{\"a\":1};", "{\"a\":0,\"b\":\"x\ny\\q\",\"a\":1}", "{\"a\":1,\"b\":\"\\ud800 \\uzz\"}",
  ])
  func `a lenient reader takes what pages say`(text: String) {
    guard case .object(let members) = JSONValue(lenientJSON: Array(text.utf8)) else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(members.contains(Member("a", .number("1"))))
  }

  @Test func `a lenient reader repairs UTF-8`() {
    #expect(JSONValue(lenientJSON: [0x22, 0x61, 0xFF, 0x22]) == .string("a\u{FFFD}"))
  }
}
