internal import CICU

/// Rewrites text by one of ICU's transforms.
///
/// - Source: UTS #35 part 2, transforms; ICU's names of them.
///
/// A class because it owns a handle that must be closed once, and stages, which are copyable, hold it.
public final class TextTransform {
  /// A transform makes at most this many units of one, and as many more; what grows beyond is left as it was.
  private static let growth = 16

  private let handle: OpaquePointer

  /// - Parameter name: such as `Any-Latin; Latin-ASCII`.
  /// - Returns: nil when ICU does not know it.
  public init?(_ name: String) {
    guard !name.isEmpty, let handle = cicu_transform_open(name) else { return nil }
    self.handle = handle
  }

  deinit { cicu_transform_close(handle) }

  /// - Returns: the UTF-8 bytes in a new form; nil when ICU could not make it.
  public func transformed(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var units = Array(String(decoding: text, as: UTF8.self).utf16)
    let count = Int32(units.count)
    units += [UInt16](repeating: 0, count: units.count * (Self.growth - 1) + Self.growth)
    let length = cicu_transform_apply(handle, &units, count, Int32(units.count))
    guard length >= 0 else { return nil }
    return Array(String(decoding: units[0..<Int(length)], as: UTF16.self).utf8)
  }
}

/// Tells what a text looks like.
///
/// - Source: UTS #39 §4, the skeleton, as ICU implements it.
///
/// A class for the same reason.
public final class Lookalikes {
  private let handle: OpaquePointer

  /// - Returns: nil when ICU lacks the data.
  public init?() {
    guard let handle = cicu_spoof_open() else { return nil }
    self.handle = handle
  }

  deinit { cicu_spoof_close(handle) }

  /// - Returns: equal bytes for texts that look alike; nil when ICU could not make them.
  public func skeleton(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let source = Array(text)
    var result = [UInt8](repeating: 0, count: source.count * 4 + 16)
    var count = cicu_spoof_skeleton(
      handle, source, Int32(source.count), &result, Int32(result.count))
    if count > result.count {
      result = [UInt8](repeating: 0, count: Int(count))
      count = cicu_spoof_skeleton(
        handle, source, Int32(source.count), &result, Int32(result.count))
    }
    return count < 0 ? nil : Array(result[0..<Int(count)])
  }
}
