/// A text that a page declares, as a reader would see it.
///
/// References that were escaped twice are decoded again, tags and the `\n` of an escaped line end go, white space is
/// collapsed. `<p>Fish &amp;amp; chips\n` becomes `Fish & chips`.
/// - Parameter isCollapsed: whether its white space is so already.
/// - Returns: nil when nothing is left.
func declaredText(_ text: String, isCollapsed: Bool = false) -> String? {
  if isCollapsed, !text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x5C }) {
    return text
  }
  var bytes = Array(text.utf8)
  if bytes.contains(0x26) { bytes = decodingReferences(bytes, 0..<bytes.count) }
  if bytes.contains(0x3C) { bytes = withoutTags(bytes) }
  if bytes.contains(0x5C) { bytes = withoutEscapedLineEnds(bytes) }
  return collapsed(bytes)
}

/// What looks like a tag becomes a space, or nothing inside a line; `a < b` stays.
private func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
  let lineTags: Set<String> = [
    "a", "b", "em", "i", "mark", "s", "span", "strong", "sub", "sup", "u",
  ]
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let isTag =
      bytes[index] == 0x3C && index + 1 < bytes.count
      && (isASCIILetter(bytes[index + 1]) || bytes[index + 1] == 0x2F)
    guard isTag, let end = bytes[index...].firstIndex(of: 0x3E) else {
      // Without an end no later `<` begins a tag either.
      if isTag {
        result += bytes[index...]
        return result
      }
      result.append(bytes[index])
      index += 1
      continue
    }
    let name = bytes[(index + 1)..<end].drop { $0 == 0x2F }.prefix(while: isASCIILetter)
    if !lineTags.contains(String(decoding: name.map(lowercased), as: UTF8.self)) {
      result.append(0x20)
    }
    index = end + 1
  }
  return result
}

private func withoutEscapedLineEnds(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == 0x5C, index + 1 < bytes.count,
      bytes[index + 1] == 0x6E || bytes[index + 1] == 0x72
    {
      result.append(0x20)
      index += 2
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}
