import Foundation
import Testing

@testable import Ingest

/// `docs/metadata.md` shows the declared lists of sources; with `WEFT_UPDATE` set it is written anew.
@Suite struct MetadataSourcesTests {
  static let fields: [(name: String, sources: [MetadataSource])] = [
    ("title", MetadataSources.title), ("author", MetadataSources.author),
    ("date", MetadataSources.date), ("modified", MetadataSources.modified),
    ("description", MetadataSources.description), ("site", MetadataSources.site),
    ("url", MetadataSources.url), ("tags", MetadataSources.tags),
    ("license", MetadataSources.license), ("page_type", MetadataSources.pageType),
    ("declared_language", MetadataSources.declaredLanguage),
  ]

  @Test func `the documentation lists the sources of every field in their order`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/metadata.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (name, sources) in Self.fields {
      let heading = try #require(lines.firstIndex(of: "## \(name)"), "\(name) has no section")
      let end = lines[(heading + 1)...].firstIndex { $0.hasPrefix("#") } ?? lines.count
      let places = (heading..<end).filter { lines[$0].wholeMatch(of: /\d+\. .*/) != nil }
      let wanted = sources.enumerated().map { "\($0 + 1). \(words($1))" }
      if ProcessInfo.processInfo.environment["WEFT_UPDATE"] == nil {
        #expect(places.map { lines[$0] } == wanted, "\(name)")
      } else if let first = places.first, let last = places.last {
        lines.replaceSubrange(first...last, with: wanted)
      }
    }
    if ProcessInfo.processInfo.environment["WEFT_UPDATE"] != nil {
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test func `the documentation lists every type of page`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/metadata.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for type in PageType.allCases { #expect(text.contains("`\(type.rawValue)`"), "\(type)") }
  }

  @Test func `the documentation lists the paths of every field of XML`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/metadata.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for paths in XMLSources.all {
      #expect(text.contains("| " + paths.map { "`\($0)`" }.joined(separator: ", ") + " |"))
    }
  }

  private func words(_ source: MetadataSource) -> String {
    func quoted(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
    return switch source {
    case .linkedData(let keys): "JSON-LD: \(quoted(keys))"
    case .meta(let names): "`meta`: \(quoted(names))"
    case .link(let relation): "`link` with `rel=\(relation.rawValue)`"
    case .property(let names): "microdata or RDFa in the body: \(quoted(names))"
    case .seen(let place): place.rawValue
    }
  }
}
