/// When failures end a run before its input does.
public struct StopRule: Sendable {
  private let limit: FailureLimit?

  /// - Parameter limit: how many failures are borne; nil for any number.
  public init(_ limit: FailureLimit? = nil) {
    self.limit = limit
  }

  /// The first failure ends the run.
  public static let failFast = StopRule(.documents(0))

  func stops(_ account: Account) -> Bool {
    switch limit {
    case nil: false
    case .documents(let most): account.quarantined > most
    case .share(let most):
      account.inputs >= leastForShare
        && Double(account.quarantined) > most * Double(account.inputs)
    }
  }
}

/// One bad document at the start is no 5 %.
private let leastForShare = 100
