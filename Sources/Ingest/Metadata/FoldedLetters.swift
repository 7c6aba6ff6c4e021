/// Letters and digits of a text, Latin and Cyrillic ones in lower case: what two writings of a name or title share.
func foldedLetters(_ text: some StringProtocol) -> [UInt8] {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch byte {
    case 0..<0x80:
      if isASCIILetter(byte) || isASCIIDigit(byte) { result.append(lowercased(byte)) }
      index += 1
    case 0xC2: index += 2  // Signs of Latin-1, soft hyphens.
    case 0xE2: index += 3  // Punctuation and symbols.
    case 0xC3 where (0x80...0x9E).contains(next) && next != 0x97:
      result += [byte, next + 0x20]
      index += 2
    case 0xD0 where (0x90...0x9F).contains(next):
      result += [byte, next + 0x20]
      index += 2
    case 0xD0 where (0xA0...0xAF).contains(next):
      result += [0xD1, next - 0x20]
      index += 2
    default:
      result.append(byte)
      index += 1
    }
  }
  return result
}
