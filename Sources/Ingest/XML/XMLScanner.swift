/// Reads XML into a skeleton.
///
/// The document type is read here for its internal entities and never shown to libxml2, so nothing
/// can be loaded, included or blown up; malformed documents are read as far as they make sense.
struct XMLScanner {
  let bytes: [UInt8]
  var position = 0
  var skeleton = MarkupSkeleton()
  private let maximumAttributes = 64
  /// Every element has the same name in the skeleton, where its number is what counts: no name can
  /// be malformed.
  private static let skeletonName = SkeletonName("e")
  /// Around all of them stands one without a number, for documents of several roots.
  private static let frame = (start: Array("<e>".utf8), end: Array("</e>".utf8))
  /// Elements open beyond which more are left out, as in pages; their text stays.
  private let maximumDepth = 400
  private var openNames: [Range<Int>] = []
  /// Inside HTML that a feed carries in a CDATA section.
  private var isEmbedded = false
  /// Elements of the HTML under way for which no end tag follows.
  private var unclosed: Set<ElementName> = []
  /// Elements open outside the section under way; its end tags close none of them.
  private var outerDepth = 0
  /// Nothing under way reaches further: the end of the document or of a section read as HTML.
  private var limit: Int
  /// Contents of elements to be read as HTML, in order; those that are left.
  private var embedded: ArraySlice<Range<Int>>

  /// - Parameter embedded: contents of elements to be read as HTML, in order.
  init(_ bytes: [UInt8], embedded: [Range<Int>] = []) {
    self.bytes = bytes
    self.embedded = embedded[...]
    limit = bytes.count
    skeleton.markup.reserveCapacity(bytes.count / 4)
  }

  /// Reads the whole document.
  mutating func scan() {
    skeleton.markup += Self.frame.start
    scanToLimit()
    close(downTo: 0)
    skeleton.markup += Self.frame.end
  }

  private mutating func close(downTo depth: Int) {
    while openNames.count > depth, openNames.popLast() != nil {
      if openNames.count < maximumDepth { skeleton.closeTag(Self.skeletonName) }
    }
  }

  private mutating func scanToLimit() {
    while position < limit {
      if !isEmbedded, let next = embedded.first, next.lowerBound <= position {
        embedded.removeFirst()
        if next.lowerBound == position { readAsHTML(next, before: next.upperBound) }
        continue
      }
      let start = position
      while position < limit, bytes[position] != 0x3C { position += 1 }
      if position > start { addText(start..<position) }
      guard position < limit else { break }
      markup()
    }
  }

  private mutating func addText(_ range: Range<Int>, isLiteral: Bool = false) {
    let hasText = bytes[range].contains { !isSpace($0) }
    guard hasText || !openNames.isEmpty else { return }
    skeleton.addText(range, hasText: hasText, isLiteral: isLiteral)
  }

  private mutating func markup() {
    if reads("<!--", bytes, at: position) {
      skip(to: "-->", from: position + 4)
    } else if reads("<![cdata[", bytes, at: position) {
      let start = position + 9
      let end = skip(to: "]]>", from: start)
      if end > start { section(start..<end) }
    } else if reads("<!doctype", bytes, at: position) {
      documentType()
    } else if reads("<?", bytes, at: position) || reads("<!", bytes, at: position) {
      skip(to: ">", from: position)
    } else if reads("</", bytes, at: position) {
      endTag()
    } else {
      startTag()
    }
  }

  /// Reads a CDATA section: as it stands, or as HTML where feeds put their articles.
  private mutating func section(_ range: Range<Int>) {
    guard !isEmbedded, isFeed, FeedSource.readsAsHTML(bytes[range]) else {
      return addText(range, isLiteral: true)
    }
    readAsHTML(range, before: position)
  }

  /// Reads a range as HTML and goes on at `resume`.
  private mutating func readAsHTML(_ range: Range<Int>, before resume: Int) {
    unclosed = []
    outerDepth = openNames.count
    isEmbedded = true
    position = range.lowerBound
    limit = range.upperBound
    scanToLimit()
    close(downTo: outerDepth)
    outerDepth = 0
    isEmbedded = false
    limit = bytes.count
    position = resume
  }

  private var isFeed: Bool {
    guard let root = openNames.first else { return false }
    return FeedSource.isFeed(bytes[root])
  }

  /// - Returns: where the skipped end stands.
  @discardableResult
  private mutating func skip(to end: StaticString, from start: Int) -> Int {
    if let found = find(end, in: bytes, from: start, to: limit) {
      position = found + end.utf8CodeUnitCount
      return found
    }
    skeleton.noteLoss("the file ends inside a comment, section or instruction")
    position = limit
    return limit
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < limit, !isSpace(bytes[end]), bytes[end] != 0x2F, bytes[end] != 0x3E,
      bytes[end] != 0x3C, bytes[end] != 0x3D
    {
      end += 1
    }
    return end
  }

