internal import DocumentModel
internal import StageKit

/// The stages of a pipeline as one worker has them: takes a document through all the steps.
struct DocumentFlow {
  private struct Step {
    let settings: Pipeline.Step
    var stage: RunningStage
  }

  /// How a document came through.
  struct Result {
    var end = Outcome.End.done
    /// `on_error: stop` was met.
    var stopsRun = false
  }

  private var steps: [Step]

  /// - Throws: what a stage says when it cannot be made.
  init(_ pipeline: Pipeline) throws {
    steps = try pipeline.steps.map { Step(settings: $0, stage: try $0.stage.make()) }
  }

  mutating func run(_ document: inout Document) -> Result {
    for index in steps.indices {
      if let result = run(index, on: &document) { return result }
    }
    guard document.unread == nil else {
      let failure = DocumentFailure(
        "not_extracted", "no stage read its text: put extract before the other stages")
      return Result(end: .quarantined(Quarantine(stage: "extract", failure)))
    }
    return Result()
  }

  /// - Returns: nil when the document goes on to the next step.
  private mutating func run(_ index: Int, on document: inout Document) -> Result? {
    let step = steps[index].settings
    if step.onlyIfMissing, !isMissing(step.stage.declaration.writes, document) { return nil }
    if let condition = step.condition, !condition.isTrue(for: document) { return nil }
    // A stage that fails may leave half of its work behind.
    let before = step.onError == .skipStage ? document : nil
    do {
      try steps[index].stage.run(&document)
      return nil
    } catch is DocumentFiltered {
      return Result(end: .filtered)
    } catch {
      let failure = (error as? DocumentFailure) ?? DocumentFailure("internal", "\(error)")
      guard let before else {
        return Result(
          end: .quarantined(Quarantine(stage: step.id, failure)),
          stopsRun: step.onError == .stop)
      }
      document = before
      document.errors.append(
        StageNote(stage: step.id, code: failure.code, message: failure.message))
      return nil
    }
  }

  private func isMissing(_ parts: [DocumentPart], _ document: Document) -> Bool {
    parts.contains { !$0.isPresent(in: document) }
  }
}
