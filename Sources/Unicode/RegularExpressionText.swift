/// A text in the units that ICU's regular expressions read, with the way back to UTF-8 offsets.
public struct RegularExpressionText: Sendable {
  let units: [UInt16]
  /// UTF-8 bytes of the text.
  let byteCount: Int

  /// - Parameter utf8: valid UTF-8.
  public init(_ utf8: [UInt8]) {
    byteCount = utf8.count
    // One unit a byte is the most that UTF-8 can need.
    units = [UInt16](unsafeUninitializedCapacity: utf8.count) { buffer, count in
      utf8.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
          let first = UInt32(bytes[index])
          let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
          guard length > 1, index + length <= bytes.count else {
            buffer[count] = UInt16(first)
            count += 1
            index += 1
            continue
          }
          var scalar = first & (0xFF >> UInt32(length + 1))
          for next in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
          index += length
          if scalar < 0x10000 {
            buffer[count] = UInt16(scalar)
            count += 1
          } else {
            buffer[count] = UInt16(0xD7C0 + scalar >> 10)
            buffer[count + 1] = UInt16(0xDC00 + scalar & 0x3FF)
            count += 2
          }
        }
      }
    }
  }

  var isASCII: Bool { units.count == byteCount }

  /// Walks from a known offset to one further on.
  struct Cursor {
    var unit = 0
    var byte = 0
  }

  /// The UTF-8 offset of a unit; quick when the units asked for ascend.
  func byteOffset(of unit: Int, from cursor: inout Cursor) -> Int {
    if isASCII { return unit }
    if unit < cursor.unit { cursor = Cursor() }
    while cursor.unit < unit {
      let value = units[cursor.unit]
      cursor.unit += 1
      // Either half of a surrogate pair stands for two of its four bytes.
      cursor.byte += value < 0x80 ? 1 : value < 0x800 || value & 0xF800 == 0xD800 ? 2 : 3
    }
    return cursor.byte
  }
}
