internal import DocumentModel

/// Stands in decoded text for a control character, NUL say, that text may not hold: never written, but a name of a tag
/// with one inside is another name, as in a browser.
let controlMark: UInt8 = 0x01

/// A file as valid UTF-8, and where each byte comes from in the file.
struct DecodedSource {
  /// WHATWG name of the character encoding, lower case, or `utf-32le` and `utf-32be`, which have none.
  var encoding: String
  /// Valid UTF-8; no control characters but white space and `controlMark`.
  var bytes: [UInt8]
  var positions: PositionTable

  /// Decodes a file.
  init(_ source: [UInt8], encoding: String, skipping mark: Int) {
    self.encoding = encoding
    switch encoding {
    case "utf-8":
      if mark == 0, isCleanUTF8(source) {
        bytes = source
        positions = PositionTable()
      } else {
        (bytes, positions) = decodeUTF8(source, from: mark)
      }
    case "utf-16le", "utf-16be":
      (bytes, positions) = decodeUTF16(source, from: mark, bigEndian: encoding == "utf-16be")
    case "utf-32le", "utf-32be":
      (bytes, positions) = decodeUTF32(source, from: mark, bigEndian: encoding == "utf-32be")
    default:
      (bytes, positions) = decodeLegacy(source, encoding) ?? decodeUTF8(source, from: mark)
    }
  }
}

/// Collects decoded characters and their places.
struct DecodedText {
  var bytes: [UInt8] = []
  var positions = PositionTable()

  /// Adds a character; control characters become marks, or white space where they count as that.
  mutating func append(_ scalar: UInt32, source: Int, count: Int, isReplacement: Bool = false) {
    switch scalar {
    case 0x0B, 0x1C...0x1F: appendByte(0x20, source: source, count: count, isReplacement: true)
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E:
      appendByte(UInt8(scalar), source: source, count: count, isReplacement: isReplacement)
    case 0..<0x80: appendByte(controlMark, source: source, count: count, isReplacement: false)
    default:
      let before = bytes.count
      appendUTF8(scalar, to: &bytes)
      positions.append(
        decodedStep: bytes.count - before, source: source, sourceStep: count,
        isReplacement: isReplacement || scalar == 0xFFFD)
    }
  }
}

extension DecodedText {
  private mutating func appendByte(
    _ byte: UInt8, source: Int, count: Int, isReplacement: Bool
  ) {
    bytes.append(byte)
    positions.append(
      decodedStep: 1, source: source, sourceStep: count, isReplacement: isReplacement)
  }
}

/// Adds a scalar in UTF-8; a surrogate or a number beyond U+10FFFF becomes U+FFFD.
func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  let character = Unicode.Scalar(scalar) ?? "\u{FFFD}"
  for unit in UTF8.encode(character) ?? UTF8.encodedReplacementCharacter { bytes.append(unit) }
}

/// Whether bytes are UTF-8 that needs no change: valid, without NUL and other control characters.
func isCleanUTF8(_ bytes: [UInt8]) -> Bool {
  var index = 0
  let count = bytes.count
  while index < count {
    let byte = bytes[index]
    if byte &- 0x20 < 0x5F || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C {
      index += 1
      if index & 7 == 0 { index = bytes.withUnsafeBytes { PlainRuns.visibleEnd($0, from: index) } }
      continue
    }
    guard byte >= 0x80 else { return false }
    let length = utf8Length(bytes, at: index)
    guard length > 0 else { return false }
    index += length
  }
  return true
}

/// Length of the valid UTF-8 sequence at `index`, or minus the length of the maximal subpart that is none.
/// - Source: Unicode 15, table 3-7, and section 3.9 on maximal subparts.
func utf8Length(_ bytes: [UInt8], at index: Int) -> Int {
  let lead = bytes[index]
  if lead < 0x80 { return 1 }
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  let wanted: Int
  switch lead {
  case 0xC2...0xDF: wanted = 2
  case 0xE0...0xEF:
    wanted = 3
    if lead == 0xE0 { low = 0xA0 }
    if lead == 0xED { high = 0x9F }
  case 0xF0...0xF4:
    wanted = 4
    if lead == 0xF0 { low = 0x90 }
    if lead == 0xF4 { high = 0x8F }
  default: return -1
  }
  for offset in 1..<wanted {
    guard index + offset < bytes.count, bytes[index + offset] >= low,
      bytes[index + offset] <= high
    else { return -offset }
    low = 0x80
    high = 0xBF
  }
  return wanted
}
