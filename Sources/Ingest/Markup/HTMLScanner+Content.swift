/// Elements and sections whose content is no markup of the page.
extension HTMLScanner {
  /// Reads a CDATA section.
  mutating func section() {
    let start = position + 9
    guard !sectionEndIsMissing,
      let end = find("]]>", in: bytes, from: start, to: bytes.count)
    else {
      sectionEndIsMissing = true
      return bogusComment()
    }
    addLiteralText(start..<end)
    position = end + 3
  }

  private mutating func addLiteralText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let hasText = bytes[range].contains { !isSpace($0) }
    skeleton.addText(range, hasText: hasText, isLiteral: true)
    if hasText { besideBlock = false }
  }

  /// Takes all up to the end tag for text; `plaintext` has none.
  mutating func rawText(of element: ElementName) {
    let end = element == .plaintext ? nil : closing(endTags[Int(element.rawValue)], from: position)
    addLiteralText(position..<(end ?? bytes.count))
    position = end ?? bytes.count
  }

  /// Skips what stands in an element whose content is not markup of the page.
  mutating func cut(_ element: ElementName, _ tag: Int) {
    let start = position
    guard !unclosed.contains(element), let end = contentEnd(of: element, from: start) else {
      unclosed.insert(element)
      // Only a script or style without end swallows the page, as in a browser.
      if element == .script || element == .style {
        skeleton.noteLoss("a \(element) is never closed")
        position = bytes.count
      }
      return
    }
    position = end
    if element == .title, skeleton.title == nil { skeleton.title = start..<end }
    if element == .script, let type = skeleton.attribute(.type, ofTag: tag),
      find("ld+json", in: bytes, from: type.lowerBound, to: type.upperBound) != nil
    {
      skeleton.linkedData.append(start..<end)
    }
  }

  /// The place of the end tag.
  private mutating func contentEnd(of element: ElementName, from start: Int) -> Int? {
    if element == .script { return scriptEnd(from: start) }
    return closing(endTags[Int(element.rawValue)], from: start)
  }

  private func closing(_ name: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + name.count + 2 <= bytes.count {
      if bytes[index] == 0x3C, bytes[index + 1] == 0x2F, matches(name, at: index + 2) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether the name at `index` is `name` in full.
  private func matches(_ name: [UInt8], at index: Int) -> Bool {
    guard index + name.count <= bytes.count else { return false }
    for offset in 0..<name.count where lowercased(bytes[index + offset]) != name[offset] {
      return false
    }
    let after = index + name.count < bytes.count ? bytes[index + name.count] : 0x3E
    return isSpace(after) || after == 0x2F || after == 0x3E
  }

  /// The end of a script: inside `<!-- <script>` its end tag is that script's own.
  /// - Source: https://html.spec.whatwg.org/#script-data-double-escaped-state
  private mutating func scriptEnd(from start: Int) -> Int? {
    let name = Array("script".utf8)
    guard let simple = closing(name, from: start) else { return nil }
    if balancedEndIsMissing { return simple }
    var index = start
    var escaped = false
    var doubled = false
    while index < bytes.count {
      if bytes[index] == 0x3C {
        if !escaped, reads("<!--", bytes, at: index) {
          escaped = true
          index += 4
          continue
        }
        if index + 1 < bytes.count, bytes[index + 1] == 0x2F, matches(name, at: index + 2) {
          if !doubled { return index }
          doubled = false
        } else if escaped, matches(name, at: index + 1) {
          doubled = true
        }
      } else if escaped, bytes[index] == 0x2D, reads("-->", bytes, at: index) {
        escaped = false
        doubled = false
      }
      index += 1
    }
    balancedEndIsMissing = true
    return simple
  }
}

private let endTags = ElementName.allCases.map { Array("\($0)".utf8) }
