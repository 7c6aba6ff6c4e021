/// Decodes UTF-8, putting U+FFFD for every maximal subpart that is none.
func decodeUTF8(_ source: [UInt8], from start: Int) -> ([UInt8], PositionTable) {
  var text = DecodedText()
  text.bytes.reserveCapacity(source.count)
  var index = start
  while index < source.count {
    let length = utf8Length(source, at: index)
    if length <= 0 {
      text.append(0xFFFD, source: index, count: -length, isReplacement: true)
      index -= length
    } else if length == 1 {
      text.append(UInt32(source[index]), source: index, count: 1)
      index += 1
    } else {
      text.bytes.append(contentsOf: source[index..<index + length])
      // Steps of one byte let a run go on through characters of any length.
      text.positions.append(decodedStep: 1, source: index, sourceStep: 1, count: length)
      index += length
    }
  }
  return (text.bytes, text.positions)
}

/// Decodes UTF-16, putting U+FFFD for lone surrogates and half a unit at the end.
func decodeUTF16(
  _ source: [UInt8], from start: Int, bigEndian: Bool
) -> ([UInt8], PositionTable) {
  func unit(_ index: Int) -> UInt32 {
    bigEndian
      ? UInt32(source[index]) << 8 | UInt32(source[index + 1])
      : UInt32(source[index + 1]) << 8 | UInt32(source[index])
  }
  var text = DecodedText()
  var index = start
  while index + 1 < source.count {
    let first = unit(index)
    if first & 0xFC00 == 0xD800, index + 3 < source.count, unit(index + 2) & 0xFC00 == 0xDC00 {
      let scalar = 0x10000 + (first & 0x3FF) << 10 + (unit(index + 2) & 0x3FF)
      text.append(scalar, source: index, count: 4)
      index += 4
    } else {
      let isLone = first & 0xF800 == 0xD800
      text.append(isLone ? 0xFFFD : first, source: index, count: 2, isReplacement: isLone)
      index += 2
    }
  }
  if index < source.count { text.append(0xFFFD, source: index, count: 1, isReplacement: true) }
  return (text.bytes, text.positions)
}

/// Decodes UTF-32, putting U+FFFD for surrogates, numbers that no character has, and a cut unit at the end.
func decodeUTF32(
  _ source: [UInt8], from start: Int, bigEndian: Bool
) -> ([UInt8], PositionTable) {
  var text = DecodedText()
  var index = start
  while index + 3 < source.count {
    let bytes = source[index..<index + 4]
    let number = (bigEndian ? Array(bytes) : bytes.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
    let isNone = Unicode.Scalar(number) == nil
    text.append(isNone ? 0xFFFD : number, source: index, count: 4, isReplacement: isNone)
    index += 4
  }
  if index < source.count {
    text.append(0xFFFD, source: index, count: source.count - index, isReplacement: true)
  }
  return (text.bytes, text.positions)
}
