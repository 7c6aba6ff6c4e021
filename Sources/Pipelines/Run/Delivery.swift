internal import StageKit

/// The ordered side of a run: takes outcomes in input order, writes, counts, and says when to stop.
struct Delivery {
  /// Why no more documents are taken up.
  enum Stop: Equatable {
    case tooManyFailures
    case closedPipe
    case failed(RunFailure)
  }

  private let sinks: [DocumentSink]
  private let stopRule: StopRule
  private var failures: FailureFile
  private var reporter: Reporter
  private var ids = SeenIDs()
  private var readLines = 0
  private var badLines = 0
  private(set) var account = Account()
  private(set) var bytes = 0
  private(set) var stop: Stop?
  /// No input at all is no failure: what stands before in a pipe may have let nothing through.
  var mayBeEmpty = false

  init(
    _ sinks: [DocumentSink], _ failures: FailureFile, _ stopRule: StopRule, _ reporter: Reporter
  ) {
    self.sinks = sinks
    self.failures = failures
    self.stopRule = stopRule
    self.reporter = reporter
  }

  /// All input lines were broken, and there was nothing else.
  var readNothing: Bool { badLines > 0 && badLines == account.inputs }

  /// Inputs are left that could have been taken up.
  var endsEarly: Bool { Interrupt.isRequested || stop == .tooManyFailures }

  mutating func accept(_ outcome: Outcome) {
    guard stop == nil else { return }
    account.inputs += 1
    bytes += outcome.bytes
    if outcome.isBadLine { badLines += 1 }
    settle(outcome)
    reporter.progress(account, bytes: bytes)
    if stop == nil, outcome.stopsRun || stopRule.stops(account) { stop = .tooManyFailures }
  }

  private mutating func settle(_ outcome: Outcome) {
    switch outcome.end {
    case .filtered: account.filtered += 1
    case .quarantined(let quarantine): setAside(outcome.id, quarantine)
    case .done:
      guard ids.insert(outcome.id) else {
        let failure = DocumentFailure("duplicate_id", "an earlier document has the same id")
        return setAside(outcome.id, Quarantine(stage: "read", failure))
      }
      write(outcome)
    }
  }

  /// A document is done when every output has it. Folders come first: only they can refuse one document.
  private mutating func write(_ outcome: Outcome) {
    let pages = Array(zip(sinks, outcome.pages))
    var written: [DocumentSink] = []
    for (sink, page) in pages.filter(\.0.isFolder) + pages.filter({ !$0.0.isFolder }) {
      do {
        try sink.write(page, of: outcome.id)
        written.append(sink)
      } catch .clash(let failure) {
        for sink in written { sink.remove(outcome.id) }
        return setAside(outcome.id, Quarantine(stage: "write", failure))
      } catch {
        account.inputs -= 1  // It came to no end.
        stop = Stop(error)
        return
      }
    }
    account.done += 1
    if !outcome.errors.isEmpty { account.withErrors += 1 }
    reporter.notes(outcome)
  }

  private mutating func setAside(_ id: String, _ quarantine: Quarantine) {
    account.quarantined += 1
    reporter.failure(id, quarantine)
    do {
      try failures.append(id, quarantine)
    } catch {
      stop = .failed(error)
    }
  }

  /// Stops the run for a reason that lies outside of it.
  mutating func fail(_ failure: RunFailure) {
    if stop == nil { stop = .failed(failure) }
  }

  /// Completes the outputs.
  /// - Parameter notReached: files never opened, when the run ends early.
  mutating func finish(notReached: Int?) {
    account.notReached = notReached
    reporter.endProgress()
    if stop == .closedPipe { return }
    for sink in sinks {
      do {
        try sink.finish(isComplete: notReached == nil && stop == nil)
      } catch  where stop == nil {
        stop = Stop(error)
      } catch {
        return  // The first reason is the one to tell.
      }
    }
  }
}

extension Delivery.Stop {
  init(_ problem: SinkProblem) {
    switch problem {
    case .closedPipe: self = .closedPipe
    case .failed(let failure): self = .failed(failure)
    case .clash(let failure): self = .failed(RunFailure(.cannotWrite, failure.message))
    }
  }
}

/// The ids of the documents so far, as 64-bit digests: 16 MB for a million.
struct SeenIDs {
  private var digests: Set<UInt64> = []

  /// - Returns: false when the id came before.
  mutating func insert(_ id: String) -> Bool {
    digests.insert(digest(id)).inserted
  }

  /// FNV-1a, then the last mixing step of SplitMix64.
  private func digest(_ id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 31)
  }
}