  private mutating func startTag() {
    let start = position
    let end = nameEnd(from: start + 1)
    guard end > start + 1,
      isASCIILetter(bytes[start + 1]) || bytes[start + 1] >= 0x80 || bytes[start + 1] == 0x5F
    else {
      addText(start..<start + 1)
      position = start + 1
      return
    }
    let element = ElementName(bytes, start + 1..<end)
    let tag = skeleton.addTag(element, start: start, nameLength: end - start - 1)
    var scanner = AttributeScanner(position: end, limit: limit)
    addAttributes(&scanner)
    position = scanner.position
    if scanner.isTruncated {
      skeleton.noteLoss("the file ends inside a tag")
      position = limit
      return
    }
    if isEmbedded { closeImplied(by: element) }
    let isLeftOut = openNames.count >= maximumDepth
    if !isLeftOut { skeleton.openTag(Self.skeletonName, number: tag) }
    if scanner.isSelfClosing || isEmbedded && element.traits.contains(.void)
      || isEmbedded && element.traits.contains(.unseen)
    {
      if !isLeftOut { skeleton.closeTag(Self.skeletonName) }
      if isEmbedded, element.traits.contains(.cut), !scanner.isSelfClosing {
        skipContent(element, bytes[start + 1..<end])
      }
    } else {
      openNames.append(start + 1..<end)
    }
  }

  private mutating func addAttributes(_ scanner: inout AttributeScanner) {
    var read = 0
    while let attribute = scanner.next(in: bytes) {
      read += 1
      guard read <= maximumAttributes else { continue }
      skeleton.attributes.append(
        .init(
          name: AttributeName(bytes, attribute.name), start: Int32(attribute.value.lowerBound),
          end: Int32(attribute.value.upperBound)))
    }
  }

  /// Closes what the start tag of HTML ends: a paragraph by a block, an item by an item.
  private mutating func closeImplied(by element: ElementName) {
    guard openNames.count > outerDepth, let last = openNames.last else { return }
    let open = ElementName(bytes, last)
    let isEnded =
      switch open {
      case .p: element.traits.contains(.block) && element != .br
      case .li: element == .li
      case .dt, .dd: element == .dt || element == .dd
      case .td, .th: [.td, .th, .tr].contains(element)
      default: false
      }
    if isEnded { close(downTo: openNames.count - 1) }
    if isEnded, element == .tr, let row = openNames.last, ElementName(bytes, row) == .tr {
      close(downTo: max(outerDepth, openNames.count - 1))
    }
  }

  /// Skips a script, a style, a drawing to its end tag.
  private mutating func skipContent(_ element: ElementName, _ name: ArraySlice<UInt8>) {
    guard !unclosed.contains(element) else { return }
    var index = position
    while let tag = find("</", in: bytes, from: index, to: limit) {
      index = tag + 2
      let end = index + name.count
      guard end < limit,
        zip(bytes[index..<end], name).allSatisfy({ lowercased($0) == lowercased($1) })
      else { continue }
      position = tag
      return
    }
    unclosed.insert(element)
  }

  /// Closes the element that the tag names, if it is open not too far up.
  private mutating func endTag() {
    let start = position + 2
    let end = nameEnd(from: start)
    position = end
    while position < limit, bytes[position] != 0x3E { position += 1 }
    position = min(position + 1, limit)
    // An end tag that matches nothing near is a mistake to pass over; the limit keeps broken files
    // linear.
    let reach = 64
    for back in 1...reach {
      guard openNames.count - back >= outerDepth else { return }
      guard bytes[openNames[openNames.count - back]].elementsEqual(bytes[start..<end]) else {
        continue
      }
      return close(downTo: openNames.count - back)
    }
  }

  /// Reads `<!DOCTYPE … [ … ]>` for the values of internal entities.
  private mutating func documentType() {
    var index = position + 9
    var isInside = false
    while index < limit {
      switch bytes[index] {
      case 0x5B: isInside = true
      case 0x5D: isInside = false
      case 0x22, 0x27:
        let quote = bytes[index]
        index += 1
        while index < limit, bytes[index] != quote { index += 1 }
      case 0x3C where reads("<!--", bytes, at: index):
        index = (find("-->", in: bytes, from: index + 4, to: limit) ?? limit) + 2
      case 0x3C where reads("<!entity", bytes, at: index): entity(from: index + 8)
      case 0x3E where !isInside:
        position = index + 1
        return
      default: break
      }
      index += 1
    }
    skeleton.noteLoss("the document type is never closed")
    position = limit
  }

  /// Notes an entity whose value stands in the document itself and holds neither markup nor
  /// references.
  private mutating func entity(from start: Int) {
    var index = start
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    let nameStart = index
    let nameLimit = min(limit, nameStart + 256)
    while index < nameLimit, !isSpace(bytes[index]), bytes[index] != 0x3E, bytes[index] != 0x3C {
      index += 1
    }
    let name = nameStart..<index
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    guard !name.isEmpty, index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else {
      return
    }
    let valueStart = index + 1
    var end = valueStart
    let maximumLength = 200  // An entity is a name or a phrase; more would multiply.
    while end < limit, end - valueStart <= maximumLength, bytes[end] != bytes[index] { end += 1 }
    let value = valueStart..<end
    guard value.count <= maximumLength,
      !bytes[value].contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x25 })
    else { return }
    skeleton.entities[String(decoding: bytes[name], as: UTF8.self)] = value
  }
}
