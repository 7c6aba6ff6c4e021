import Lexicons
import Testing

@Suite struct StopWordsTests {
  @Test(arguments: [
    ("en", "the"), ("en", "THE"), ("en", "don’t"), ("de", "Über"), ("fr", "l’"), ("es", "también"),
    ("it", "perché"), ("pt", "não"), ("nl", "het"), ("sv", "och"), ("da", "og"), ("no", "ikke"),
    ("fi", "että"), ("pl", "się"), ("ru", "Что"), ("ja", "です"), ("ar", "من"), ("zh", "因为"),
  ])
  func `function words are stop words in any case`(language: String, word: String) throws {
    let list = try #require(StopWords(language: language))
    #expect(list[WordHash.folded(word)] == .stop)
  }

  @Test(arguments: [
    ("en", "algorithm"), ("de", "Brücke"), ("fr", "église"), ("ru", "маяк"), ("zh", "铁路"),
  ])
  func `other words are content`(language: String, word: String) throws {
    let list = try #require(StopWords(language: language))
    #expect(list[WordHash.folded(word)] == .content)
  }

  @Test(arguments: ["new", "Monday", "part", "january"])
  func `weak words may stand in a phrase but are none`(word: String) throws {
    let list = try #require(StopWords(language: "en"))
    #expect(list[WordHash.folded(word)] == .weak)
  }

  @Test func `a language without a list has none`() {
    #expect(StopWords(language: "xx") == nil)
    #expect(StopWords(language: "") == nil)
  }

  @Test func `every shipped list can be read and is no stub`() throws {
    let languages = StopWords.languages
    #expect(languages.count >= 38)
    #expect(languages == languages.sorted())
    for language in languages {
      #expect(try #require(StopWords(language: language)).count >= 30, "\(language)")
    }
  }

  @Test func `words can be added without end`() {
    var list = StopWords(["one"])
    for number in 0..<5_000 { list.insert(WordHash.folded("word\(number)"), .stop) }
    #expect(list.count == 5_001)
    #expect(list[WordHash.folded("Word4999")] == .stop)
    #expect(list[WordHash.folded("word5000")] == .content)
  }
}
