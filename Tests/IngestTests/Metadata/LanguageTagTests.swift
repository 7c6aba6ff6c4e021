import DocumentModel
import Testing

@testable import Ingest

@Suite struct LanguageTagTests {
  @Test(
    arguments: [
      ("de_DE", "de-DE"), ("EN-us", "en-US"), ("DE", "de"), ("zh-hans-cn", "zh-Hans-CN"),
      ("sr_latn", "sr-Latn"), ("es-419", "es-419"), ("de-ch-1996", "de-CH-1996"),
      ("pt-BR, pt", "pt-BR"), ("fr;q=0.8", "fr"), ("en-x-AB", "en-x-ab"), ("ast", "ast"),
      ("english", nil), ("Deutsch", nil), ("", nil), ("x", nil), ("d3", nil), ("de-", "de"),
    ] as [(String, String?)])
  func `a declared language is written as a tag`(_ text: String, _ tag: String?) {
    #expect(languageTag(text) == tag)
  }

  @Test func `what is no tag gives way to the next source`() throws {
    let found = try metadata("<meta name=language content=pt_BR>", language: "Brazilian")
    #expect(found.declaredLanguage == "pt-BR")
  }
}
