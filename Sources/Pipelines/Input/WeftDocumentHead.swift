/// Whether the bytes begin a JSON object with a key `format` of its own whose value is `weft/…`, at whatever place.
///
/// What stands in objects inside of it, in its strings, or behind it does not count.
func namesWeftFormat(_ head: ArraySlice<UInt8>) -> Bool {
  var rest = head
  if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  rest = rest.drop(while: isBlank)
  guard rest.first == UInt8(ascii: "{") else { return false }
  var depth = 0
  var isKey = false
  while let byte = rest.popFirst() {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      isKey = depth == 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return false }
      isKey = false
    case UInt8(ascii: ","): isKey = depth == 1
    case UInt8(ascii: "\""):
      let string = popString(&rest)
      if isKey, string.elementsEqual("format".utf8) { return hasWeftValue(rest) }
      isKey = false
    default: break
    }
  }
  return false
}

/// Takes the rest of a string off, and its closing quote.
/// - Returns: what stands between the quotes, escapes as they are.
private func popString(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let start = rest.startIndex
  var end = start
  while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
    end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
  }
  end = min(end, rest.endIndex)
  let string = rest[start..<end]
  rest = rest[end...].dropFirst()
  return string
}

/// Whether a colon and a string that begins with `weft/` come next.
private func hasWeftValue(_ afterKey: ArraySlice<UInt8>) -> Bool {
  var rest = afterKey.drop(while: isBlank)
  guard rest.popFirst() == UInt8(ascii: ":") else { return false }
  return rest.drop(while: isBlank).starts(with: "\"weft/".utf8)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
