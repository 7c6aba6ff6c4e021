internal import StageKit

/// Takes every input through a pipeline: reads, works on several at a time, writes in input order.
public struct Runner: Sendable {
  public var pipeline: Pipeline
  public var input: InputRequest
  public var outputs: [OutputRequest]
  /// Documents worked on at a time.
  public var jobs = 1
  public var stopRule = StopRule()
  /// Where quarantined documents are listed; nil for standard error alone.
  public var failures: FilePath?
  public var report = ReportStyle()

  public init(_ pipeline: Pipeline, _ input: InputRequest, _ outputs: [OutputRequest]) {
    self.pipeline = pipeline
    self.input = input
    self.outputs = outputs
  }

  /// - Throws: `RunFailure` when the run cannot start.
  public func run() async throws(RunFailure) -> RunEnd {
    try WholeFile.check(outputs.compactMap(\.file), unlike: input.paths)
    var request = input
    request.outputFolders += outputs.compactMap(\.folder)
    var reader = try InputReader(request)
    var delivery = Delivery(
      try outputs.map { output throws(RunFailure) in try DocumentSink(output) },
      FailureFile(failures), stopRule, Reporter(report))
    delivery.mayBeEmpty = input.paths.contains { $0.bytes.elementsEqual("-".utf8) }
    if jobs > 1 { return await run(reader, delivery) }
    var worker: Worker?
    var taken = 0
    while delivery.stop == nil, !Interrupt.isRequested, let input = reader.next() {
      taken += 1
      guard !Interrupt.isRequested else { break }  // What it cut short is no document.
      if worker == nil { worker = try makeWorker() }
      if let outcome = worker?.process(input) { delivery.accept(outcome) }
    }
    let left = delivery.endsEarly ? taken - delivery.account.inputs + reader.countRest() : nil
    return RunEnd(finishing: &delivery, notReached: left)
  }

  private func run(
    _ reader: consuming sending InputReader, _ delivery: sending Delivery
  ) async -> RunEnd {
    let inputs = InputQueue(reader)
    let outputs = OutputQueue(delivery, window: 2 * jobs)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<jobs {
        group.addTask {
          do throws(RunFailure) {
            try await work(inputs, outputs)
            await outputs.end()
          } catch {
            await outputs.end(error)
          }
        }
      }
    }
    return await outputs.finish(inputs)
  }

  private func work(_ inputs: InputQueue, _ outputs: OutputQueue) async throws(RunFailure) {
    var worker: Worker?
    while await outputs.admit(), let (place, input) = await inputs.next() {
      if worker == nil { worker = try makeWorker() }
      if let outcome = worker?.process(input) { await outputs.put(outcome, at: place) }
    }
  }

  /// Made when there is a first document: a worker without work loads no models.
  private func makeWorker() throws(RunFailure) -> Worker {
    let opener = DocumentOpener(fields: input.fields, maximumBytes: input.maximumBytes)
    do {
      return try Worker(pipeline, opener, outputs.map(Page.init))
    } catch {
      throw RunFailure(.missingResource, "a stage cannot be made: \(error)")
    }
  }
}

extension OutputRequest {
  fileprivate var file: FilePath? {
    guard case .file(let path) = destination else { return nil }
    return path
  }

  fileprivate var folder: FilePath? {
    guard case .folder(let path) = destination else { return nil }
    return path
  }
}
