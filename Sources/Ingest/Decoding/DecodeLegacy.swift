internal import Unicode

/// Decodes by ICU.
/// - Returns: nil when ICU lacks the encoding.
func decodeLegacy(_ source: [UInt8], _ encoding: String) -> ([UInt8], PositionTable)? {
  guard var decoder = CharacterDecoder(encoding: encoding) else { return nil }
  var text = DecodedText()
  text.bytes.reserveCapacity(source.count + source.count / 4)
  var waiting: (scalar: UInt32, source: Int)?
  var high: UInt32?
  let chunkLength = 1 << 14
  let isEscaped = encoding == "iso-2022-jp"
  let isMultiByte = encoding == "gb18030"
  let exceptions = decodingExceptions[encoding] ?? [:]
  for start in stride(from: 0, to: source.count, by: chunkLength) {
    let end = min(start + chunkLength, source.count)
    let chunk = decoder.decode(source, start..<end, isLast: end == source.count)
    for (unit, place) in zip(chunk.units, chunk.starts) {
      let scalar: UInt32
      if let standard = exceptions[source[place]], unit == 0xFFFD || !isMultiByte {
        scalar = standard
      } else if unit & 0xFC00 == 0xDC00, let lead = high {
        scalar = 0x10000 + (lead & 0x3FF) << 10 + UInt32(unit & 0x3FF)
      } else {
        scalar = UInt32(unit)
      }
      high = unit & 0xFC00 == 0xD800 ? UInt32(unit) : nil
      if high != nil { continue }
      // An escape sequence belongs to the character behind it: so a run can be decoded by itself.
      let begin = isEscaped ? escape(source, waiting?.source ?? 0, before: place) : place
      if let (before, from) = waiting { text.append(before, source: from, count: begin - from) }
      waiting = (scalar, begin)
    }
  }
  if let (before, from) = waiting {
    let end = isEscaped ? escape(source, from, before: source.count) : source.count
    text.append(before, source: from, count: end - from)
  }
  return (text.bytes, text.positions)
}

/// The escape sequence behind the character at `start`, or `limit`.
private func escape(_ source: [UInt8], _ start: Int, before limit: Int) -> Int {
  var index = start
  // Those that lead to the character itself.
  while index + 2 < limit, source[index] == 0x1B { index += 3 }
  return source[min(index, limit)..<limit].firstIndex(of: 0x1B) ?? limit
}

/// Bytes that ICU reads otherwise than the Encoding Standard, by encoding.
///
/// ISO 8859-16, which ICU lacks, is given by what sets it apart from ISO 8859-1.
/// - Source: https://encoding.spec.whatwg.org/#indexes
private let decodingExceptions: [String: [UInt8: UInt32]] = [
  "gb18030": [0x80: 0x20AC],
  "koi8-u": [0xAE: 0x045E, 0xBE: 0x040E],
  "windows-874": [
    0xDB: 0xFFFD, 0xDC: 0xFFFD, 0xDD: 0xFFFD, 0xDE: 0xFFFD, 0xFC: 0xFFFD, 0xFD: 0xFFFD,
    0xFE: 0xFFFD, 0xFF: 0xFFFD,
  ],
  "windows-1253": [0xAA: 0xFFFD],
  "windows-1255": [0xCA: 0x05BA],
  "iso-8859-16": [
    0xA1: 0x0104, 0xA2: 0x0105, 0xA3: 0x0141, 0xA4: 0x20AC, 0xA5: 0x201E, 0xA6: 0x0160,
    0xA8: 0x0161, 0xAA: 0x0218, 0xAC: 0x0179, 0xAE: 0x017A, 0xAF: 0x017B, 0xB2: 0x010C,
    0xB3: 0x0142, 0xB4: 0x017D, 0xB5: 0x201D, 0xB8: 0x017E, 0xB9: 0x010D, 0xBA: 0x0219,
    0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178, 0xBF: 0x017C, 0xC3: 0x0102, 0xC5: 0x0106,
    0xD0: 0x0110, 0xD1: 0x0143, 0xD5: 0x0150, 0xD7: 0x015A, 0xD8: 0x0170, 0xDD: 0x0118,
    0xDE: 0x021A, 0xE3: 0x0103, 0xE5: 0x0107, 0xF0: 0x0111, 0xF1: 0x0144, 0xF5: 0x0151,
    0xF7: 0x015B, 0xF8: 0x0171, 0xFD: 0x0119, 0xFE: 0x021B,
  ],
]
