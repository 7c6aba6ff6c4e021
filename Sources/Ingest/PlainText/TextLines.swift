internal import Bytes

/// A line of plain text.
struct TextLine {
  /// Where it begins, white space before its text included.
  let start: Int32
  private let lower: Int32
  private let upper: Int32
  /// White space before its text, a tab counting four.
  let indent: Int32
  /// Characters of its text; wide ones count two.
  let width: Int32
  /// A blank line that ends a page.
  let endsPage: Bool

  /// Without white space at its ends; empty for a blank line.
  var range: Range<Int> { Int(lower)..<Int(upper) }
  var isBlank: Bool { lower == upper }

  fileprivate init(_ text: UnsafeBufferPointer<UInt8>, _ whole: Range<Int>, endsPage: Bool = false)
  {
    var (first, end) = (whole.lowerBound, whole.upperBound)
    while first < end, isSpace(text[first]) { first += 1 }
    while end > first, isSpace(text[end - 1]) { end -= 1 }
    let range = first..<end
    var indent = 0
    for index in whole.lowerBound..<range.lowerBound { indent += text[index] == 0x09 ? 4 : 1 }
    start = Int32(clamping: whole.lowerBound)
    lower = Int32(clamping: range.lowerBound)
    upper = Int32(clamping: range.upperBound)
    self.indent = Int32(clamping: indent)
    width = Int32(clamping: Self.width(text, range))
    self.endsPage = endsPage
  }

  private static func width(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var index = range.lowerBound
    while index + EightBytes.count <= range.upperBound, EightBytes(bytes, at: index).areASCII {
      index += EightBytes.count
    }
    var width = index - range.lowerBound
    while index < range.upperBound {
      if text[index] & 0xC0 != 0x80 { width += text[index] >= 0xE3 ? 2 : 1 }
      index += 1
    }
    return width
  }
}

/// The lines of a text; blank lines that follow each other are one.
///
/// `\n`, `\r`, `\r\n`, next line (U+0085) and line separators (U+2028) end a line; form feeds and
/// paragraph separators (U+2029) end a paragraph too.
func textLines(_ text: [UInt8]) -> [TextLine] {
  text.withUnsafeBufferPointer { textLines($0) }
}

private func textLines(_ text: UnsafeBufferPointer<UInt8>) -> [TextLine] {
  var lines: [TextLine] = []
  func add(_ line: TextLine) {
    if line.isBlank, let last = lines.last, last.isBlank, last.endsPage || !line.endsPage { return }
    if line.isBlank, lines.last?.isBlank == true { lines.removeLast() }
    lines.append(line)
  }
  var start = 0
  var index = 0
  while index < text.count {
    index = inLineEnd(text, from: index)
    guard index < text.count else { break }
    let length = lineEndLength(text, at: index)
    guard length > 0 else {
      index += 1
      continue
    }
    add(TextLine(text, start..<index))
    if text[index] == 0x0C || text[index] == 0xE2 && text[index + 2] == 0xA9 {
      add(TextLine(text, index..<index, endsPage: text[index] == 0x0C))
    }
    index += length
    start = index
  }
  if start < text.count { add(TextLine(text, start..<text.count)) }
  return lines
}

/// The end of bytes that end no line, as far as is easily seen.
private func inLineEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let bytes = UnsafeRawBufferPointer(text)
  var index = start
  while index + EightBytes.count <= text.count {
    let these = EightBytes(bytes, at: index)
    if these.below(0x0E) | these.equal(0xC2) | these.equal(0xE2) != 0 { break }
    index += EightBytes.count
  }
  return index
}

/// Length of the line end at `index`; 0 when there is none.
@inline(__always)
private func lineEndLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = text[index]
  if byte == 0x0A || byte == 0x0C { return 1 }
  if byte == 0x0D { return index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1 }
  if byte == 0xC2 { return index + 1 < text.count && text[index + 1] == 0x85 ? 2 : 0 }
  guard byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
  return text[index + 2] == 0xA8 || text[index + 2] == 0xA9 ? 3 : 0
}

/// The first character of bytes that are valid UTF-8.
func firstScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
  var decoder = UTF8()
  var iterator = bytes.prefix(4).makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
  return scalar
}

/// The last character of bytes that are valid UTF-8.
func lastScalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
  let start = bytes.lastIndex { $0 & 0xC0 != 0x80 }
  return start.flatMap { firstScalar(bytes[$0...]) }
}
