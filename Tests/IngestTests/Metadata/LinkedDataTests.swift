import DocumentModel
import Testing

@testable import Ingest

@Suite struct LinkedDataTests {
  private func page(_ json: String) throws -> (
    title: String?, author: [String], tags: [String], license: String?
  ) {
    let found = try metadata("<script type='application/ld+json'>\(json)</script>")
    return (found.title, found.author, found.tags, found.license)
  }

  @Test func `authors may be text, objects, references and lists of these`() throws {
    for author in [
      #""Ann Lee""#, #"{"name": "Ann Lee"}"#, #"[{"@type": "Person", "name": ["Ann Lee"]}]"#,
      ##"{"@id": "#a"}"##,
    ] {
      let json =
        ##"[{"@type": "Article", "author": \##(author)}, {"@id": "#a"}, {"@id": "#a", "name": "Ann Lee"}]"##
      #expect(try page(json).author == ["Ann Lee"], "\(author)")
    }
  }

  @Test func `keywords may be a list or a line, a license an address or an object`() throws {
    #expect(try page(#"{"@type": "Article", "keywords": "mar, costa"}"#).tags == ["mar", "costa"])
    #expect(
      try page(#"{"@type": "Article", "keywords": ["mar", "costa"]}"#).tags == ["mar", "costa"])
    let license = "https://a.example/l"
    #expect(try page(#"{"@type": "Article", "license": "\#(license)"}"#).license == license)
    #expect(
      try page(#"{"@type": "Article", "license": {"@type": "CreativeWork", "url": "\#(license)"}}"#)
        .license == license)
  }

  @Test func `what was read before JSON breaks off counts`() throws {
    #expect(
      try page(#"{"@type": "Article", "headline": "Ebb", "author": {"name": "Ann"#).title == "Ebb")
    #expect(try page(#"[{"@type": "Article", "headline": "Ebb"}, {oops}]"#).title == "Ebb")
  }

  @Test(arguments: [
    "", "null", "7", "[]", "{}", "[[[[[[[[[[[[[[", #"{"@type": 5, "headline": {"a": [1]}}"#,
    #"{"@type": "Article", "headline": 7, "author": {"author": {"name": {}}}, "keywords": {"x": 1}, "datePublished": false}"#,
    ##"{"@type": "Article", "author": {"@id": "#a"}, "@id": "#a"}"##,
    #"{"@graph": {"@graph": {"@graph": "x"}}}"#,
  ])
  func `what is no article gives nothing`(_ json: String) throws {
    let found = try page(json)
    #expect(found.title == nil && found.author == [] && found.tags == [] && found.license == nil)
  }

  @Test func `deep and huge JSON is read without harm`() throws {
    let deep = String(repeating: #"{"author": "#, count: 100_000)
    #expect(try page(deep).author == [])
    let nested = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try page(nested).title == nil)
    let many = (0..<20_000).map {
      #"{"@type": "Article", "@id": "\#($0)", "author": {"@id": "\#($0 + 1)"}}"#
    }
    #expect(try page("[" + many.joined(separator: ",") + "]").author == [])
    let wide = (0..<50_000).map { #"{"name": "Ann Lee \#($0)"}"# }.joined(separator: ",")
    #expect(try page(#"{"@type": "Article", "author": [\#(wide)]}"#).author.count <= 50)
  }
}
