public import ArgumentParser
public import DocumentJSON
public import Pipelines
internal import StageKit

/// What is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the documents to this file; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write one JSON file a document into this folder, in the tree of the input.",
      valueName: "folder"),
    completion: .directory)
  var outDir: String?

  @Option(
    help: ArgumentHelp(
      "The layers to write: all, or names with commas between.", valueName: "names"))
  var layers: LayerSelection?

  @Option(
    help: ArgumentHelp(
      "What text offsets count; the default is the input's unit, or code points.", valueName: "unit"
    ))
  var offsets: OffsetUnit?

  @Option(
    help: ArgumentHelp(
      "Write the map from text to source bytes; the default is on.", valueName: "on|off"))
  var map: Switch?

  @Option(
    help: ArgumentHelp(
      "How documents are written; the default is ndjson, and on a terminal text in colors.",
      valueName: "form"))
  var format: Format?

  @Option(
    help: ArgumentHelp("Colors on a terminal; NO_COLOR turns them off too.", valueName: "when"))
  var color = ColorChoice.auto

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

  /// The one output that the command line asks for, standard output unless it names another.
  func request(default choice: LayerChoice) -> OutputRequest {
    let destination = destination ?? .standardOutput
    let form = form(of: destination)
    return applied(to: OutputRequest(destination, form: form, layers: choice))
  }

  /// An output with what the command line says of layers, offsets and map.
  func applied(to request: OutputRequest) -> OutputRequest {
    var request = request
    if let layers { request.layers = LayerChoice(layers) }
    if let offsets { request.offsets = offsets }
    if let map { request.includesMap = map == .on }
    return request
  }

  private func form(of destination: OutputRequest.Destination) -> OutputRequest.Form {
    switch format {
    case .ndjson: return .json
    case .tsv: return .tsv
    case .text: return .text
    case nil: break
    }
    guard output == nil, destination == .standardOutput, Terminal.isStandardOutput else {
      return .json
    }
    return .view(isColored: color.isColored, width: Terminal.width)
  }
}

extension OffsetUnit: ExpressibleByArgument {}

extension LayerSelection: ExpressibleByArgument {
  public init?(argument: String) { self.init(ConfigurationNode(argument: argument)) }
}

/// When colors are written.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// On standard output.
  var isColored: Bool { isColored(onTerminal: Terminal.isStandardOutput) }

  /// On standard error.
  var isColoredError: Bool { isColored(onTerminal: Terminal.isStandardError) }

  /// - Source: no-color.org: any value of NO_COLOR but the empty one.
  private func isColored(onTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: isTerminal && (Environment.value("NO_COLOR") ?? "").isEmpty
    }
  }
}
