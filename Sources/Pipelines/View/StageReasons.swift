internal import DocumentModel
public import StageKit

/// Asks the stage that found an entity why it did.
struct StageReasons: Sendable {
  /// The model that the document was made with, where it was not the one that weft brings.
  let model: String?

  struct Answer {
    var reasons: [Reason] = []
    /// What the reader has to know of them.
    var note: String?
  }

  /// - Returns: no reasons when the stage has none to give but what the entity says itself.
  func answer(for entity: Entity, in document: Document) -> Answer {
    guard document.by.indices.contains(entity.by) else { return Answer() }
    let provenance = document.by[entity.by]
    let name = String(provenance.prefix { $0 != "@" })
    guard StageCatalog.shipped[name]?.stageType is any ExplainingStage.Type,
      let pipeline = try? Pipeline(explaining: name, model: model),
      let step = pipeline.steps.last, var stage = try? step.stage.make()
    else { return Answer() }
    var answer = Answer(reasons: stage.reasons(for: entity, in: document) ?? [])
    if step.stage.provenance != provenance {
      answer.note =
        "told by \(step.stage.provenance): the document was made with other settings or another version"
    }
    return answer
  }
}

extension Pipeline {
  /// A stage that is asked for reasons, and all that it reads; documents rarely keep their tokens. What a document has is
  /// left as it is.
  /// - Throws: `Mistakes` when there is no such model.
  public init(explaining stage: String, model: String?) throws(Mistakes) {
    let settings = model.map { [GivenSetting("model", $0)] } ?? []
    try self.init(
      verb: stage, settings: settings, others: [:], in: .shipped, from: .fileSystem())
    for index in steps.indices { steps[index].onlyIfMissing = true }
  }
}
