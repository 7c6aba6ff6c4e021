/// What the text offsets in a JSON document count.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode scalars, as Python counts; the default.
  case codepoint
  /// UTF-16 code units, as Java and JavaScript count.
  case utf16
  /// UTF-8 bytes, as documents count in memory.
  case byte
}
