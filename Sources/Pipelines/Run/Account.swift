/// What became of the documents of a run.
public struct Account: Sendable, Equatable {
  /// Documents taken up; a record is one.
  public var inputs = 0
  public var done = 0
  public var cached = 0
  public var filtered = 0
  public var quarantined = 0
  /// Of those done: documents on which a stage was skipped.
  public var withErrors = 0
  /// Files never opened, when the run stopped early.
  public var notReached: Int?

  public init() {}

  /// Every document taken up came to one end.
  public var addsUp: Bool { inputs == done + cached + filtered + quarantined }
}
