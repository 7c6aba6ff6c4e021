package import DocumentModel

/// Converts offsets into one text between UTF-8 bytes and the unit of a JSON document.
///
/// Nothing is counted for bytes, nor for ASCII text, where all units are the same. Otherwise one pass over the text sets
/// a checkpoint every 256 bytes; a single offset then costs a walk of at most that many. Columns take one pass together.
package struct OffsetConverter: Sendable {
  let text: [UInt8]
  private let unit: OffsetUnit
  private let isASCII: Bool
  /// Units before byte 0, 256, 512, …; empty when units are bytes.
  private let checkpoints: [Int]
  /// Length of the text in units.
  let count: Int

  private static let shift = 8
  private static let stride = 1 << shift

  package init(_ text: [UInt8], unit: OffsetUnit) {
    self.text = text
    self.unit = unit
    isASCII = text.allSatisfy { $0 < 0x80 }
    guard unit != .byte, !isASCII else {
      checkpoints = []
      count = text.count
      return
    }
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(text.count >> Self.shift + 1)
    var units = 0
    for start in Swift.stride(from: 0, to: text.count, by: Self.stride) {
      checkpoints.append(units)
      units += unitCount(text, start, min(start + Self.stride, text.count), unit)
    }
    self.checkpoints = checkpoints
    count = units
  }

  private var isIdentity: Bool { checkpoints.isEmpty }

  /// Units before a byte; a byte outside of the text counts as the nearest one inside.
  package func units(_ byte: Int) -> Int {
    let byte = min(max(byte, 0), text.count)
    guard !isIdentity, byte < text.count else { return min(byte, count) }
    let block = byte >> Self.shift
    return checkpoints[block] + unitCount(text, block << Self.shift, byte, unit)
  }

  /// The text of a span: whole scalars, and only what lies inside of the text.
  package func slice(_ span: Span) -> ArraySlice<UInt8> {
    let start = scalarStart(span.start)
    return text[start..<max(start, scalarStart(span.end))]
  }

  /// The nearest byte in the text, from here on, at which a scalar starts.
  private func scalarStart(_ byte: Int) -> Int {
    var byte = min(max(byte, 0), text.count)
    while byte < text.count, isContinuation(text[byte]) { byte += 1 }
    return byte
  }

  /// The byte at which so many units end.
  func byte(_ units: Int) throws(OffsetFault) -> Int {
    guard units >= 0, units <= count else { throw .outOfRange }
    guard !isIdentity else {
      guard isASCII || units == count || !isContinuation(text[units]) else { throw .insideScalar }
      return units
    }
    let block = lastCheckpoint(notAfter: units)
    return try walk(to: units, fromByte: block << Self.shift, units: checkpoints[block]).byte
  }

  /// Units before each byte of a column; fastest when they ascend.
  func unitColumn(_ bytes: [Int]) -> [Int] {
    guard !isIdentity else { return bytes }
    var cursor = (byte: 0, units: 0)
    return bytes.map { byte in
      let target = min(max(byte, 0), text.count)
      if target < cursor.byte || target - cursor.byte > Self.stride {
        cursor.units = units(target)
      } else {
        cursor.units += unitCount(text, cursor.byte, target, unit)
      }
      cursor.byte = target
      return cursor.units
    }
  }

  /// Turns a column of offsets into bytes, in place.
  /// - Returns: the first offset that is wrong, and how; offsets must not go backwards.
  func toBytes(_ column: inout [Int]) -> (index: Int, fault: OffsetFault)? {
    var cursor = (byte: 0, units: 0)
    for index in column.indices {
      let offset = column[index]
      do throws(OffsetFault) {
        guard offset >= cursor.units else { throw offset < 0 ? .outOfRange : .backwards }
        cursor = try advance(cursor, to: offset)
        column[index] = cursor.byte
      } catch {
        return (index, error)
      }
    }
    return nil
  }

  private func advance(
    _ cursor: (byte: Int, units: Int), to offset: Int
  ) throws(OffsetFault) -> (byte: Int, units: Int) {
    guard !isIdentity, offset - cursor.units <= Self.stride else {
      return (try byte(offset), offset)
    }
    guard offset <= count else { throw .outOfRange }
    return try walk(to: offset, fromByte: cursor.byte, units: cursor.units)
  }

  /// Walks on from a byte to the scalar that begins at `target` units.
  private func walk(
    to target: Int, fromByte start: Int, units before: Int
  ) throws(OffsetFault) -> (byte: Int, units: Int) {
    var byte = start
    var units = before
    while byte < text.count, units < target || isContinuation(text[byte]) {
      units += unitWidth(text[byte], unit)
      byte += 1
    }
    guard units == target else { throw .insideScalar }
    return (byte, units)
  }

  private func lastCheckpoint(notAfter units: Int) -> Int {
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle] <= units { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// What is wrong with an offset.
enum OffsetFault: Error {
  case outOfRange, insideScalar, backwards
}

@inline(__always) private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// Units that a scalar adds at each of its bytes: all at the first, none at the others.
@inline(__always) private func unitWidth(_ byte: UInt8, _ unit: OffsetUnit) -> Int {
  isContinuation(byte) ? 0 : unit == .utf16 && byte >= 0xF0 ? 2 : 1
}

/// Units that begin in a run of bytes.
private func unitCount(_ text: [UInt8], _ start: Int, _ end: Int, _ unit: OffsetUnit) -> Int {
  var count = 0
  for byte in text[start..<end] { count += unitWidth(byte, unit) }
  return count
}
