/// How a run ended.
public struct RunEnd: Sendable {
  public let account: Account
  public let status: ExitStatus
  /// What to tell the user, if anything.
  public let message: String?
  /// Nobody reads the output any more: nothing more is to be said.
  public let wasClosed: Bool
  /// Bytes of the originals, inflated.
  public let bytes: Int

  /// Completes the outputs and draws up the account.
  /// - Parameter notReached: inputs not taken up, when the run ends early.
  init(finishing delivery: inout Delivery, notReached: Int?) {
    delivery.finish(notReached: notReached)
    account = delivery.account
    bytes = delivery.bytes
    wasClosed = delivery.stop == .closedPipe
    (status, message) = RunEnd.status(delivery, wasInterrupted: Interrupt.isRequested)
  }

  /// A run that could not start.
  public init(notStarted failure: RunFailure) {
    account = Account()
    status = failure.status
    message = failure.message
    wasClosed = false
    bytes = 0
  }

  private static func status(
    _ delivery: Delivery, wasInterrupted: Bool
  ) -> (ExitStatus, String?) {
    let account = delivery.account
    guard account.addsUp else { return (.bug, "the account does not add up: a bug of weft") }
    switch delivery.stop {
    case .closedPipe: return (.success, nil)
    case .failed(let failure): return (failure.status, failure.message)
    case .tooManyFailures:
      return (.stoppedEarly, "stopped early: \(account.quarantined) documents failed")
    case nil: break
    }
    if wasInterrupted { return (.interrupted, "interrupted") }
    if account.inputs == 0, !delivery.mayBeEmpty { return (.noInput, "no input matched") }
    if delivery.readNothing { return (.badInput, "no line of the input could be read") }
    return (account.quarantined + account.withErrors > 0 ? .someFailed : .success, nil)
  }
}
