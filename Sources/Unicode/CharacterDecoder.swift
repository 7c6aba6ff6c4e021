internal import CICU

/// Decodes bytes of one character encoding to UTF-16, keeping where each character came from.
public struct CharacterDecoder: ~Copyable {
  /// A piece of decoded text.
  public struct Chunk {
    public var units: [UInt16] = []
    /// For every unit the byte of the source where its character begins.
    public var starts: [Int] = []
  }

  private let handle: OpaquePointer
  private var pending = 0

  /// - Parameter encoding: WHATWG name, lower case.
  /// - Returns: nil when ICU lacks the encoding.
  public init?(encoding: String) {
    guard let handle = cicu_converter_open(icuName(of: encoding)) else { return nil }
    self.handle = handle
  }

  deinit { cicu_converter_close(handle) }

  /// Decodes the next bytes; what cannot be decoded becomes U+FFFD.
  /// - Parameter isLast: true for the last chunk of a text: an unfinished character then ends in U+FFFD.
  public mutating func decode(_ source: [UInt8], _ range: Range<Int>, isLast: Bool) -> Chunk {
    let capacity = 2 * range.count + 16
    var chunk = Chunk()
    var offsets = [Int32](repeating: 0, count: capacity)
    var unfinished: Int32 = 0
    chunk.units = [UInt16](unsafeUninitializedCapacity: capacity) { units, count in
      let made = source.withUnsafeBufferPointer { bytes in
        offsets.withUnsafeMutableBufferPointer {
          cicu_converter_decode(
            handle, bytes.baseAddress.map { $0 + range.lowerBound }, Int32(range.count),
            isLast ? 1 : 0, units.baseAddress, $0.baseAddress, Int32(capacity), &unfinished)
        }
      }
      count = max(0, Int(made))
    }
    // A character that began in the chunk before starts where that chunk's unfinished bytes do.
    let carried = range.lowerBound - pending
    chunk.starts = offsets.prefix(chunk.units.count).map {
      $0 < 0 ? carried : range.lowerBound + Int($0)
    }
    pending = Int(unfinished)
    return chunk
  }
}

/// The name by which ICU has the decoder that the WHATWG means, or the one nearest to it.
/// - Source: https://encoding.spec.whatwg.org/#names-and-labels and ICU's convrtrs.txt.
func icuName(of encoding: String) -> String {
  switch encoding {
  case "shift_jis": "ibm-943_P15A-2003"
  case "euc-kr": "windows-949-2000"
  case "big5": "ibm-1375_P100-2008"
  case "windows-874": "windows-874-2000"
  case "x-mac-cyrillic": "macos-7_3-10.2"
  case "macintosh": "macos-0_2-10.2"
  case "iso-8859-8-i": "iso-8859-8"
  case "iso-8859-16": "iso-8859-1"
  case "gbk": "gb18030"
  default: encoding
  }
}
