/// `\r\n`, `\r` and form feeds as line feeds.
func unifiedLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var unified: [UInt8] = []
  var previous: UInt8 = 0
  for byte in bytes {
    if byte == 0x0A && previous == 0x0D {
      // The carriage return before it is the line end already.
    } else {
      unified.append(byte == 0x0D || byte == 0x0C ? 0x0A : byte)
    }
    previous = byte
  }
  return unified
}
