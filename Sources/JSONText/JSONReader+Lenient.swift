/// What pages write around their JSON: comments of JavaScript, HTML and XML.
extension JSONReader {
  /// - Returns: whether a comment, or one of its marks, was stepped over.
  mutating func skipComment() -> Bool {
    if skip("/*") {
      while position < limit, !skip("*/") { position += 1 }
      return true
    }
    if skip("//") {
      // `//<![CDATA[` and what follows it on the line: the mark hides no JSON.
      if skip("<![CDATA[") || skip("]]>") { return true }
      while position < limit, bytes[position] != 0x0A { position += 1 }
      return true
    }
    return skip("<!--") || skip("-->") || skip("<![CDATA[") || skip("]]>")
  }

  private mutating func skip(_ mark: StaticString) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard limit - position >= count,
      mark.withUTF8Buffer({ $0.elementsEqual(bytes[position..<position + count]) })
    else { return false }
    position += count
    return true
  }
}
