internal import DocumentModel
internal import Lexicons

extension EntityTrainer {
  /// Tags a corpus and compares with its marks.
  static func evaluate(_ model: SequenceModel, _ corpus: TrainingCorpus) -> Evaluation {
    var scores = model.tags.types.map { _ in EntityScore() }
    visit(model, corpus) { marked, found in
      for range in marked { scores[range.type].marked += 1 }
      for range in found {
        scores[range.type].found += 1
        if marked.contains(TaggedRange(words: range.words, type: range.type)) {
          scores[range.type].right += 1
        }
      }
    }
    let marked = model.tags.types.indices.filter { corpus.types.contains(model.tags.types[$0]) }
    return Evaluation(
      name: corpus.name, all: marked.reduce(EntityScore()) { $0 + scores[$1] },
      byType: marked.map { (model.tags.types[$0], scores[$0]) })
  }

  /// The line that makes marginals the share of right entities on the development documents.
  func calibration(of model: [UInt8], _ development: [TrainingCorpus]) -> Calibration {
    var calibration = Calibration.none
    guard !development.isEmpty else { return calibration }
    model.withUnsafeBytes { bytes in
      guard let model = try? SequenceModel(bytes) else { return }
      var outcomes: [(marginal: Double, isRight: Bool)] = []
      for corpus in development {
        Self.visit(model, corpus) { marked, found in
          for range in found where corpus.types.contains(model.tags.types[range.type]) {
            let isRight = marked.contains(TaggedRange(words: range.words, type: range.type))
            outcomes.append((range.marginal, isRight))
          }
        }
      }
      calibration.fit(outcomes)
    }
    return calibration
  }

  /// Tags every document: gives what is marked and what is found.
  static func visit(
    _ model: SequenceModel, _ corpus: TrainingCorpus,
    _ body: (Set<TaggedRange>, [ScoredRange]) -> Void
  ) {
    var tagger = SequenceTagger(model, NameLexicon.embedded)
    for document in corpus.documents {
      let text = TaggedText(document)
      let marked = Set(text.markedRanges(document, model.tags.types))
      body(marked, tagger.ranges(of: document, text, consistent: true))
    }
  }
}
