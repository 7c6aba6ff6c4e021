/// The contents of a feed's elements that hold HTML in escaped form.
struct EscapedContents {
  private let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    read()
  }

  private mutating func read() {
    var position = 0
    var isAtom: Bool?
    while let start = nextTag(from: position) {
      let end = nameEnd(from: start + 1)
      var attributes = AttributeScanner(position: end)
      var type: Range<Int>?
      while let attribute = attributes.next(in: bytes) {
        let name = bytes[attribute.name]
        if name.elementsEqual("type".utf8) || name.elementsEqual("mode".utf8) {
          type = attribute.value
        }
      }
      position = attributes.position
      let name = bytes[start + 1..<end]
      guard let isAtom else {
        guard FeedSource.isFeed(name) else { return }
        isAtom = name.last.map(lowercased) == 0x64  // feed
        continue
      }
      guard !attributes.isSelfClosing, !attributes.isTruncated, holdsMarkup(name),
        !isAtom || type.map(isHTML) ?? false
      else { continue }
      let content = position..<(bytes[position...].firstIndex(of: 0x3C) ?? bytes.count)
      position = content.upperBound
      if isEscapedHTML(content) { ranges.append(content) }
    }
  }

  /// The next start tag that stands in no comment, section or declaration.
  private func nextTag(from position: Int) -> Int? {
    var index = position
    while index < bytes.count {
      guard bytes[index] == 0x3C, index + 1 < bytes.count else {
        index += 1
        continue
      }
      if reads("<!--", bytes, at: index) {
        index = find("-->", in: bytes, from: index + 4, to: bytes.count) ?? bytes.count
      } else if reads("<![cdata[", bytes, at: index) {
        index = find("]]>", in: bytes, from: index + 9, to: bytes.count) ?? bytes.count
      } else if isASCIILetter(bytes[index + 1]) {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, !isSpace(bytes[end]), bytes[end] != 0x2F, bytes[end] != 0x3E {
      end += 1
    }
    return end
  }

  private func holdsMarkup(_ name: ArraySlice<UInt8>) -> Bool {
    FeedEntries.markupNames.contains(
      String(decoding: localName(name).map(lowercased), as: UTF8.self))
  }

  /// `html` and `text/html`; `escaped` in the Atom of old.
  private func isHTML(_ value: Range<Int>) -> Bool {
    ["html", "text/html", "escaped"].contains(
      String(decoding: bytes[value].map(lowercased), as: UTF8.self))
  }

  /// Whether text has references that give tags or references.
  private func isEscapedHTML(_ range: Range<Int>) -> Bool {
    guard bytes[range].contains(0x26) else { return false }
    return FeedSource.readsAsHTML(decodingReferences(bytes, range)[...])
  }
}
