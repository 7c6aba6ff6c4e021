/// Takes outcomes from the workers and puts them in order.
///
/// At most `window` documents are in flight, from being read to being written: a slow one holds the others back
/// rather than let finished ones pile up.
actor OutputQueue {
  private var delivery: Delivery
  private let window: Int
  private var admitted = 0
  private var delivered = 0
  private var waitingOutcomes: [Int: Outcome] = [:]
  private var waitingWorkers: [CheckedContinuation<Void, Never>] = []
  private var hasEnded = false

  init(_ delivery: sending Delivery, window: Int) {
    self.delivery = delivery
    self.window = window
  }

  /// Waits until one more document may be taken up.
  /// - Returns: false when there is no more to do.
  func admit() async -> Bool {
    while !hasEnded {
      if admitted - delivered < window {
        admitted += 1
        return true
      }
      await withCheckedContinuation { waitingWorkers.append($0) }
    }
    return false
  }

  /// Takes what became of an input; all that is in order now is written.
  func put(_ outcome: Outcome, at place: Int) {
    waitingOutcomes[place] = outcome
    while let next = waitingOutcomes.removeValue(forKey: delivered) {
      delivered += 1
      delivery.accept(next)
    }
    if delivery.stop != nil { hasEnded = true }
    wake()
  }

  /// No more documents are taken up: the input is at its end, or a worker cannot go on.
  func end(_ failure: RunFailure? = nil) {
    if let failure { delivery.fail(failure) }
    hasEnded = true
    wake()
  }

  private func wake() {
    let workers = waitingWorkers
    waitingWorkers = []
    for worker in workers { worker.resume() }
  }

  /// Ends the run once the workers are through.
  func finish(_ inputs: InputQueue) async -> RunEnd {
    var notReached: Int?
    if delivery.endsEarly {
      notReached = await inputs.taken - delivery.account.inputs + inputs.countRest()
    }
    return RunEnd(finishing: &delivery, notReached: notReached)
  }
}
