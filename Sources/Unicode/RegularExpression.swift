internal import CICU

/// A compiled ICU regular expression; belongs to one worker.
///
/// A class because it owns a handle that must be closed once, and stages, which are copyable, hold it.
/// - Source: UTS #18, as ICU reads it.
public final class RegularExpression {
  /// Why a pattern cannot be compiled.
  public struct Mistake: Error, Equatable {
    /// A phrase: `a bracket is not closed`.
    public var message: String
    /// In code points from the start of the pattern; nil when ICU names no place.
    public var offset: Int?
  }

  /// Why a text cannot be searched to its end.
  public enum Limit: Error, Equatable { case steps, memory }

  /// A place where the pattern matches.
  public struct Match: Equatable, Sendable {
    /// UTF-8 bytes of the whole match, then of each group; nil for a group that took no part.
    public var groups: [Range<Int>?]
    public var range: Range<Int> { groups.first.flatMap { $0 } ?? 0..<0 }
  }

  /// Longer patterns are refused: compiling takes time and memory in proportion.
  public static let longestPattern = 20_000

  private let handle: OpaquePointer
  /// How many groups the pattern has, without the whole.
  public let groupCount: Int

  public init(_ pattern: String, ignoringCase: Bool = false) throws(Mistake) {
    let units = Array(pattern.utf16)
    guard units.count <= Self.longestPattern else {
      throw Mistake(message: "it is longer than \(Self.longestPattern) characters", offset: nil)
    }
    var error: UnsafePointer<CChar>?
    var offset: Int32 = -1
    let opened = units.withUnsafeBufferPointer {
      cicu_regex_open($0.baseAddress, Int32($0.count), ignoringCase, &error, &offset)
    }
    guard let opened else {
      let name = error.map { String(cString: $0) } ?? ""
      throw Mistake(message: explanation(of: name), offset: Self.scalars(units, before: offset))
    }
    handle = opened
    groupCount = Int(cicu_regex_group_count(opened))
  }

  deinit { cicu_regex_close(handle) }

  /// The number of a named group.
  public func groupNumber(named name: String) -> Int? {
    let number = cicu_regex_group_number(handle, name)
    return number < 0 ? nil : Int(number)
  }

  /// All matches in text order; they do not overlap.
  /// - Parameter steps: how many steps the whole search may take.
  /// - Throws: `Limit` when it takes more.
  public func matches(
    in text: RegularExpressionText, steps: Int, atMost limit: Int = .max
  ) throws(Limit) -> [Match] {
    guard text.units.count <= Int(Int32.max) else { throw .memory }
    let found: Result<[Match], Limit> = text.units.withUnsafeBufferPointer { units in
      var matches: [Match] = []
      var cursor = RegularExpressionText.Cursor()
      var result = cicu_regex_start(handle, units.baseAddress, Int32(units.count), Int64(steps))
      while result.rawValue >= 0, matches.count < limit {
        result = cicu_regex_next(handle)
        guard result == CICU_REGEX_FOUND else { break }
        matches.append(lastMatch(in: text, &cursor))
      }
      guard result.rawValue >= 0 else {
        return .failure(result == CICU_REGEX_STEP_LIMIT ? .steps : .memory)
      }
      return .success(matches)
    }
    return try found.get()
  }

  private func lastMatch(
    in text: RegularExpressionText, _ cursor: inout RegularExpressionText.Cursor
  ) -> Match {
    var groups: [Range<Int>?] = []
    for group in 0...groupCount {
      var start: Int32 = 0
      var end: Int32 = 0
      guard cicu_regex_group(handle, Int32(group), &start, &end) else {
        groups.append(nil)
        continue
      }
      // Groups lie anywhere in the match: they walk from its start with a cursor of their own.
      var own = cursor
      let first = text.byteOffset(of: Int(start), from: &own)
      let last = text.byteOffset(of: Int(end), from: &own)
      groups.append(first..<last)
      if group == 0 { _ = text.byteOffset(of: Int(start), from: &cursor) }
    }
    return Match(groups: groups)
  }

  private static func scalars(_ units: [UInt16], before offset: Int32) -> Int? {
    guard offset >= 0 else { return nil }
    return units.prefix(Int(offset)).count { $0 & 0xFC00 != 0xDC00 }
  }
}

/// What ICU's name of an error means.
private func explanation(of name: String) -> String {
  let known = [
    "U_REGEX_MISMATCHED_PAREN": "parentheses do not match",
    "U_REGEX_MISSING_CLOSE_BRACKET": "a bracket is not closed",
    "U_REGEX_BAD_ESCAPE_SEQUENCE": "there is no such escape",
    "U_REGEX_RULE_SYNTAX": "the syntax is wrong here",
    "U_REGEX_PROPERTY_SYNTAX": "there is no such property of characters",
    "U_REGEX_UNIMPLEMENTED": "this is not supported",
    "U_REGEX_NUMBER_TOO_BIG": "the number is too big",
    "U_REGEX_BAD_INTERVAL": "the repeat count is wrong",
    "U_REGEX_MAX_LT_MIN": "the repeat count ends before it starts",
    "U_REGEX_INVALID_BACK_REF": "it refers back to a group that does not exist",
    "U_REGEX_LOOK_BEHIND_LIMIT": "a look-behind must have a limited length",
    "U_REGEX_SET_CONTAINS_STRING": "a set of characters cannot hold strings",
    "U_REGEX_OCTAL_TOO_BIG": "the octal number is too big",
    "U_REGEX_INVALID_RANGE": "the range in brackets ends before it starts",
    "U_REGEX_PATTERN_TOO_BIG": "it is too big when compiled",
    "U_REGEX_INVALID_CAPTURE_GROUP_NAME": "the name of a group is wrong",
    "U_ILLEGAL_ARGUMENT_ERROR": "it is empty",
  ]
  return known[name] ?? "ICU reports \(name)"
}
