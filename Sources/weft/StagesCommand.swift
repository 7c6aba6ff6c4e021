internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// Lists the stages, or tells about one.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "Lists the stages, or tells all about one.",
    discussion: """
      Examples:
        weft stages
        weft stages keywords
      """)

  @Argument(help: "The stage to tell about.", completion: .list(StageCatalog.shipped.names))
  var name: String?

  @Flag(help: "Write the whole reference as Markdown.")
  var markdown = false

  func run() throws {
    let reference = StageReference(.shipped)
    guard let name else {
      return print(markdown ? reference.markdown : reference.listing, terminator: "")
    }
    guard let entry = StageCatalog.shipped[name] else {
      let near = nearest(name, in: StageCatalog.shipped.names)
      let hint = near.map { "Did you mean \"\($0)\"?" } ?? "weft stages lists all."
      throw ValidationError("No stage named \"\(name)\". \(hint)")
    }
    print(reference.details(of: entry), terminator: "")
  }
}
