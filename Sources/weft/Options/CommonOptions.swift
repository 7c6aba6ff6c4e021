internal import ArgumentParser

/// What every verb for a stage understands.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help:
      "A setting of a stage that runs on the way: tokenize.stem=true; may be given more than once.")
  var settings: [String] = []

  @OptionGroup(title: "Reading") var input: InputOptions
  @OptionGroup(title: "Writing") var output: OutputOptions
  @OptionGroup(title: "Running") var running: RunOptions
}
