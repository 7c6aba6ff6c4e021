/// Reads attributes and elements as strings, references decoded and white space collapsed.
struct PageText {
  let tree: MarkupTree

  /// The value of a node's attribute; nil when it is absent or empty.
  func attribute(_ name: AttributeName, of node: Int) -> String? {
    tree.attribute(name, of: node).flatMap { string($0, isAttribute: true) }
  }

  /// The value of a tag's attribute, for tags that are no nodes.
  func attribute(_ name: AttributeName, ofTag tag: Int) -> String? {
    tree.skeleton.attribute(name, ofTag: tag).flatMap { string($0, isAttribute: true) }
  }

  /// The text of a subtree, cut some way behind `limit` bytes; nil when it is empty.
  func text(of node: Int, limit: Int = 2000) -> String? {
    var bytes: [UInt8] = []
    for index in node..<Int(tree.nodes[node].end) {
      guard bytes.count < limit else { break }
      guard tree.nodes[index].isText else {
        if bytes.last != 0x20, BlockRole(tree.nodes[index].element) != .inline {
          bytes.append(0x20)
        }
        continue
      }
      for place in tree.skeleton.pieces(ofRun: Int(tree.nodes[index].number)) {
        let piece = tree.skeleton.pieces[place]
        // Room for references and white space, which take more bytes in the source.
        let range = prefix(Int(piece.start)..<Int(piece.end), 4 * limit)
        if piece.isLiteral || !tree.source[range].contains(0x26) {
          bytes += tree.source[range]
        } else {
          bytes += decoded(range, isAttribute: false, isLiteral: false)
        }
      }
    }
    return collapsed(bytes)
  }

  /// A range of the source as a string; nil when it is empty.
  func string(_ range: Range<Int>, isAttribute: Bool = false) -> String? {
    collapsed(decoded(range, isAttribute: isAttribute, isLiteral: false))
  }

  /// At most `count` bytes of a range, no character cut.
  private func prefix(_ range: Range<Int>, _ count: Int) -> Range<Int> {
    guard range.count > count else { return range }
    var end = range.lowerBound + count
    while end > range.lowerBound, tree.source[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }

  private func decoded(_ range: Range<Int>, isAttribute: Bool, isLiteral: Bool) -> [UInt8] {
    decodingReferences(tree.source, range, isAttribute: isAttribute, isLiteral: isLiteral)
  }
}

/// Bytes with their character references decoded.
func decodingReferences(
  _ source: [UInt8], _ range: Range<Int>, isAttribute: Bool = false, isLiteral: Bool = false
) -> [UInt8] {
  if isLiteral || !source[range].contains(0x26) { return Array(source[range]) }
  var bytes: [UInt8] = []
  var index = range.lowerBound
  while index < range.upperBound {
    if source[index] == 0x26,
      let found = characterReference(
        source, at: index, limit: range.upperBound, isAttribute: isAttribute)
    {
      bytes += found.text
      index += found.length
    } else {
      bytes.append(source[index])
      index += 1
    }
  }
  return bytes
}

/// A string with its white space collapsed and trimmed; nil when nothing is left.
func collapsed(_ bytes: [UInt8]) -> String? {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var isAfterSpace = true
  var index = 0
  while index < bytes.count {
    let isWide = bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
    if isWide || isSpace(bytes[index]) {
      if !isAfterSpace { result.append(0x20) }
      isAfterSpace = true
      index += isWide ? 2 : 1
      continue
    }
    if bytes[index] != controlMark {
      result.append(bytes[index])
      isAfterSpace = false
    }
    index += 1
  }
  if result.last == 0x20 { result.removeLast() }
  return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
}
