import DocumentModel
import Testing

@Suite struct EightBytesTests {
  private func eight(_ bytes: [UInt8], _ use: (EightBytes) -> Bool) -> Bool {
    bytes.withUnsafeBytes { use(EightBytes($0, at: 0)) }
  }

  /// Eight bytes of which one, at each place, is each value.
  private static let samples: [[UInt8]] = (0..<8).flatMap { place in
    (UInt8.min...UInt8.max).map { value in
      (0..<8).map { $0 == place ? value : 0x61 }
    }
  }

  @Test func `a byte is told to be smaller than a limit exactly where one is`() {
    for limit in [0x0E, 0x20, 0x27, 0x80] as [UInt8] {
      let differing = Self.samples.filter { bytes in
        eight(bytes) { $0.below(limit) != 0 } != bytes.contains { $0 < limit }
      }
      #expect(differing == [], "\(limit)")
    }
  }

  @Test func `a byte is told to be one exactly where it is`() {
    for byte in [0x0A, 0x22, 0x5C, 0xC2, 0xFF] as [UInt8] {
      let differing = Self.samples.filter { bytes in
        eight(bytes) { $0.equal(byte) != 0 } != bytes.contains(byte)
      }
      #expect(differing == [], "\(byte)")
    }
  }

  @Test func `letters are counted up to the first other byte`() {
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    let differing = Self.samples.filter { bytes in
      let count = bytes.firstIndex { !isLetter($0) } ?? 8
      return !eight(bytes) { $0.leadingLetters == count }
    }
    #expect(differing == [])
  }

  @Test func `they are ASCII when no byte is beyond it`() {
    let differing = Self.samples.filter { bytes in
      eight(bytes) { $0.areASCII } != bytes.allSatisfy { $0 < 0x80 }
    }
    #expect(differing == [])
  }
}
