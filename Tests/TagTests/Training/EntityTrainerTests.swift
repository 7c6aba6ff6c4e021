import DocumentModel
import StageKit
import Testing

@testable import Tag

@Suite struct EntityTrainerTests {
  /// Made-up sentences: who eats what, where; the words tell the types.
  private static func corpus(_ name: String, sentences: Int, seed: UInt64) throws -> TrainingCorpus
  {
    var generator = SeededGenerator(seed: seed)
    let people = ["Mirza", "Tolva", "Anke", "Peroz", "Sunniva"]
    let dishes = ["plov", "labskaus", "pozole", "mote"]
    var lines = "-DOCSTART-\tO\n\n"
    for _ in 0..<sentences {
      let person = people.randomElement(using: &generator) ?? ""
      let dish = dishes.randomElement(using: &generator) ?? ""
      lines += "\(person)\tB-EATER\nVan\tI-EATER\nate\tO\nhot\tB-DISH\n\(dish)\tI-DISH\n.\tO\n\n"
      lines += "Nobody\tO\nate\tO\n\(dish)\tB-DISH\ntoday\tO\n\n"
    }
    return TrainingCorpus(name: name, documents: try ConllReader.documents(Array(lines.utf8)))
  }

  private func options() -> EntityTrainer.Options {
    var options = EntityTrainer.Options()
    options.rowBits = 12
    options.members = 2
    return options
  }

  @Test func `what was taught is found, in words that were not seen together`() throws {
    let model = EntityTrainer(options()).train([try Self.corpus("a", sentences: 60, seed: 1)])
    let evaluation = try #require(
      EntityTrainer.evaluate(model, on: Self.corpus("b", sentences: 20, seed: 2)))
    #expect(evaluation.all.marked == 60)
    #expect(evaluation.all.f1 > 0.99)
    #expect(Set(evaluation.byType.map(\.type)) == ["EATER", "DISH"])
  }

  @Test func `training twice gives the same bytes, another seed gives others`() throws {
    let corpora = [try Self.corpus("a", sentences: 20, seed: 1)]
    let development = [try Self.corpus("b", sentences: 10, seed: 2)]
    let model = EntityTrainer(options()).train(corpora, development: development)
    #expect(EntityTrainer(options()).train(corpora, development: development) == model)
    var other = options()
    other.seed = 9
    #expect(EntityTrainer(other).train(corpora, development: development) != model)
  }

  @Test func `names are found in lower case too, unless variants are turned off`() throws {
    let corpora = [try Self.corpus("a", sentences: 200, seed: 1)]
    var lowered = try Self.corpus("b", sentences: 20, seed: 2)
    for index in lowered.documents.indices {
      let text = String(decoding: lowered.documents[index].text, as: UTF8.self)
      lowered.documents[index].text = Array(text.lowercased().utf8)
    }
    var options = options()
    let robust = EntityTrainer(options).train(corpora)
    options.caseVariants = false
    let plain = EntityTrainer(options).train(corpora)
    let found = try #require(EntityTrainer.evaluate(robust, on: lowered))
    let missed = try #require(EntityTrainer.evaluate(plain, on: lowered))
    #expect(found.all.f1 > 0.95)
    #expect(robust != plain && missed.all.f1 <= found.all.f1)
  }

  @Test func `a type that a corpus does not mark is not unlearned there`() throws {
    let marked = try Self.corpus("a", sentences: 30, seed: 1)
    var silent = try Self.corpus("b", sentences: 300, seed: 3)
    for index in silent.documents.indices {
      silent.documents[index].layers.entities?.items.removeAll { $0.label == "DISH" }
    }
    silent = TrainingCorpus(name: "b", documents: silent.documents)
    #expect(silent.types == ["EATER"])
    let model = EntityTrainer(options()).train([marked, silent])
    let evaluation = try #require(
      EntityTrainer.evaluate(model, on: Self.corpus("c", sentences: 20, seed: 4)))
    #expect(evaluation.all.recall > 0.99)
    // Told that nothing else is marked, the same corpora teach that dishes are none.
    silent.types = ["EATER", "DISH"]
    let mistaught = EntityTrainer(options()).train([marked, silent])
    let worse = try #require(
      EntityTrainer.evaluate(mistaught, on: Self.corpus("c", sentences: 20, seed: 4)))
    #expect(worse.all.recall < 0.9)
  }

  @Test func `a trained model is used by path, whatever the language`() throws {
    let model = EntityTrainer(options()).train([try Self.corpus("a", sentences: 60, seed: 1)])
    let document = try Tagged.run(
      RecognizeEntities.self, [("model", "eaters.model")],
      on: Tagged.tokenized("Tolva Van ate hot plov .", language: "fi"),
      files: Tagged.files(["eaters.model": model]))
    #expect(Tagged.lines(document) == ["EATER Tolva Van", "DISH hot plov"])
    #expect(document.warnings.isEmpty)
  }

  @Test func `a trained model serves one document after another`() throws {
    let model = EntityTrainer(options()).train([try Self.corpus("a", sentences: 60, seed: 1)])
    let texts = ["Tolva Van ate hot plov .", "", "Tolva Van ate hot plov ."]
    let found = try Tagged.run(
      CatalogEntry(RecognizeEntities.self), [("model", "eaters.model")],
      onEach: texts.map { try Tagged.tokenized($0, language: "fi") },
      files: Tagged.files(["eaters.model": model]))
    let expected = ["EATER Tolva Van", "DISH hot plov"]
    #expect(found.map(Tagged.lines) == [expected, [], expected])
  }

  @Test func `a model that is cut short or of other features is refused`() throws {
    let model = EntityTrainer(options()).train([try Self.corpus("a", sentences: 5, seed: 1)])
    func mistake(_ bytes: [UInt8]) -> SequenceModel.Mistake? {
      bytes.withUnsafeBytes { bytes -> SequenceModel.Mistake? in
        do throws(SequenceModel.Mistake) {
          _ = try SequenceModel(bytes)
          return nil
        } catch {
          return error
        }
      }
    }
    #expect(mistake(model) == nil)
    #expect(mistake(Array(model.dropLast())) == .truncated)
    #expect(mistake(Array(model.prefix(70))) == .truncated)
    var other = model
    other[8] = 99
    #expect(mistake(other) == .otherFeatures(version: 99))
    #expect(mistake([]) == .notAModel)
  }
}
