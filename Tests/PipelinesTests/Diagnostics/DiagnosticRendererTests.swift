import StageKit
import Testing

@testable import Pipelines

private let source = """
  version: 1
  stages:
    - use: tokenise
    - 名前: { x: 1 }
  """

private func place(_ line: Int, _ column: Int, _ length: Int) -> Place {
  Place(file: "news.yaml", line: line, column: column, length: length)
}

private let misspelled = Diagnostic(
  "E010", "no stage named \"tokenise\"", at: place(3, 10, 8),
  help: "did you mean \"tokenize\"?", replacement: "tokenize")

private func rendered(
  _ diagnostics: [Diagnostic], as format: DiagnosticFormat = .text, _ text: String = source
) -> String {
  DiagnosticRenderer(format, read: { _ in Array(text.utf8) }).render(diagnostics)
}

@Suite struct DiagnosticRendererTests {
  @Test func `text shows the line, carets and help`() {
    #expect(
      rendered([misspelled]) == """
        news.yaml:3:10: error[E010]: no stage named "tokenise"
            3 |   - use: tokenise
              |          ^^^^^^^^
              = help: did you mean "tokenize"?

        """)
  }

  @Test func `carets stand below wide characters`() {
    let lines = rendered([Diagnostic("E012", "x", at: place(4, 11, 1))]).split(separator: "\n")
    #expect(lines[2] == "      |             ^")
    let name = rendered([Diagnostic("E010", "x", at: place(4, 5, 2))]).split(separator: "\n")
    #expect(name[2] == "      |     ^^^^")
  }

  @Test func `a long line is cut around the place`() {
    let text = String(repeating: "a", count: 5_000) + "X" + String(repeating: "b", count: 5_000)
    let lines = rendered([Diagnostic("E001", "x", at: place(1, 5_001, 1))], as: .text, text)
      .split(separator: "\n").map(Array.init)
    #expect(lines[1].count < 140)
    let caret = lines[2].firstIndex(of: "^")
    #expect(caret.map { lines[1][$0] } == "X")
  }

  @Test func `controls of a file do not reach the terminal`() {
    let text = "a: \"\u{1B}[31m\"\n"
    #expect(
      !rendered([Diagnostic("E005", "x\u{7}", at: place(1, 1, 1))], as: .text, text)
        .unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `a mistake on the command line has no place`() {
    let mistake = Diagnostic("E008", "no variable", at: .commandLine)
    #expect(rendered([mistake]) == "weft: error[E008]: no variable\n")
    #expect(rendered([mistake], as: .github) == "::error title=E008::no variable\n")
  }

  @Test func `places past the end of a line or file do no harm`() {
    for line in [1, 4, 5, 99] {
      let text = rendered([Diagnostic("E001", "x", at: place(line, 500, 50))])
      #expect(text.hasPrefix("news.yaml:\(line):500: error[E001]: x\n"))
    }
  }

  @Test func `github commands escape what would end them`() {
    let mistake = Diagnostic(
      "E001", "50%\nand more", at: Place(file: "a,b:c.yaml", line: 1, column: 2, length: 3),
      severity: .warning)
    #expect(
      rendered([mistake], as: .github)
        == "::warning file=a%2Cb%3Ac.yaml,line=1,col=2,endColumn=5,title=E001::50%25%0Aand more\n")
  }

  @Test func `JSON holds every field`() {
    let value = rendered([misspelled], as: .json)
    #expect(
      value == """
        [{"code":"E010","severity":"error","message":"no stage named \\"tokenise\\"",\
        "file":"news.yaml","line":3,"column":10,"length":8,\
        "help":"did you mean \\"tokenize\\"?","replacement":"tokenize"}]

        """)
    #expect(rendered([], as: .json) == "[]\n")
  }

  @Test func `SARIF has rules, places and fixes`() {
    let text = rendered([misspelled], as: .sarif)
    #expect(text.contains(#""version":"2.1.0""#))
    #expect(text.contains(#""rules":[{"id":"E010""#))
    #expect(text.contains(#""startLine":3,"startColumn":10,"endLine":3,"endColumn":18"#))
    #expect(text.contains(#""insertedContent":{"text":"tokenize"}"#))
  }
}
