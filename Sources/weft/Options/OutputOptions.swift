public import ArgumentParser
public import DocumentJSON
internal import Pipelines

/// What is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "Write the documents to this file; - is standard output.",
    completion: .file())
  var output: String?

  @Option(
    help: "Write one JSON file a document into this folder, in the tree of the input.",
    completion: .directory)
  var outDir: String?

  @Option(help: "The layers to write: all, or names with commas between.")
  var layers: String?

  @Option(help: "What text offsets count; the default is the input's unit, or code points.")
  var offsets: OffsetUnit?

  @Option(help: "Write the map from text to source bytes.")
  var map = Switch.on

  @Option(help: "How documents are written to a file or standard output.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable { case ndjson, tsv, text }

  /// `on` or `off`.
  enum Switch: String, ExpressibleByArgument, CaseIterable { case on, off }

  func validate() throws {
    if output != nil, outDir != nil {
      throw ValidationError("-o and --out-dir cannot be given together.")
    }
  }

  /// Where the command line sends the documents.
  /// - Returns: nil when it does not say.
  var destination: OutputRequest.Destination? {
    if let outDir { return .folder(LaunchArguments.path(outDir)) }
    guard let output else { return nil }
    return output == "-" ? .standardOutput : .file(LaunchArguments.path(output))
  }

  /// One output as the command line asks for it.
  func request(_ destination: OutputRequest.Destination, default choice: LayerChoice)
    -> OutputRequest
  {
    var request = OutputRequest(destination, layers: layers.map { LayerChoice($0) } ?? choice)
    request.offsets = offsets
    request.includesMap = map == .on
    return request
  }

  /// Where failures are listed, unless the user says otherwise.
  var failures: FilePath? {
    switch destination {
    case .folder(let folder):
      folder.appending(RunFolder.stateName).appending(RunFolder.failuresName)
    case .file(let file): file.suffixed(RunFolder.stateName).appending(RunFolder.failuresName)
    case .standardOutput, nil: nil
    }
  }
}

extension OffsetUnit: ExpressibleByArgument {}
