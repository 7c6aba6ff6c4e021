internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Ends the process with a message on standard error and a status.
struct Exit: Error {
  let status: ExitStatus
  let message: String

  init(_ failure: RunFailure) {
    status = failure.status
    message = failure.message
  }

  /// Mistakes in settings that were typed; a missing file has a status of its own.
  init(_ found: Mistakes) {
    let isMissing = found.diagnostics.contains { $0.code == missingFile }
    status = isMissing ? .missingResource : .usage
    message = found.diagnostics.map(told).joined(separator: "\nweft: ")
  }
}

/// Checks before any work that no output is an input.
func check(_ outputs: [String], unlike inputs: [String]) throws {
  do {
    try WholeFile.check(outputs, unlike: inputs)
  } catch {
    throw Exit(error)
  }
}

/// A mistake in what was typed, or in a file that was named there, in one line.
func told(_ mistake: Diagnostic) -> String {
  let place = mistake.place
  let start = place.file.isEmpty ? "" : "\(place.file):\(place.line):\(place.column): "
  return start + mistake.message + (mistake.help.map { " (\($0))" } ?? "")
}

/// The code of the mistake of naming a file that is not there.
private let missingFile = "E003"

extension Runner {
  /// Runs, tells what is to be told, and ends the process when not all is well.
  /// - Parameter account: told how the run ended, before the process does.
  func runToExit(_ account: (RunEnd) throws(RunFailure) -> Void) async throws {
    let end: RunEnd
    do {
      end = try await run()
    } catch {
      end = RunEnd(notStarted: error)
    }
    if end.wasClosed { return }
    if let message = end.message { standardError("weft: \(harmless(message))\n") }
    do {
      try account(end)
    } catch {
      throw Exit(error)
    }
    guard end.status == .success else { throw ExitCode(end.status.rawValue) }
  }
}
