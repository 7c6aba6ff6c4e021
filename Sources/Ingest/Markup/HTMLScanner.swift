/// Reads HTML into a skeleton: the tokenizer of the HTML standard, as far as text and structure need it.
///
/// - Source: https://html.spec.whatwg.org/#tokenization
struct HTMLScanner {
  let bytes: [UInt8]
  var position = 0
  var skeleton = MarkupSkeleton()
  /// Elements open beyond which more are left out, so that the parser's search for an end tag stays short; real pages
  /// stay below 100.
  private let maximumDepth = 400
  private let maximumAttributes = 64
  private var depth = 0
  private var leftOut = 0
  private var preDepth = 0
  /// Elements for which no end tag follows, so that it is looked for once.
  private var unclosed: Set<ElementName> = []
  /// Set once a script had no end outside `<!-- <script>`; looked for again, it would be quadratic.
  private var balancedEndIsMissing = false
  /// Whether white space here means nothing: beside the tag of a block.
  private var besideBlock = true

  /// Whether images are part of the tree: they hold no text.
  private let keepsImages: Bool

  init(_ bytes: [UInt8], keepsImages: Bool = false) {
    self.bytes = bytes
    self.keepsImages = keepsImages
    skeleton.markup.reserveCapacity(bytes.count / 4)
  }

  /// Reads the whole page.
  mutating func scan() {
    while position < bytes.count {
      text()
      guard position < bytes.count else { return }
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if isASCIILetter(next) {
        startTag()
      } else if next == 0x2F {
        if position + 2 < bytes.count, isASCIILetter(bytes[position + 2]) {
          endTag()
        } else {
          bogusComment()
        }
      } else {
        declaration()
      }
    }
  }

  /// Reads up to the next `<` that begins markup.
  private mutating func text() {
    let start = position
    while position < bytes.count {
      if bytes[position] == 0x3C, position + 1 < bytes.count {
        let next = bytes[position + 1]
        if isASCIILetter(next) || next == 0x2F || next == 0x21 || next == 0x3F { break }
      }
      position += 1
    }
    guard position > start else { return }
    let hasText = bytes[start..<position].contains { !isSpace($0) }
    if !hasText && besideBlock && preDepth == 0 { return }
    skeleton.addText(start..<position, hasText: hasText)
    if hasText { besideBlock = false }
  }

  private mutating func declaration() {
    guard reads("<!--", bytes, at: position) else { return bogusComment() }
    let start = position + 4
    for abrupt in [">", "->"] as [StaticString] where reads(abrupt, bytes, at: start) {
      position = start + abrupt.utf8CodeUnitCount
      return
    }
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D {
        if bytes[index + 2] == 0x3E {
          position = index + 3
          return
        }
        if reads("--!>", bytes, at: index) {
          position = index + 4
          return
        }
      }
      index += 1
    }
    skeleton.noteLoss("a comment is never closed")
    position = bytes.count
  }

  private mutating func bogusComment() {
    while position < bytes.count, bytes[position] != 0x3E { position += 1 }
    position = min(position + 1, bytes.count)
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !isSpace(bytes[end]), bytes[end] != 0x2F, bytes[end] != 0x3E {
      end += 1
    }
    return end
  }

  private mutating func endTag() {
    let end = nameEnd(from: position + 2)
    let element = ElementName(bytes, position + 2..<end)
    var scanner = AttributeScanner(position: end)
    while scanner.next(in: bytes) != nil {}
    position = scanner.position
    let traits = element.traits
    // HTML takes </br> for <br>; other end tags of empty elements mean nothing.
    guard traits.isDisjoint(with: [.unseen, .void]), element != .body, element != .html else {
      return
    }
    if !traits.contains(.selfEnding) {
      if leftOut > 0 {
        leftOut -= 1
        return
      }
      depth = max(0, depth - 1)
    }
    if element == .pre { preDepth = max(0, preDepth - 1) }
    skeleton.closeTag(element.skeletonName)
    besideBlock = traits.contains(.block)
  }

  private mutating func startTag() {
    let start = position
    let end = nameEnd(from: start + 1)
    let element = ElementName(bytes, start + 1..<end)
    let tag = skeleton.addTag(element, start: start, nameLength: end - start - 1)
    guard attributes(from: end) else { return }
    let traits = element.traits
    if traits.contains(.cut) { cut(element, tag) }
    if element == .meta { skeleton.metaTags.append(tag) }
    if element == .link { skeleton.linkTags.append(tag) }
    if element == .html, skeleton.htmlTag == nil { skeleton.htmlTag = tag }
    if element == .base, skeleton.baseTag == nil { skeleton.baseTag = tag }
    if element == .img, keepsImages { skeleton.openTag(element.skeletonName, number: tag) }
    guard !traits.contains(.unseen) else { return }
    if traits.isDisjoint(with: [.void, .selfEnding]) {
      if depth >= maximumDepth {
        leftOut += 1
        if traits.contains(.block) { skeleton.openTag(ElementName.br.skeletonName, number: tag) }
        return
      }
      depth += 1
    }
    if element == .pre { preDepth += 1 }
    skeleton.openTag(element.skeletonName, number: tag)
    besideBlock = traits.contains(.block)
  }

  /// - Returns: false when the file ends inside the tag, which is then no tag.
  private mutating func attributes(from start: Int) -> Bool {
    var scanner = AttributeScanner(position: start)
    var read = 0
    while let attribute = scanner.next(in: bytes) {
      read += 1
      guard read <= maximumAttributes else { continue }
      let name = AttributeName(bytes, attribute.name)
      guard name != .other else { continue }
      skeleton.attributes.append(
        .init(
          name: name, start: Int32(attribute.value.lowerBound),
          end: Int32(attribute.value.upperBound)))
    }
    position = scanner.position
    if scanner.isTruncated { skeleton.noteLoss("the file ends inside a tag") }
    return !scanner.isTruncated
  }

  /// Skips what stands in an element whose content is not markup of the page.
  private mutating func cut(_ element: ElementName, _ tag: Int) {
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
