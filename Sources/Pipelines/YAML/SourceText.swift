internal import StageKit

/// The text of a configuration file, addressed by code points, with its lines.
///
/// Lines end at LF, CR or CR LF, as editors count them.
struct SourceText: Sendable {
  let file: String
  /// Valid UTF-8, without byte order mark.
  let bytes: ArraySlice<UInt8>
  private let lines: [Line]

  /// Where a line starts and ends in code points from the start, its line end left out, and its first byte.
  private struct Line {
    var start: Int
    var end: Int
    var byte: Int
  }

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    self.lines = Self.lines(of: self.bytes)
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [Line] {
    var lines: [Line] = []
    var line = Line(start: 0, end: 0, byte: bytes.startIndex)
    var points = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte & 0xC0 != 0x80 { points += 1 }
      if byte != 0x0A && byte != 0x0D { line.end = points }
      let next = index + 1
      if byte == 0x0D, next < bytes.endIndex, bytes[next] == 0x0A { continue }
      guard byte == 0x0A || byte == 0x0D else { continue }
      lines.append(line)
      line = Line(start: points, end: points, byte: next)
    }
    return lines + [line]
  }

  var lineCount: Int { lines.count }

  /// A line without its end; from 1. Empty outside the file.
  func line(_ number: Int) -> String {
    guard number >= 1, number <= lines.count else { return "" }
    let end = number < lines.count ? lines[number].byte : bytes.endIndex
    var line = bytes[lines[number - 1].byte..<end]
    while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  /// The place of a range of code points; of a range over several lines the part on the first.
  func place(_ start: Int, _ end: Int) -> Place {
    let index = lineIndex(of: start)
    let column = start - lines[index].start
    let length = min(end, lines[index].end) - start
    return Place(file: file, line: index + 1, column: column + 1, length: max(1, length))
  }

  /// The place of a byte, which may be past the end.
  func place(ofByte byte: Int) -> Place {
    let index = (lines.firstIndex { $0.byte > byte } ?? lines.count) - 1
    let before = bytes[lines[index].byte..<min(byte, bytes.endIndex)]
    let column = before.count { $0 & 0xC0 != 0x80 }
    return Place(file: file, line: index + 1, column: column + 1, length: 1)
  }

  /// The code point at an index; nil at the end. Takes time with the length of the rest: for messages alone.
  func scalar(at index: Int) -> Unicode.Scalar? {
    let line = lineIndex(of: index)
    let rest = String(decoding: bytes[lines[line].byte...], as: UTF8.self)
    return rest.unicodeScalars.dropFirst(index - lines[line].start).first
  }

  /// Index of the line that holds a code point: a binary search.
  private func lineIndex(of point: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].start <= point { low = middle } else { high = middle }
    }
    return low
  }
}
