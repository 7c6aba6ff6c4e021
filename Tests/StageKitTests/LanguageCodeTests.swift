import DocumentModel
import Testing

@testable import StageKit

@Suite struct LanguageCodeTests {
  private func setting(_ text: String) throws -> String {
    let setting = Setting<LanguageCode?>(wrappedValue: nil, LanguageCode.overrideHelp)
    let node = ConfigurationNode(argument: text)
    return try setting.reading(node, named: "tokenize.language").wrappedValue?.code ?? "none"
  }

  @Test func `a code of two letters is a language`() throws {
    for code in ["en", "tr", "zh", "he", "no", "sw", "hi"] {
      #expect(try setting(code) == code)
    }
  }

  @Test(arguments: ["nb", "nn"])
  func `both written forms of Norwegian are Norwegian`(code: String) throws {
    #expect(try setting(code) == "no")
  }

  @Test(arguments: [
    ("English", "en"), ("turkish", "tr"), ("EN", "en"), ("pt-BR", "pt"), ("zh_Hans", "zh"),
  ])
  func `a language said otherwise is a mistake that says the code`(text: String, code: String) {
    let mistakes = #expect(throws: Mistakes.self) { try setting(text) }
    #expect(
      mistakes?.diagnostics == [
        Diagnostic(
          "E015", "tokenize.language wants an ISO 639-1 code, not the string \"\(text)\"",
          at: .commandLine, help: "write: \(code)", replacement: code)
      ])
  }

  @Test(arguments: ["xx", "eng", "und", "Klingonese", "1", ""])
  func `what is no language is a mistake`(text: String) {
    #expect(throws: Mistakes.self) { try setting(text) }
  }

  @Test func `the language that is set wins, then a sure guess, then the default`() throws {
    var document = Document(id: "1", text: [])
    let turkish = LanguageCode(ConfigurationNode(argument: "tr"))
    #expect(document.workingLanguage(nil, default: .english) == "en")
    document.metadata.language = "de"
    document.metadata.languageScore = 0.79
    #expect(document.workingLanguage(nil, default: .english) == "en")
    document.metadata.languageScore = 0.8
    #expect(document.workingLanguage(nil, default: .english) == "de")
    #expect(document.workingLanguage(turkish, default: .english) == "tr")
  }
}
