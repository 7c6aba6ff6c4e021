/// Hands inputs to the workers and takes their outcomes back in order.
///
/// At most `window` documents are in flight, from being read to being written: a slow one holds the others back
/// rather than let finished ones pile up.
actor WorkQueue {
  private var reader: InputReader
  private var delivery: Delivery
  private let window: Int
  private var taken = 0
  private var delivered = 0
  private var waitingOutcomes: [Int: Outcome] = [:]
  private var waitingWorkers: [CheckedContinuation<Void, Never>] = []
  private var hasEnded = false

  init(_ reader: consuming sending InputReader, _ delivery: sending Delivery, window: Int) {
    self.reader = reader
    self.delivery = delivery
    self.window = window
  }

  /// The next input and its place in the order.
  /// - Returns: nil when there is no more to do.
  func next() async -> (place: Int, input: RawInput)? {
    while !hasEnded {
      if taken - delivered < window { return take() }
      await withCheckedContinuation { waitingWorkers.append($0) }
    }
    return nil
  }

  private func take() -> (place: Int, input: RawInput)? {
    guard delivery.stop == nil, !Interrupt.isRequested, let input = reader.next(),
      !Interrupt.isRequested
    else {
      hasEnded = true
      wake()
      return nil
    }
    taken += 1
    return (taken - 1, input)
  }

  /// Takes what became of an input; all that is in order now is written.
  func put(_ outcome: Outcome, at place: Int) {
    waitingOutcomes[place] = outcome
    while let next = waitingOutcomes.removeValue(forKey: delivered) {
      delivered += 1
      delivery.accept(next)
    }
    wake()
  }

  /// Ends the run: a worker cannot go on.
  func fail(_ failure: RunFailure) {
    delivery.fail(failure)
    hasEnded = true
    wake()
  }

  private func wake() {
    let workers = waitingWorkers
    waitingWorkers = []
    for worker in workers { worker.resume() }
  }

  /// Ends the run once the workers are through.
  func finish() -> RunEnd {
    RunEnd(finishing: &delivery, &reader, discarded: taken - delivery.account.inputs)
  }
}
