import Bytes
import Testing

@Suite struct EightBytesTests {
  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: false
    }
  }

  @Test func `letters end at any byte that is none, wherever it stands`() {
    var failed: [[UInt8]] = []
    for byte in UInt8.min...UInt8.max {
      for length in 0...24 {
        for place in 0...length {
          var text = [UInt8](repeating: UInt8(ascii: "z"), count: length)
          text.insert(byte, at: place)
          let end = text.withUnsafeBufferPointer { asciiLettersEnd($0, 0, text.count) }
          if end != (isLetter(byte) ? text.count : place) { failed.append(text) }
        }
      }
    }
    #expect(failed.prefix(3) == [])
  }

  @Test func `letters of a part of the text end inside it`() {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 40)
    text.withUnsafeBufferPointer { text in
      for start in 0...text.count {
        for limit in start...text.count {
          #expect(asciiLettersEnd(text, start, limit) == limit)
        }
      }
    }
  }

  @Test func `every pair of bytes is compared as byte by byte`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [first, second] + [UInt8](repeating: UInt8(ascii: "a"), count: 6)
        let letters = bytes.withUnsafeBytes { EightBytes($0, at: 0).leadingLetters }
        #expect(letters == (bytes.firstIndex { !isLetter($0) } ?? EightBytes.count))
      }
    }
  }

  @Test func `bytes are ASCII when none is beyond it, wherever it stands`() {
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: UInt8(ascii: "z"), count: 8)
        bytes[place] = byte
        #expect(bytes.withUnsafeBytes { EightBytes($0, at: 0).areASCII } == (byte < 0x80))
      }
    }
  }
}
