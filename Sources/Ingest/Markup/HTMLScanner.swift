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
  var unclosed: Set<ElementName> = []
  /// Set once a script had no end outside `<!-- <script>`; looked for again, it would be quadratic.
  var balancedEndIsMissing = false
  /// Set once a CDATA section had no end.
  var sectionEndIsMissing = false
  /// Whether white space here means nothing: beside the tag of a block.
  var besideBlock = true

  /// Whether images are part of the tree: they hold no text.
  private let keepsImages: Bool
  /// Whether the page says that it is XML: then `<a/>` is empty, and sections are text.
  let isXHTML: Bool
  /// Whether the tag just read ends in `/>`.
  private var isSelfClosing = false

  init(_ bytes: [UInt8], keepsImages: Bool = false) {
    self.bytes = bytes
    self.keepsImages = keepsImages
    isXHTML = reads("<?xml", bytes, at: bytes.firstIndex { !isSpace($0) } ?? 0)
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
    guard reads("<!--", bytes, at: position) else {
      return isXHTML && reads("<![cdata[", bytes, at: position) ? section() : bogusComment()
    }
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

  mutating func bogusComment() {
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
    let start = position
    let end = nameEnd(from: position + 2)
    let element = ElementName(bytes, position + 2..<end)
    var scanner = AttributeScanner(position: end)
    while scanner.next(in: bytes) != nil {}
    position = scanner.position
    let traits = element.traits
    // HTML takes </br> for <br>; other end tags of empty elements mean nothing.
    if element == .br {
      let tag = skeleton.addTag(element, start: start + 1, nameLength: end - start - 2)
      skeleton.openTag(element.skeletonName, number: tag)
      besideBlock = true
    }
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
    let isEmpty = isXHTML && isSelfClosing && !traits.contains(.void)
    if traits.contains(.cut), !isEmpty { cut(element, tag) }
    if element == .meta { skeleton.metaTags.append(tag) }
    if element == .link { skeleton.linkTags.append(tag) }
    if element == .html, skeleton.htmlTag == nil { skeleton.htmlTag = tag }
    if element == .base, skeleton.baseTag == nil { skeleton.baseTag = tag }
    if element == .img, keepsImages { skeleton.openTag(element.skeletonName, number: tag) }
    guard !traits.contains(.unseen) else { return }
    if isEmpty {
      skeleton.openTag(element.skeletonName, number: tag)
      skeleton.closeTag(element.skeletonName)
      besideBlock = besideBlock || traits.contains(.block)
      return
    }
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
    if traits.contains(.raw) { rawText(of: element) }
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
    isSelfClosing = scanner.isSelfClosing
    if scanner.isTruncated { skeleton.noteLoss("the file ends inside a tag") }
    return !scanner.isTruncated
  }
}
