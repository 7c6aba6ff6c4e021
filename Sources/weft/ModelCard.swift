internal import Tag

/// Says what an entity model is, what it was learned from and how well it does, for those whom it is handed to.
struct ModelCard {
  var name: String
  var options: EntityTrainer.Options
  var corpora: [TrainingCorpus]
  var evaluations: [EntityTrainer.Evaluation]
  var byteCount: Int

  var markdown: String {
    """
    # \(name)

    Finds \(types.joined(separator: ", ")): a linear-chain conditional random field of \(byteCount) bytes, made by \
    `weft train entities`. Use: `weft entities --model \(name)`.

    Learned in \(options.epochs) passes by \(options.members) models that were averaged, with 2^\(options.rowBits) rows \
    of weights and seed \(options.seed), from:

    | file | documents | words | entities |
    |---|---|---|---|
    \(sources)
    \(evaluations.isEmpty ? "\nNot measured: no development file was given.\n" : scores)
    To be written by those who share the model: the licences of the files, and what the model does badly.

    """
  }

  private var types: [String] { options.types ?? EntityTrainer.types(of: corpora) }

  private var sources: String {
    corpora.map { corpus in
      "| \(corpus.name) | \(corpus.documents.count) | \(corpus.tokenCount) | \(corpus.entityCount) |"
    }.joined(separator: "\n")
  }

  private var scores: String {
    let rows = evaluations.flatMap { evaluation in
      (evaluation.byType + [("all", evaluation.all)]).map { type, score in
        "| \(evaluation.name) | \(type) | \(percent(score.precision)) | \(percent(score.recall)) "
          + "| \(percent(score.f1)) | \(score.marked) |"
      }
    }
    return """

      | measured on | type | precision | recall | F1 | marked |
      |---|---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      Scores are calibrated on the same files.

      """
  }
}
