/// The encoding that an XML declaration or a `meta` element declares near the start of a file.
///
/// - Returns: WHATWG name, lower case; nil when none or an unknown one is declared.
/// - Source: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding, reading further than 1,024
///   bytes, because pages do not keep to it.
func declaredEncoding(_ source: [UInt8]) -> String? {
  let limit = min(source.count, 1 << 16)
  if let declared = xmlDeclaration(source, limit) { return readable(declared) }
  var index = 0
  while index < limit {
    guard source[index] == 0x3C else {
      index += 1
      continue
    }
    if reads("<!--", source, at: index) {
      index = (find("-->", in: source, from: index + 2, to: source.count) ?? limit) + 3
    } else if reads("<script", source, at: index) {
      index = (find("</script", in: source, from: index + 7, to: limit) ?? limit) + 7
    } else if reads("</head", source, at: index) {
      return nil
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
  if encoding == "x-user-defined" { return "windows-1252" }
  return encoding.hasPrefix("utf-16") ? "utf-8" : encoding
}

/// The language that the root element of a page declares, without its region: `cs` for `<html lang="cs-CZ">`.
func declaredLanguage(_ source: [UInt8]) -> String? {
  let limit = min(source.count, 4096)
  guard let root = find("<html", in: source, from: 0, to: limit) else { return nil }
  var scanner = AttributeScanner(position: root + 5, limit: limit)
  while let attribute = scanner.next(in: source) {
    let name = attribute.name
    guard
      name.count == 4 && reads("lang", source, at: name.lowerBound)
        || name.count == 8 && reads("xml:lang", source, at: name.lowerBound)
    else { continue }
    let code = source[attribute.value].prefix { isASCIILetter($0) }.map(lowercased)
    return code.isEmpty ? nil : String(decoding: code, as: UTF8.self)
  }
  return nil
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
