/// A mistake in a configuration: what, where, and how to mend it.
public struct Diagnostic: Error, Sendable, Equatable {
  public enum Severity: String, Sendable { case error, warning }

  /// `E010`; `weft explain` knows each.
  public var code: String
  public var severity: Severity
  public var message: String
  public var place: Place
  /// How to mend it.
  public var help: String?
  /// Text to put at `place` instead, when that alone mends it.
  public var replacement: String?

  public init(
    _ code: String, _ message: String, at place: Place, help: String? = nil,
    replacement: String? = nil, severity: Severity = .error
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.place = place
    self.help = help
    self.replacement = replacement
  }
}
