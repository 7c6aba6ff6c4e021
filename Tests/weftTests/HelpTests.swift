import Pipelines
import StageKit
import Testing

@Suite struct HelpTests {
  private let shell = Shell()

  @Test func `every setting of every stage is a flag of its verb`() {
    var flags = 0
    for stage in StageCatalog.shipped.entries {
      let help = shell.run("weft \(stage.declaration.name) --help")
      #expect(help.status == 0)
      #expect(help.output.contains("Example:"))
      for setting in stage.settings.flattened {
        flags += 1
        #expect(help.output.contains("--\(setting.flag) "), "\(stage.declaration.name)")
      }
    }
    #expect(flags > 20)
  }

  @Test func `help lists the verbs with the stages apart`() {
    let help = shell.run("weft help").output
    let parts = help.split(separator: "STAGES SUBCOMMANDS:")
    #expect(parts.count == 2)
    #expect(parts.first?.contains("\n  run ") == true)
    for name in StageCatalog.shipped.names { #expect(parts.last?.contains("\n  \(name) ") == true) }
  }

  @Test(arguments: [
    ("weft tokenise", #"did you mean "tokenize"?"#),
    ("weft rum p.yaml", #"did you mean "run"?"#),
    ("weft frobnicate", "weft --help lists them"),
    ("weft keywords --limt 3", "--limit"),
    ("weft keywords --limit three x", "keywords.limit wants a whole number"),
    ("weft keywords --limit 0 x", "from 1 to 1000"),
    ("weft tokenize --set tokeniz.stem=on x", #"did you mean "tokenize"?"#),
    ("weft tokenize --set stem=on x", "STAGE.SETTING=VALUE"),
    ("weft tokenize --from pdf x", "auto"),
  ])
  func `a mistake in typing says how to mend it`(_ script: String, _ hint: String) {
    let result = shell.run(script)
    #expect(result.status == 64)
    #expect(result.errors.contains(hint), "\(result.errors)")
  }

  @Test func `the version is one line`() {
    #expect(shell.run("weft --version").lines.count == 1)
  }
}
