package import DocumentModel

/// Converts offsets into one text between UTF-8 bytes and the unit of a JSON document.
///
/// Nothing is counted for bytes, nor for ASCII text, where all units are the same. Otherwise one pass over the text sets
/// a checkpoint every 64 bytes; a single offset then costs a walk of at most that many. Spans in the
/// order of the text cost one pass over it.
package struct OffsetConverter: Sendable {
  let text: [UInt8]
  private let isASCII: Bool
  private let width: UnitWidth
  /// Units before byte 0, 64, 128, …; empty when units are bytes.
  private let checkpoints: [Int]
  /// Length of the text in units.
  package let count: Int

  private static let shift = 6
  private static let stride = 1 << shift

  package init(_ text: [UInt8], unit: OffsetUnit) {
    self.text = text
    isASCII = text.reduce(0, |) < 0x80
    width = UnitWidth(unit)
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
      units += width.count(text, start, min(start + Self.stride, text.count))
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
    return checkpoints[block] + width.count(text, block << Self.shift, byte)
  }

  /// The byte at which the character of a unit starts; the length of the text for a unit beyond its end.
  package func byte(ofUnit unit: Int) -> Int {
    var low = 0
    var high = text.count
    while low < high {
      let middle = (low + high + 1) / 2
      if units(middle) <= unit { low = middle } else { high = middle - 1 }
    }
    while low > 0, low < text.count, isContinuation(text[low]) { low -= 1 }
    return low
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
  /// - Parameter block: the checkpoint found last, from which the search goes on; 0 at first.
  func byte(_ units: Int, near block: inout Int) throws(OffsetFault) -> Int {
    guard units >= 0, units <= count else { throw .outOfRange }
    guard !isIdentity else {
      guard isASCII || units == count || !isContinuation(text[units]) else { throw .insideScalar }
      return units
    }
    block = checkpoint(notAfter: units, near: block)
    var cursor = Cursor(byte: block << Self.shift, units: checkpoints[block])
    cursor.advance(toUnits: units, in: text, width)
    guard cursor.units == units else { throw .insideScalar }
    return cursor.byte
  }

  /// Turns spans of bytes into units, in place; one pass over the text if they stand in its order.
  func toUnits(_ starts: inout [Int], _ ends: inout [Int]) {
    guard !isIdentity else { return }
    var cursor = Cursor()
    for index in starts.indices where index < ends.count {
      starts[index] = units(starts[index], from: &cursor)
      ends[index] = units(ends[index], from: &cursor)
    }
  }

  @inline(__always) private func units(_ byte: Int, from cursor: inout Cursor) -> Int {
    if byte >= cursor.byte, byte - cursor.byte <= Self.stride, byte <= text.count {
      cursor.advance(toByte: byte, in: text, width)
    } else {
      cursor = Cursor(byte: min(max(byte, 0), text.count), units: units(byte))
    }
    return cursor.units
  }

  /// Turns spans of units into bytes, in place and in one pass over the text.
  /// - Returns: the first offset that is wrong, and how. Spans must stand in the order of the text and not overlap.
  func toBytes(
    _ starts: inout [Int], _ ends: inout [Int]
  ) -> (index: Int, isEnd: Bool, fault: OffsetFault)? {
    var cursor = Cursor()
    var block = 0
    for index in starts.indices {
      let (start, end) = (starts[index], ends[index])
      do throws(OffsetFault) {
        guard start >= cursor.units else { throw start < 0 ? .outOfRange : .overlap }
        starts[index] = try byte(start, from: &cursor, near: &block)
      } catch {
        return (index, false, error)
      }
      do throws(OffsetFault) {
        guard end >= start else { throw end < 0 ? .outOfRange : .reversed }
        ends[index] = try byte(end, from: &cursor, near: &block)
      } catch {
        return (index, true, error)
      }
    }
    return nil
  }

  /// The byte at which so many units end, which are no less than those of the cursor.
  @inline(__always) private func byte(
    _ units: Int, from cursor: inout Cursor, near block: inout Int
  ) throws(OffsetFault) -> Int {
    if isASCII, units <= count {
      cursor.units = units
      return units
    }
    if isIdentity || units - cursor.units > Self.stride || units > count {
      cursor = Cursor(byte: try byte(units, near: &block), units: units)
    } else {
      cursor.advance(toUnits: units, in: text, width)
      guard cursor.units == units else { throw .insideScalar }
    }
    return cursor.byte
  }

  /// The last checkpoint that has no more units; offsets tend to follow each other closely.
  private func checkpoint(notAfter units: Int, near block: Int) -> Int {
    var low = checkpoints[block] <= units ? block : 0
    var step = 1
    while low + step < checkpoints.count, checkpoints[low + step] <= units {
      low += step
      step *= 2
    }
    var high = min(low + step, checkpoints.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle] <= units { low = middle } else { high = middle }
    }
    return low
  }
}

/// What is wrong with an offset.
enum OffsetFault: Error {
  case outOfRange, insideScalar, overlap, reversed
}

/// A place in the text, in bytes and in units.
private struct Cursor {
  var byte = 0
  var units = 0

  @inline(__always) mutating func advance(
    toByte target: Int, in text: [UInt8], _ width: UnitWidth
  ) {
    while byte < target {
      units &+= width.of(text[byte])
      byte &+= 1
    }
  }

  /// Steps to the scalar that begins at so many units, or to the first one behind.
  @inline(__always) mutating func advance(
    toUnits target: Int, in text: [UInt8], _ width: UnitWidth
  ) {
    while units < target, byte < text.count {
      units &+= width.of(text[byte])
      byte &+= 1
    }
    while byte < text.count, isContinuation(text[byte]) { byte &+= 1 }
  }
}

/// Counts the units of a scalar at its first byte.
private struct UnitWidth {
  /// Leads from here on count twice: in UTF-16 those of four bytes; else no byte of UTF-8 is as large.
  private let longLead: UInt8

  init(_ unit: OffsetUnit) {
    longLead = unit == .utf16 ? 0xF0 : 0xFF
  }

  /// Units that begin at a byte.
  @inline(__always) func of(_ byte: UInt8) -> Int {
    (isContinuation(byte) ? 0 : 1) &+ (byte >= longLead ? 1 : 0)
  }

  /// Units that begin in a run of at most 64 bytes.
  @inline(__always) func count(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    let run = text.span.extracting(start..<end)
    // At most two a byte: they fit into a byte, and the loop into vector registers.
    var count: UInt8 = 0
    for index in run.indices {
      count &+= (isContinuation(run[index]) ? 0 : 1) &+ (run[index] >= longLead ? 1 : 0)
    }
    return Int(count)
  }
}

@inline(__always) private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
