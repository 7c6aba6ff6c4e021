internal import DocumentModel
internal import StageKit

/// Opens documents, takes them through a pipeline, and writes them down, one at a time.
struct Worker {
  private let opener: DocumentOpener
  private let pages: [Page]
  private var flow: DocumentFlow

  /// - Throws: what a stage says when it cannot be made.
  init(_ pipeline: Pipeline, _ opener: DocumentOpener, _ pages: [Page]) throws {
    self.opener = opener
    self.pages = pages
    flow = try DocumentFlow(pipeline)
  }

  mutating func process(_ input: RawInput) -> Outcome {
    do {
      var opened = try opener.open(input)
      return process(&opened)
    } catch {
      let quarantine = Quarantine(stage: "read", error.failure, line: error.line)
      return Outcome(id: error.id, end: .quarantined(quarantine), isBadLine: error.isBadLine)
    }
  }

  private mutating func process(_ opened: inout DocumentOpener.Opened) -> Outcome {
    let brought = LayerNames(of: opened.document)
    let earlierErrors = opened.document.errors.count
    let earlierWarnings = opened.document.warnings.count
    var outcome = Outcome(id: opened.document.id, end: .done)
    outcome.bytes = opened.document.unread?.bytes.count ?? opened.document.text.count
    if pages.contains(where: \.wantsOriginal) { opened.original = opened.document.unread?.bytes }
    let result = flow.run(&opened.document)
    outcome.end = result.end
    outcome.stopsRun = result.stopsRun
    guard result.end == .done else { return outcome }
    // What an earlier run said of the document is carried along, and not said again.
    outcome.errors = Array(opened.document.errors.dropFirst(earlierErrors))
    outcome.warnings = Array(opened.document.warnings.dropFirst(earlierWarnings))
    do throws(DocumentFailure) {
      for page in pages { outcome.pages.append(try page.content(of: opened, brought: brought)) }
    } catch {
      outcome.end = .quarantined(Quarantine(stage: "show", error))
    }
    return outcome
  }
}
