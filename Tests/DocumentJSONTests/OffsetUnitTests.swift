import DocumentModel
import JSONText
import Testing

@testable import DocumentJSON

@Suite struct OffsetUnitTests {
  /// Short, and long enough for many checkpoints.
  private static let texts = [
    "plain ASCII", "Été à Nîmes", "東京駅の新しい橋", "a😀b👩‍👩‍👧c🇫🇷", "e\u{301}a\u{308}\u{323}", "שלום عالم",
    "", "x", "😀", "a𝔘\u{10FFFF}é",
  ].flatMap { [$0, String(repeating: $0, count: 90)] }

  /// The offset in the unit of every scalar of a text, and of its end, as the standard library counts.
  private func expected(_ text: String, _ unit: OffsetUnit) -> [Int] {
    let places = Array(text.unicodeScalars.indices) + [text.endIndex]
    return places.map { place in
      switch unit {
      case .codepoint: text.unicodeScalars.distance(from: text.startIndex, to: place)
      case .utf16: text.utf16.distance(from: text.startIndex, to: place)
      case .byte: text.utf8.distance(from: text.startIndex, to: place)
      }
    }
  }

  @Test(arguments: texts, OffsetUnit.allCases)
  func `the unit of a character leads back to its first byte`(text: String, unit: OffsetUnit) {
    let converter = OffsetConverter(Array(text.utf8), unit: unit)
    let bytes = expected(text, .byte)
    #expect(expected(text, unit).map { converter.byte(ofUnit: $0) } == bytes)
    for (byte, next) in zip(bytes, bytes.dropFirst()) where next > byte + 1 && unit == .byte {
      #expect(converter.byte(ofUnit: next - 1) == byte)
    }
  }

  @Test(arguments: texts, OffsetUnit.allCases)
  func `spans of a column are written in the unit and read back`(
    text: String, unit: OffsetUnit
  ) throws {
    let bytes = expected(text, .byte)
    let units = expected(text, unit)
    var document = Document(id: "1", text: Array(text.utf8))
    document.by = ["x"]
    document.layers.sentences = Sentences(
      by: 0, starts: Array(bytes.dropLast()), ends: Array(bytes.dropFirst()))
    let json = DocumentWriter(offsets: unit).json(document)
    let layer = try JSONValue(json: json)["layers"]?["sentences"]
    #expect(layer?["start"]?.elements.map(\.int) == units.dropLast().map(Optional.some))
    #expect(layer?["end"]?.elements.map(\.int) == units.dropFirst().map(Optional.some))
    #expect(try DocumentReader.read(json).document == document)
  }

  @Test(arguments: texts, OffsetUnit.allCases)
  func `single offsets in any order are written in the unit and read back`(
    text: String, unit: OffsetUnit
  ) throws {
    var places = Array(expected(text, .byte).enumerated())
    var generator = SplitMix64(seed: text.utf8.count)
    places.shuffle(using: &generator)
    let units = expected(text, unit)
    var document = Document(id: "1", text: Array(text.utf8))
    let offsets = JSONValue.array(places.map { .offset($0.element) })
    document.layers.others = [Member("x", .object([Member("start", offsets)]))]
    let json = DocumentWriter(offsets: unit).json(document)
    let written = try JSONValue(json: json)["layers"]?["x"]?["start"]?.elements.map(\.int)
    #expect(written == places.map { units[$0.offset] })
    #expect(try DocumentReader.read(json).document == document)
  }

  @Test(arguments: texts, OffsetUnit.allCases)
  func `every other offset is refused`(text: String, unit: OffsetUnit) throws {
    let units = expected(text, unit)
    let right = Set(units)
    let largest = units.last ?? 0
    let wrong = (-1...largest + 2).filter { !right.contains($0) }
    #expect(wrong.count >= 3)
    // Those at both ends: more only take time.
    for offset in Set(wrong.prefix(20) + wrong.suffix(20)) {
      var document = Document(id: "1", text: Array(text.utf8))
      document.by = ["x"]
      let json = String(decoding: DocumentWriter(offsets: unit).json(document), as: UTF8.self)
      let layers = [
        "\"a\":{\"end\":\(offset)}",
        "\"sentences\":{\"by\":0,\"start\":[\(offset)],\"end\":[\(largest)]}",
        "\"sentences\":{\"by\":0,\"start\":[0],\"end\":[\(offset)]}",
      ]
      for layer in layers {
        let changed = json.replacing("\"layers\":{", with: "\"layers\":{\(layer)")
        #expect(throws: JSONError.self) { try DocumentReader.read(Array(changed.utf8)) }
      }
    }
  }
}
