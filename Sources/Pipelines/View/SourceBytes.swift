internal import Unicode

/// Bytes of a file as a text for people: decoded, with escapes for what cannot be seen.
///
/// Line feeds, tabs, carriage returns and backslashes are `\n`, `\t`, `\r` and `\\`, bytes that are no character `\xE9`, other
/// characters without a shape `\u{A0}`.
func shown(_ bytes: ArraySlice<UInt8>, encoding: String) -> String {
  var text = ""
  switch encoding {
  case "utf-8", "us-ascii", "iso-2022-jp": appendUTF8(bytes, to: &text)
  case "utf-16le", "utf-16be": appendUTF16(bytes, isBigEndian: encoding == "utf-16be", to: &text)
  default:
    guard var decoder = CharacterDecoder(encoding: encoding) else {
      appendUTF8(bytes, to: &text)
      break
    }
    let units = decoder.decode(Array(bytes), 0..<bytes.count, isLast: true).units
    for scalar in String(decoding: units, as: UTF16.self).unicodeScalars {
      append(scalar, to: &text)
    }
  }
  return text
}

private func appendUTF8(_ bytes: ArraySlice<UInt8>, to text: inout String) {
  var iterator = bytes.makeIterator()
  var parser = UTF8.ForwardParser()
  var position = bytes.startIndex
  while true {
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      append(UTF8.decode(encoded), to: &text)
      position += encoded.count
    case .error(let length):
      for byte in bytes[position..<position + length] { text += escape("x", UInt32(byte), "") }
      position += length
    case .emptyInput: return
    }
  }
}

private func appendUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool, to text: inout String) {
  var units: [UInt16] = []
  for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isBigEndian ? first << 8 | second : second << 8 | first)
  }
  for scalar in String(decoding: units, as: UTF16.self).unicodeScalars { append(scalar, to: &text) }
  if bytes.count % 2 == 1, let last = bytes.last { text += escape("x", UInt32(last), "") }
}

private func append(_ scalar: Unicode.Scalar, to text: inout String) {
  switch scalar {
  case "\n": text += "\\n"
  case "\t": text += "\\t"
  case "\r": text += "\\r"
  case "\\": text += "\\\\"
  case " ", "\u{200C}", "\u{200D}": text.unicodeScalars.append(scalar)
  default:
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      text += escape("u{", scalar.value, "}")
    default: text.unicodeScalars.append(scalar)
    }
  }
}

private func escape(_ start: String, _ value: UInt32, _ end: String) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "\\" + start + (digits.count < 2 ? "0" : "") + digits + end
}
