import Testing

@testable import Pipelines

/// "Ada met Turing.\n" by gzip -n.
let compressedSentence: [UInt8] = [
  0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x73, 0x4C,
  0x49, 0x54, 0xC8, 0x4D, 0x2D, 0x51, 0x08, 0x29, 0x2D, 0xCA, 0xCC, 0x4B,
  0xD7, 0xE3, 0x02, 0x00, 0x28, 0xDF, 0x29, 0x2C, 0x10, 0x00, 0x00, 0x00,
]

/// 65,536 spaces by gzip -9n.
let compressedSpaces: [UInt8] = [
  0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xED, 0xC1,
  0x81, 0x00, 0x00, 0x00, 0x00, 0x80, 0x20, 0x95, 0xFD, 0x29, 0x17, 0xA9,
  0x0A, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
  0x00, 0x00, 0x00, 0x00, 0x6A, 0x94, 0x19, 0x2C, 0xB4, 0x00, 0x00, 0x01,
  0x00,
]

@Suite struct InflaterTests {
  @Test func `gzip comes out as it went in`() throws {
    let inflated = try Inflater.inflate(compressedSentence, limit: 1_000)
    #expect(String(decoding: inflated, as: UTF8.self) == "Ada met Turing.\n")
  }

  @Test func `members follow one another, and padding behind them is left alone`() throws {
    let twice = try Inflater.inflate(compressedSentence + compressedSentence, limit: 1_000)
    #expect(twice.count == 32)
    let padded = compressedSentence + [0, 0, 0]
    #expect(try Inflater.inflate(padded, limit: 1_000).count == 16)
  }

  @Test func `a bomb stops at the limit`() {
    let bomb = Array(repeatElement(compressedSpaces, count: 1_000).joined())
    #expect(throws: Inflater.Problem.tooLarge) { try Inflater.inflate(bomb, limit: 100_000) }
  }

  @Test func `exactly the limit is allowed`() throws {
    #expect(try Inflater.inflate(compressedSpaces, limit: 65_536).count == 65_536)
    #expect(throws: Inflater.Problem.tooLarge) {
      try Inflater.inflate(compressedSpaces, limit: 65_535)
    }
  }

  @Test func `cut or damaged data is told at every place`() {
    for length in 0..<compressedSentence.count {
      let cut = Array(compressedSentence[..<length])
      #expect(throws: Inflater.Problem.damaged) { try Inflater.inflate(cut, limit: 1_000) }
    }
    var wrong = compressedSentence
    wrong[wrong.count - 6] ^= 1  // the checksum
    #expect(throws: Inflater.Problem.damaged) { try Inflater.inflate(wrong, limit: 1_000) }
  }

  @Test func `the first bytes are had without the rest`() {
    #expect(Inflater.prefix(of: compressedSpaces, count: 100).count >= 100)
    #expect(Inflater.prefix(of: Array(compressedSentence.prefix(20)), count: 100).count < 16)
  }
}
