import DocumentJSON
import DocumentModel
import JSONText
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: OffsetUnit.allCases)
  func `random documents come back byte for byte`(unit: OffsetUnit) throws {
    let writer = DocumentWriter(offsets: unit)
    var maker = DocumentMaker(seed: 1)
    for number in 0..<200 {
      let document = maker.document()
      let json = writer.json(document)
      let read = try DocumentReader.read(json)
      #expect(read.unit == unit)
      #expect(read.document == document, "document \(number)")
      #expect(writer.json(read.document) == json, "document \(number)")
    }
  }

  @Test func `one unit becomes another and back, byte for byte`() throws {
    var maker = DocumentMaker(seed: 2)
    for number in 0..<100 {
      let document = maker.document()
      let first = DocumentWriter(offsets: .codepoint).json(document)
      var json = first
      for unit in [OffsetUnit.utf16, .byte, .utf16, .codepoint] {
        json = DocumentWriter(offsets: unit).json(try DocumentReader.read(json).document)
      }
      #expect(json == first, "document \(number)")
    }
  }

  @Test func `the order of keys does not matter`() throws {
    var maker = DocumentMaker(seed: 3, hasOthers: false)
    for number in 0..<100 {
      let document = maker.document()
      let json = DocumentWriter(offsets: .utf16).json(document)
      let tree = try JSONValue(json: json)
      let shuffled = tree.shuffled(using: &maker.generator).json
      #expect(try DocumentReader.read(shuffled).document == document, "document \(number)")
    }
  }

  @Test func `white space between tokens does not matter`() throws {
    var maker = DocumentMaker(seed: 4)
    for number in 0..<100 {
      let document = maker.document()
      let json = DocumentWriter().json(document)
      let spaced = spaced(json)
      #expect(spaced.count > json.count)
      #expect(try DocumentReader.read(spaced).document == document, "document \(number)")
    }
  }

  @Test func `damaged documents are refused with a place, or are documents`() throws {
    var maker = DocumentMaker(seed: 5)
    var refused = 0
    for _ in 0..<1_500 {
      var json = DocumentWriter().json(maker.document())
      for _ in 0...maker.number(below: 3) {
        let place = maker.number(below: json.count)
        switch maker.number(below: 3) {
        case 0: json[place] = UInt8(maker.number(below: 256))
        case 1: json.remove(at: place)
        default: json.insert(json[maker.number(below: json.count)], at: place)
        }
      }
      do throws(JSONError) {
        let read = try DocumentReader.read(json)
        let again = DocumentWriter().json(read.document)
        #expect(try DocumentReader.read(again).document == read.document)
      } catch {
        refused += 1
        #expect(error.line >= 1 && error.column >= 1 && !error.message.isEmpty)
      }
    }
    #expect(refused > 500)
  }

  /// JSON with white space after each comma, colon and bracket that is not in a string.
  private func spaced(_ json: [UInt8]) -> [UInt8] {
    var spaced: [UInt8] = []
    var isString = false
    var isEscaped = false
    for byte in json {
      spaced.append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isString.toggle()
      } else if !isString, "{}[]:,".utf8.contains(byte) {
        spaced += " \n\t\r".utf8
      }
    }
    return spaced
  }
}

extension JSONValue {
  /// The value with the members of all objects in another order.
  fileprivate func shuffled(using generator: inout SplitMix64) -> JSONValue {
    switch self {
    case .array(let elements): return .array(elements.map { $0.shuffled(using: &generator) })
    case .object(let members):
      let inner = members.map { Member($0.key, $0.value.shuffled(using: &generator)) }
      return .object(inner.shuffled(using: &generator))
    default: return self
    }
  }
}
