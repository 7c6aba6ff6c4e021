internal import DocumentModel
internal import JSONText
internal import Pipelines
internal import StageKit
internal import Tag

/// Reads the files that `weft train` learns from.
struct TrainingFiles {
  private let files = ResourceFiles.fileSystem()
  /// ISO 639-1.
  let language: String

  init(language: String = "en") { self.language = language }

  /// The bytes of a file.
  func bytes(_ path: String) throws -> [UInt8] {
    guard let file = ResourceFile(ConfigurationNode(argument: path)) else {
      throw Exit(RunFailure(.usage, "a file needs a name"))
    }
    do {
      return try files.bytes(file)
    } catch let mistake as Diagnostic {
      throw Exit(Mistakes([mistake]))
    }
  }

  /// Reads an object of texts by language: `{"en": ["…", "…"], "fr": ["…"]}`.
  func textsByLanguage(_ path: String) throws -> [(code: String, texts: [String])] {
    guard case .object(let languages) = try json(bytes(path), path) else {
      throw Exit(RunFailure(.badInput, "\(path) is no object of texts by language"))
    }
    return try languages.map { language in
      guard case .array(let texts) = language.value else {
        throw mistake(path, language.key, "wants a list of texts")
      }
      let strings = try texts.map { text in
        guard case .string(let text) = text else {
          throw mistake(path, language.key, "a text wants to be a string")
        }
        return text
      }
      return (language.key, strings)
    }
  }

  /// What is wrong with a value of an object of texts by language.
  func mistake(_ path: String, _ key: String, _ message: String) -> Exit {
    Exit(RunFailure(.badInput, "\(path): \"\(key)\": \(message)"))
  }

  /// Reads JSON that begins in a line of a file.
  func json(_ bytes: [UInt8], _ path: String, line: Int = 1) throws -> JSONValue {
    do {
      return try JSONValue(json: bytes)
    } catch {
      let place = "\(path):\(line + error.line - 1):\(error.column)"
      throw Exit(RunFailure(.badInput, "\(place): \(error.message)"))
    }
  }

  /// Reads marked documents, by the ending of the file's name.
  func corpus(_ path: String) throws -> TrainingCorpus {
    let name = String(path.split(separator: "/").last ?? "")
    let bytes = try bytes(path)
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw Exit(RunFailure(.badInput, "\(path): the file is empty"))
    }
    do {
      if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
        let documents = try MarkedRecords.documents(bytes)
        return TrainingCorpus(name: name, documents: try segmented(documents))
      }
      return TrainingCorpus(name: name, documents: try ConllReader.documents(bytes))
    } catch let mistake as ConllReader.Mistake {
      throw Exit(RunFailure(.badInput, "\(path):\(mistake.line): \(mistake.message)"))
    } catch let mistake as MarkedRecords.Mistake {
      throw Exit(RunFailure(.badInput, "\(path):\(mistake.line): \(mistake.message)"))
    }
  }

  /// Runs what `entities` needs on records, as `weft entities --from jsonl` would.
  private func segmented(_ documents: [Document]) throws -> [Document] {
    var stages: [RunningStage] = []
    for entry in StageCatalog.shipped.prerequisites(of: RecognizeEntities.declaration.name)
    where entry.declaration.name != "language" {
      switch entry.configure(ConfigurationNode(.null, at: .commandLine), from: files) {
      case .success(let stage): stages.append(try stage.make())
      case .failure(let mistakes): throw Exit(Mistakes(mistakes))
      }
    }
    return try documents.map { marked in
      var document = Document(id: marked.id)
      document.unread = UnreadSource(bytes: marked.text, kind: .record)
      document.metadata.language = language
      for index in stages.indices { try stages[index].run(&document) }
      guard document.text == marked.text else {
        throw Exit(RunFailure(.badInput, "record \(marked.id): its text is not kept as it stands"))
      }
      document.layers.entities = marked.layers.entities
      return document
    }
  }
}
