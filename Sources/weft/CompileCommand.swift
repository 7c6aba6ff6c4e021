internal import ArgumentParser

/// Makes files that are mapped rather than parsed.
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Compiles lists, so that stages start at once.",
    discussion: """
      Equal files and options give equal bytes.

      Example:
        weft compile gazetteer cities.tsv -o cities.names
        weft gazetteer --file cities.names reports/
      """,
    subcommands: [CompileGazetteerCommand.self])
}
