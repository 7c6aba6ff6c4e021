internal import CICU

/// Bytes of a text and what stands in their place.
public struct TextEdit: Sendable, Equatable {
  /// UTF-8 bytes, on scalar boundaries.
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}

/// Brings text into a normalization form.
///
/// - Source: UAX #15, as ICU implements it.
public struct Normalizer {
  public enum Form: Int32, Sendable, CaseIterable {
    case nfc = 0
    case nfd, nfkc, nfkd
  }

  // ICU owns the data; it is constant for the life of the process.
  private let handle: OpaquePointer
  private var units: [UInt16] = []
  private var result = [UInt16](repeating: 0, count: 64)
  private var check: QuickCheck

  /// - Returns: nil when ICU lacks the data.
  public init?(_ form: Form) {
    guard let handle = cicu_normalizer_open(form.rawValue) else { return nil }
    self.handle = handle
    // NFC leaves everything below U+0300 alone, the other forms leave ASCII alone.
    check = QuickCheck(handle, firstByte: form == .nfc ? 0xCC : 0x80)
  }

  /// What changes in a range of a text, in text order; nothing when the range is normalized.
  public mutating func edits(of text: [UInt8], _ range: Range<Int>) -> [TextEdit] {
    let checked = check.end(in: text, range)
    guard checked < range.upperBound else { return [] }
    let range = checked..<range.upperBound
    guard range.count <= Int(Int32.max), convert(text, range) else { return [] }
    var edits: [TextEdit] = []
    var unit = 0
    var byte = range.lowerBound
    var start: Int32 = 0
    var end: Int32 = 0
    while let replacement = nextChange(from: unit, &start, &end) {
      byte += utf8Length(unit..<Int(start))
      let length = utf8Length(Int(start)..<Int(end))
      edits.append(TextEdit(byte..<(byte + length), replacement))
      byte += length
      unit = Int(end)
    }
    return edits
  }

  private mutating func convert(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    units.removeAll(keepingCapacity: true)
    units.append(contentsOf: repeatElement(0, count: range.count))
    let count = text.withUnsafeBufferPointer { bytes in
      cicu_utf16(
        bytes.baseAddress.map { $0 + range.lowerBound }, Int32(range.count), &units)
    }
    units.removeLast(range.count - max(0, Int(count)))
    return count > 0
  }

  private mutating func nextChange(
    from unit: Int, _ start: inout Int32, _ end: inout Int32
  ) -> [UInt8]? {
    var count = change(from: unit, &start, &end)
    if count > result.count {
      result = [UInt16](repeating: 0, count: Int(count))
      count = change(from: unit, &start, &end)
    }
    guard count >= 0 else { return nil }
    var bytes: [UInt8] = []
    _ = transcode(
      result[0..<Int(count)].makeIterator(), from: UTF16.self, to: UTF8.self,
      stoppingOnError: false, into: { bytes.append($0) })
    return bytes
  }

  private mutating func change(
    from unit: Int, _ start: inout Int32, _ end: inout Int32
  ) -> Int32 {
    cicu_next_change(
      handle, units, Int32(units.count), Int32(unit), &start, &end, &result, Int32(result.count))
  }

  private func utf8Length(_ range: Range<Int>) -> Int {
    units[range].reduce(0) { length, unit in
      // A lead surrogate counts four bytes, its trail surrogate none.
      length
        + (unit < 0x80
          ? 1 : unit < 0x800 ? 2 : unit & 0xFC00 == 0xD800 ? 4 : unit & 0xFC00 == 0xDC00 ? 0 : 3)
    }
  }
}

/// The full case folding of a scalar, as UTF-8.
public func foldCase(_ scalar: UInt32) -> [UInt8] {
  var folded = [UInt16](repeating: 0, count: 8)
  let count = cicu_fold_case(scalar, &folded)
  var bytes: [UInt8] = []
  _ = transcode(
    folded[0..<Int(count)].makeIterator(), from: UTF16.self, to: UTF8.self,
    stoppingOnError: false, into: { bytes.append($0) })
  return bytes
}
