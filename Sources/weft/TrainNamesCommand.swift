internal import ArgumentParser
internal import Lexicons
internal import Pipelines

/// Compiles the lists of names and clusters that entity features look up.
struct TrainNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Compiles lists of names and word clusters for entity models.",
    discussion: """
      The result is built into weft: Sources/CModels/data/names.bin. Every entity model has to be trained anew with it.
      Lists of names hold a name and its classes a line (\(NameClass.listed.map(\.code).joined(separator: " "))), clusters a
      path of zeros and ones and a word.
      """)

  @Option(name: .long, parsing: .upToNextOption, help: "Lists of names.")
  var names: [String] = []

  @Option(name: .long, parsing: .upToNextOption, help: "Files of word clusters.")
  var clusters: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption, help: "Files of word clusters made from other texts.")
  var newsClusters: [String] = []

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  func run() throws {
    try check([output], unlike: names + clusters + newsClusters)
    var compiler = NameLexiconCompiler()
    for path in names {
      try add(path) { bytes throws(NameLexiconCompiler.Mistake) in try compiler.addNames(bytes) }
    }
    for path in clusters {
      try add(path) { bytes throws(NameLexiconCompiler.Mistake) in try compiler.addClusters(bytes) }
    }
    for path in newsClusters {
      try add(path) { bytes throws(NameLexiconCompiler.Mistake) in
        try compiler.addNewsClusters(bytes)
      }
    }
    let bytes = compiler.encode()
    do {
      try WholeFile.write(bytes, to: output)
    } catch {
      throw Exit(error)
    }
    standardError("\(output): \(bytes.count) bytes\n")
  }

  private func add(
    _ path: String, _ read: ([UInt8]) throws(NameLexiconCompiler.Mistake) -> Void
  ) throws {
    let bytes = try TrainingFiles().bytes(path)
    do {
      try read(bytes)
    } catch {
      throw Exit(RunFailure(.badInput, "\(path):\(error.line): \(error.message)"))
    }
  }
}
