/// The encoding that an XML declaration or a `meta` element declares near the start of a file.
///
/// - Returns: WHATWG name, lower case; nil when none or an unknown one is declared.
/// - Source: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding, reading further than 1,024
///   bytes, because pages do not keep to it.
func declaredEncoding(_ source: [UInt8]) -> String? {
  let limit = min(source.count, 8192)
  if let declared = xmlDeclaration(source, limit) { return readable(declared) }
  var index = 0
  while index < limit {
    guard source[index] == 0x3C else {
      index += 1
      continue
    }
    if reads("<!--", source, at: index) {
      index = (find("-->", in: source, from: index + 2, to: source.count) ?? limit) + 3
    } else if reads("<meta", source, at: index), index + 5 < limit,
      isSpace(source[index + 5]) || source[index + 5] == 0x2F
    {
      if let found = metaCharset(source, index + 5, limit) { return readable(found) }
      index += 5
    } else {
      index += 1
    }
  }
  return nil
}

/// What is declared in bytes that can be read as ASCII is no UTF-16.
private func readable(_ encoding: String) -> String {
  encoding.hasPrefix("utf-16") ? "utf-8" : encoding
}

private func xmlDeclaration(_ source: [UInt8], _ limit: Int) -> String? {
  guard let start = source.firstIndex(where: { !isSpace($0) }), reads("<?xml", source, at: start),
    let end = find("?>", in: source, from: start, to: limit),
    let name = find("encoding", in: source, from: start, to: end)
  else { return nil }
  return labelAfterEquals(source, name + 8, end)
}

private func metaCharset(_ source: [UInt8], _ start: Int, _ limit: Int) -> String? {
  var scanner = AttributeScanner(position: start, limit: limit)
  var charset: Range<Int>?
  var content: Range<Int>?
  var isPragma = false
  while let attribute = scanner.next(in: source) {
    let name = attribute.name.lowerBound
    if attribute.name.count == 7, reads("charset", source, at: name) { charset = attribute.value }
    if attribute.name.count == 7, reads("content", source, at: name) { content = attribute.value }
    if attribute.name.count == 10, reads("http-equiv", source, at: name) {
      isPragma = reads("content-type", source, at: attribute.value.lowerBound)
    }
  }
  if let charset { return encoding(forLabel: source[charset]) }
  guard isPragma, let content,
    let name = find("charset", in: source, from: content.lowerBound, to: content.upperBound)
  else { return nil }
  return labelAfterEquals(source, name + 7, content.upperBound)
}

/// The label in `= "label"`, quoted or not.
private func labelAfterEquals(_ source: [UInt8], _ position: Int, _ end: Int) -> String? {
  var index = position
  while index < end, isSpace(source[index]) { index += 1 }
  guard index < end, source[index] == 0x3D else { return nil }
  index += 1
  while index < end, isSpace(source[index]) || source[index] == 0x22 || source[index] == 0x27 {
    index += 1
  }
  let start = index
  while index < end, !isSpace(source[index]), ![0x22, 0x27, 0x3B, 0x3F].contains(source[index]) {
    index += 1
  }
  return encoding(forLabel: source[start..<index])
}
