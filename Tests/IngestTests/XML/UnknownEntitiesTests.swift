import DocumentModel
import Testing

@testable import Ingest

@Suite struct UnknownEntitiesTests {
  private func warnings(_ body: String, declared: String = "") throws -> [String] {
    let source = "<?xml version='1.0'?><!DOCTYPE r [\(declared)]><r><p>\(body)</p></r>"
    let document = try extracted(source, as: .xml, named: "a.xml")
    return document.warnings.filter { $0.code == "unknown_entities" }.compactMap(\.message)
  }

  @Test func `a reference without a value is warned of with its name and count`() throws {
    let declared = "<!ENTITY maison 'La maison'>"
    #expect(
      try warnings("&maison; &haus; et &дом; ou &haus;", declared: declared) == [
        "No value is known of &haus; (2 times), &дом; (once): what is written stays."
      ])
  }

  @Test func `an entity that holds another is one without a value`() throws {
    let declared = "<!ENTITY a 'A'><!ENTITY b 'x &a; y'>"
    #expect(
      try warnings("&a; &b;", declared: declared) == [
        "No value is known of &b; (once): what is written stays."
      ])
  }

  @Test func `of many the first are told and the others counted`() throws {
    let body = (1...9).map { "&nom\($0);" }.joined(separator: " ")
    let message = try #require(warnings(body).first)
    #expect(message.contains("&nom5; (once), 4 more: "))
    #expect(!message.contains("&nom6;"))
  }

  @Test(arguments: [
    "a & b", "&amp; &#65; &eacute;", "AT&T", "<![CDATA[&haus;]]>", "<!-- &haus; -->",
    "&", "& haus;", "&haus",
  ])
  func `what is no reference, or has a value, is not warned of`(_ body: String) throws {
    #expect(try warnings(body) == [])
  }
}
