public import ArgumentParser
public import Pipelines
internal import StageKit

/// What is read, and how.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Files, folders, globs, or - for standard input.",
    completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("How the input is read.", valueName: "kind"))
  var from = InputRequest.Kind.auto

  @Option(
    help: ArgumentHelp(
      "Read the paths from this file, one a line; - is standard input.", valueName: "file"))
  var filesFrom: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "The paths of --files-from end with NUL, not a line feed.")
  var endsWithNUL = false

  @Option(
    help: ArgumentHelp("Ids are paths below this folder.", valueName: "folder"),
    completion: .directory)
  var root: String?

  @Option(
    help: ArgumentHelp(
      "A glob of files to leave out; may be given more than once.", valueName: "glob"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "Quarantine inputs with more bytes than this, inflated: 20MiB, 500KB.", valueName: "size"))
  var maxBytes: ByteSize?

  @Option(help: ArgumentHelp("The field of a record that holds its text.", valueName: "field"))
  var textField = RecordFields().text

  @Option(help: ArgumentHelp("The field of a record that holds its id.", valueName: "field"))
  var idField = RecordFields().id

  @Option(help: ArgumentHelp("The field of a record that holds its title.", valueName: "field"))
  var titleField = RecordFields().title

  @Option(
    help: ArgumentHelp(
      "The field of a record that holds markup; it is taken before the text.", valueName: "field"))
  var htmlField: String?

  /// - Parameter defaultPaths: what is read when no path is named.
  func request(defaultPaths: [String]) -> InputRequest {
    var request = InputRequest()
    request.list = filesFrom.map { LaunchArguments.path($0) }
    request.paths = paths.map { LaunchArguments.path($0) }
    if paths.isEmpty, filesFrom == nil { request.paths = defaultPaths.map { FilePath($0) } }
    request.listEndsWithNUL = endsWithNUL
    request.kind = from
    request.root = root.map { LaunchArguments.path($0) }
    request.exclude = exclude.map { PathPattern($0) }
    if let maxBytes { request.maximumBytes = maxBytes.bytes }
    request.fields.text = textField
    request.fields.id = idField
    request.fields.title = titleField
    request.fields.html = htmlField
    return request
  }
}

extension InputRequest.Kind: ExpressibleByArgument {}

extension ByteSize: ExpressibleByArgument {
  public init?(argument: String) { self.init(ConfigurationNode(argument: argument)) }
}
