internal import JSONText
internal import StageKit

/// What is told of a run when it is over: on standard error and in `run.json`.
public struct RunReport: Sendable {
  private let end: RunEnd
  private let pipeline: Pipeline

  public init(_ end: RunEnd, of pipeline: Pipeline) {
    self.end = end
    self.pipeline = pipeline
  }

  /// `{"account":{"inputs":12,"done":9,…}}` on one line.
  public var account: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    write(end.account, to: &writer)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// The account, the exit status, bytes read and the stages.
  public var whole: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    write(end.account, to: &writer)
    writer.member("status", Int(end.status.rawValue))
    writer.member("bytes", end.bytes)
    writer.key("stages")
    writer.value(pipeline.steps.map(\.stage.provenance))
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Writes `run.json` into the output folder.
  public func write(into folder: FilePath) throws(RunFailure) {
    let path = folder.appending(RunFolder.reportName)
    do {
      let file = try OutputFile.create(path)
      try file.write(whole)
      try file.finish()
    } catch {
      throw RunFailure(.cannotWrite, "\(path.text) cannot be written: \(error.message)")
    }
  }

  private func write(_ account: Account, to writer: inout JSONWriter) {
    writer.key("account")
    writer.beginObject()
    writer.member("inputs", account.inputs)
    writer.member("done", account.done)
    writer.member("cached", account.cached)
    writer.member("filtered", account.filtered)
    writer.member("quarantined", account.quarantined)
    writer.member("with_errors", account.withErrors)
    if let notReached = account.notReached { writer.member("not_reached", notReached) }
    writer.endObject()
  }
}
