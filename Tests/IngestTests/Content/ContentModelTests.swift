import Testing

@testable import Ingest

@Suite struct ContentModelTests {
  private let model = ContentModel.embedded

  @Test(arguments: ContentPages.all)
  func `a likelihood is a share, and none for what is not judged`(_ name: String, _ markup: String)
  {
    let table = ReadPage(markup).table
    let likelihoods = model.likelihoods(of: table)
    #expect(likelihoods.count == table.passages.count)
    #expect(likelihoods.allSatisfy { (0...1).contains($0) })
    let judged = Set(table.judged)
    #expect(likelihoods.indices.allSatisfy { judged.contains($0) || likelihoods[$0] == 0 })
    #expect(likelihoods == model.likelihoods(of: table))
  }

  @Test(arguments: [
    ("fr", ContentPages.french, ["Fermé", "« On", "La lentille", "Les visites"], ["©"]),
    ("cs", ContentPages.czech, ["Když", "Letos", "Obec", "Ladění"], ["Reklama"]),
    ("ja", ContentPages.japanese, ["1日目", "7日目", "14日目"], ["トップ"]),
  ])
  func `paragraphs of an article are likely, what stands around is not`(
    _ language: String, _ markup: String, _ likely: [String], _ unlikely: [String]
  ) throws {
    let read = ReadPage(markup)
    let likelihoods = model.likelihoods(of: read.table)
    for words in likely { #expect(likelihoods[try read.passage(words)] > 0.5, "\(words)") }
    for words in unlikely { #expect(likelihoods[try read.passage(words)] < 0.3, "\(words)") }
  }

  @Test func `a page of more passages than are judged at a time is judged whole`() throws {
    let line = "De vissers keren terug, want de wind draait naar het noorden en de dag is kort."
    let count = 9000
    let read = ReadPage(
      "<main>\((0..<count).map { "<p>\($0). \(line)</p>" }.joined())</main><footer>KvK</footer>")
    let likelihoods = model.likelihoods(of: read.table)
    #expect(likelihoods.count == count + 1)
    // Around the borders of what is judged at a time as elsewhere.
    for index in [100, 4095, 4096, 4097, 8191, 8192, 8193] {
      #expect(abs(likelihoods[index] - likelihoods[index + 40]) < 0.05, "\(index)")
    }
    #expect(likelihoods[8000] > likelihoods[count])
  }
}
