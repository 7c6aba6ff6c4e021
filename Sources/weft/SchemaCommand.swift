internal import ArgumentParser
internal import DocumentJSON
internal import JSONText
internal import Pipelines
internal import StageKit

/// Writes a JSON Schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Writes the JSON Schema of pipeline files or documents.",
    discussion: """
      With the schema an editor completes, explains and checks a pipeline file. Its first line says where it is:
        # yaml-language-server: $schema=./pipeline.schema.json

      Examples:
        weft schema pipeline > pipeline.schema.json
        weft schema document > document.schema.json
      """)

  /// What a schema can be of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case pipeline
    case document
  }

  @Argument(help: "pipeline: the files that weft run reads; document: what stages pass on.")
  var subject: Subject

  func run() {
    switch subject {
    case .pipeline: print(PipelineSchema(.shipped).schema.prettyText, terminator: "")
    case .document: print(DocumentSchema.json(), terminator: "")
    }
  }
}
