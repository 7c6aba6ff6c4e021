internal import DocumentModel
internal import StageKit

/// What became of one document: all that the ordered side of a run needs to know of it.
struct Outcome: Sendable {
  enum End: Sendable, Equatable {
    case done
    case filtered
    case quarantined(Quarantine)
  }

  /// The document's id, or where it should have come from.
  var id: String
  var end: End
  /// The document as each output wants it, in their order.
  var pages: [Page.Content] = []
  /// Stages that were skipped.
  var errors: [StageNote] = []
  var warnings: [StageNote] = []
  /// Bytes of the original, inflated.
  var bytes = 0
  /// A line that is no JSON, or not of the kind that is wanted.
  var isBadLine = false
  /// `on_error: stop` was met.
  var stopsRun = false
}

/// Why a document has no output.
struct Quarantine: Sendable, Equatable {
  /// `read`, or the id of the step that failed.
  var stage: String
  var code: String
  var message: String
  /// In the file that it came from.
  var line: Int?

  init(stage: String, _ failure: DocumentFailure, line: Int? = nil) {
    self.stage = stage
    code = failure.code
    message = failure.message
    self.line = line
  }
}
