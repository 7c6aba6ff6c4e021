import Testing

@testable import Ingest

@Suite struct BoilerplateRulesTests {
  /// Paragraphs of some characters in all.
  private func text(_ name: String, _ characters: Int) -> String {
    let line = "\(name) kam der Wind von Westen, und die Fähre blieb im Hafen. "
    let count = max(1, characters / line.count)
    return "<p>\(String(repeating: line, count: count))</p>"
  }

  @Test(arguments: [(420, false), (60, true)])
  func `comments longer than the article go unless hardly an article is left`(
    _ characters: Int, _ stay: Bool
  ) {
    let read = ReadPage(
      "<main>\(text("Erst", characters))<div class=comments>\(text("Dann", 900))</div></main>")
    #expect(read.ruleTexts.contains { $0.hasPrefix("Dann") } == stay)
  }

  @Test func `comments stay where hardly any prose stands beside them`() {
    let items = (1...20).map { "<li>Kleine Sache Nummer \($0)</li>" }.joined()
    let read = ReadPage(
      "<main><ul>\(items)</ul><div class=comments>\(text("Dann", 900))</div></main>")
    #expect(read.ruleTexts.contains { $0.hasPrefix("Dann") })
  }

  @Test func `what is called the body is content, whatever else it is called`() {
    let parts = ["Eins", "Zwei", "Drei", "Vier"].map {
      "<div class='entry-content promotion'>\(text($0, 300))</div>"
    }
    #expect(ReadPage("<main>\(text("Null", 400))\(parts.joined())</main>").ruleTexts.count == 5)
    let read = ReadPage(
      "<main>\(text("Eins", 900))<div class=promotion>\(text("Zwei", 300))</div></main>")
    #expect(read.ruleTexts.count == 1)
  }

  @Test(arguments: ["nav", "footer", "aside", "form"])
  func `an element that is seldom content goes unless it holds most of the page`(_ name: String) {
    let beside = "<main>\(text("Eins", 900))</main><\(name)>\(text("Zwei", 200))</\(name)>"
    #expect(ReadPage(beside).ruleTexts.count == 1)
    let alone = "<\(name)>\(text("Zwei", 900))</\(name)><p>Ende</p>"
    #expect(ReadPage(alone).ruleTexts.contains { $0.hasPrefix("Zwei") })
  }

  @Test(arguments: [("ul", "li", 7, true), ("ul", "li", 2, false), ("p", "span", 12, true)])
  func `a list that is mostly links goes, one with text of its own stays`(
    _ list: String, _ item: String, _ words: Int, _ goes: Bool
  ) {
    let link = String(repeating: "Wort ", count: words)
    let items = String(
      repeating: "<\(item)><a href=/x>Liste \(link)</a> und so weiter</\(item)>", count: 1)
    let read = ReadPage("<main>\(text("Eins", 900))<\(list)>\(items)</\(list)></main>")
    #expect(read.ruleTexts.contains { $0.hasPrefix("Liste") } != goes)
  }
}
