internal import DocumentModel
internal import StageKit

/// Takes documents through the steps of a pipeline, one at a time, with stages of its own.
struct Worker {
  private struct Step {
    let id: String
    var stage: RunningStage
    let onError: Pipeline.OnError
    let onlyIfMissing: Bool
  }

  private let opener: DocumentOpener
  private let pages: [Page]
  private var steps: [Step]

  /// - Throws: what a stage says when it cannot be made.
  init(_ pipeline: Pipeline, _ opener: DocumentOpener, _ pages: [Page]) throws {
    self.opener = opener
    self.pages = pages
    steps = try pipeline.steps.map { step in
      Step(
        id: step.id, stage: try step.stage.make(), onError: step.onError,
        onlyIfMissing: step.onlyIfMissing)
    }
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
    var outcome = Outcome(id: opened.document.id, end: .done)
    outcome.bytes = opened.document.unread?.bytes.count ?? opened.document.text.count
    for index in steps.indices {
      guard run(index, on: &opened.document, &outcome) else { return outcome }
    }
    guard opened.document.unread == nil else {
      let failure = DocumentFailure(
        "not_extracted", "no stage read its text: put extract before the other stages")
      outcome.end = .quarantined(Quarantine(stage: "extract", failure))
      return outcome
    }
    outcome.errors = opened.document.errors
    outcome.warnings = opened.document.warnings
    outcome.pages = pages.map { $0.bytes(of: opened, brought: brought) }
    return outcome
  }

  /// - Returns: whether the document goes on to the next step.
  private mutating func run(
    _ index: Int, on document: inout Document, _ outcome: inout Outcome
  ) -> Bool {
    if steps[index].onlyIfMissing, !isMissing(steps[index].stage.declaration.writes, document) {
      return true
    }
    let skipsOnError = steps[index].onError == .skipStage
    // A stage that fails may leave half of its work behind.
    let before = skipsOnError ? document : nil
    do {
      try steps[index].stage.run(&document)
      return true
    } catch is DocumentFiltered {
      outcome.end = .filtered
    } catch {
      let failure = (error as? DocumentFailure) ?? DocumentFailure("internal", "\(error)")
      if let before {
        document = before
        document.errors.append(
          StageNote(stage: steps[index].id, code: failure.code, message: failure.message))
        return true
      }
      outcome.end = .quarantined(Quarantine(stage: steps[index].id, failure))
      outcome.stopsRun = steps[index].onError == .stop
    }
    return false
  }

  private func isMissing(_ parts: [DocumentPart], _ document: Document) -> Bool {
    parts.contains { !$0.isPresent(in: document) }
  }
}
