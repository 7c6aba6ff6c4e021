internal import ArgumentParser
internal import Pipelines

/// What the command line says in place of a pipeline file.
struct OverrideOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help:
      "Replace a value of the file: stages.people.with.min_score=0.6; may be given more than once.")
  var settings: [String] = []

  @Option(
    name: .customLong("var"),
    help: "Replace a variable of the file: lang=en; may be given more than once.")
  var variables: [String] = []

  var values: PipelineFile.Overrides {
    PipelineFile.Overrides(settings: settings, variables: variables)
  }
}
