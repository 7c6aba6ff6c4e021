internal import ArgumentParser
internal import Pipelines
internal import StageKit
internal import Tag

/// Compiles a list of names.
struct CompileGazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer", abstract: "Compiles a list of names for the stage gazetteer.",
    discussion: """
      The list has a name, a label, an identifier and aliases a line: .tsv (aliases with | between), .csv (RFC 4180) or
      .jsonl ({"name": "…", "label": "…", "id": "…", "aliases": ["…"]}).
      """)

  @Argument(help: "The list of names.")
  var list: String

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @Flag(name: .long, help: "Find names whatever the case of their letters.")
  var ignoreCase = false

  @Flag(name: .long, help: "Find names whatever the accents of their letters.")
  var ignoreAccents = false

  @Option(name: .long, help: "Find names by the stems of this language, an ISO 639-1 code.")
  var stem: String?

  func run() throws {
    guard let file = ResourceFile(ConfigurationNode(argument: list)) else {
      throw Exit(RunFailure(.usage, "a list needs a name"))
    }
    try check([output], unlike: [list])
    var settings = MatchGazetteer.Settings()
    settings.ignoreCase = ignoreCase
    settings.ignoreAccents = ignoreAccents
    settings.stem = try language()
    let compiled: MatchGazetteer.CompiledList
    do {
      let list = try ResourceFiles.fileSystem().mapped(file)
      compiled = try MatchGazetteer.compile(list, path: file.path, settings)
      try WholeFile.write(compiled.bytes, to: output)
    } catch let mistake as Diagnostic {
      throw Exit(mistake)
    } catch let failure as RunFailure {
      throw Exit(failure)
    }
    if compiled.repeated > 0 {
      standardError(
        "weft: warning: \(list): \(counted(compiled.repeated, "name")) listed twice: the first one counts\n"
      )
    }
    standardError("\(output): \(counted(compiled.names, "name")), \(compiled.bytes.count) bytes\n")
  }

  private func language() throws -> LanguageCode? {
    guard let stem else { return nil }
    guard let code = LanguageCode(ConfigurationNode(argument: stem)) else {
      throw Exit(RunFailure(.usage, "--stem wants an ISO 639-1 code, such as en"))
    }
    return code
  }
}

extension Exit {
  /// A mistake in a list, at its line, or in what was typed.
  fileprivate init(_ mistake: Diagnostic) {
    guard mistake.code == "E042", mistake.place != .commandLine else {
      self.init(Mistakes([mistake]))
      return
    }
    self.init(RunFailure(.badInput, told(mistake)))
  }
}
