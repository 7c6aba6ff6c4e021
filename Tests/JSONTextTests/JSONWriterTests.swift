import DocumentModel
import JSONText
import Testing

private func json(_ write: (inout JSONWriter) -> Void) -> String {
  var writer = JSONWriter()
  write(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct JSONWriterTests {
  @Test(arguments: [
    (0.4, "0.4"), (1, "1"), (0, "0"), (-0.0, "0"), (-2.5, "-2.5"), (0.9801, "0.9801"), (100, "100"),
    (1e20, "100000000000000000000"), (123e18, "123000000000000000000"), (1e21, "1e+21"),
    (1.5e300, "1.5e+300"), (1e-5, "0.00001"), (0.000001, "0.000001"), (1e-7, "1e-7"),
    (1.25e-9, "1.25e-9"), (.leastNonzeroMagnitude, "5e-324"), (0.1 + 0.2, "0.30000000000000004"),
    (1.7976931348623157e308, "1.7976931348623157e+308"), (123456.789, "123456.789"),
    (.nan, "null"), (.infinity, "null"),
  ])
  func `a double has the shortest digits of ECMAScript`(value: Double, digits: String) {
    #expect(json { $0.value(value) } == digits)
  }

  @Test func `every double reads back the same`() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      var writer = JSONWriter()
      writer.value(value)
      var reader = try JSONReader(writer.bytes)
      #expect(try reader.double() == value)
      try reader.end()
    }
  }

  @Test(arguments: [0, 7, -7, 10, 99, 100, 12_345, .max, .min])
  func `a whole number has its digits`(value: Int) {
    #expect(json { $0.value(value) } == "\(value)")
    #expect(json { $0.value([value, 0, value]) } == "[\(value),0,\(value)]")
  }

  @Test func `only quotes, backslashes and control characters are escaped`() {
    let text = "\"\\/\u{8}\t\n\u{B}\u{C}\r\u{1F}\u{7F}é😀\u{2028}"
    let wanted = "\"\\\"\\\\/\\b\\t\\n\\u000b\\f\\r\\u001f\u{7F}é😀\u{2028}\""
    #expect(json { $0.value(text) } == wanted)
    #expect(json { $0.value(utf8: Array(text.utf8)) } == wanted)
    #expect(json { $0.value(utf8: Array("xx\(text)x".utf8)[2..<text.utf8.count + 2]) } == wanted)
  }

  @Test func `commas stand between members and elements`() {
    let text = json {
      $0.beginObject()
      $0.member("a", 1)
      $0.key("b")
      $0.beginArray()
      $0.null()
      $0.beginObject()
      $0.endObject()
      $0.value(["x", "y"])
      $0.value([Int]())
      $0.endArray()
      $0.member("c", .array([.bool(true), .number("1.50"), .offset(3), .object([])]))
      $0.endObject()
      $0.newline()
      $0.value("z")
    }
    #expect(text == "{\"a\":1,\"b\":[null,{},[\"x\",\"y\"],[]],\"c\":[true,1.50,3,{}]}\n\"z\"")
  }

  @Test(arguments: ["nan", "1x", "", "01", "-"])
  func `digits that are no number become null`(digits: String) {
    #expect(json { $0.value(.number(digits)) } == "null")
  }
}

/// A seeded generator of random numbers.
/// - Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
