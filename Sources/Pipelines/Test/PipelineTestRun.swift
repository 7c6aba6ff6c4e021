internal import DocumentModel
public import StageKit

/// Runs the `tests:` of a pipeline file.
public struct PipelineTestRun {
  private var flow: DocumentFlow

  /// - Throws: what a stage says when it cannot be made.
  public init(_ pipeline: LoadedPipeline) throws {
    flow = try DocumentFlow(pipeline.pipeline)
  }

  /// - Returns: what came out otherwise than expected; empty when the test passed.
  public mutating func differences(in test: PipelineTest) -> [TestDifference] {
    var document = test.input.document
    let result = flow.run(&document)
    if let difference = endDifference(test, result.end) { return [difference] }
    guard result.end == .done else { return [] }
    return test.expected.compactMap { expectation in
      difference(expectation, document, test.input.bytes)
    }
  }

  /// The document did not come through, or came through though it should not have.
  private func endDifference(_ test: PipelineTest, _ end: Outcome.End) -> TestDifference? {
    var wanted = "done"
    var place = test.place
    for expectation in test.expected {
      switch expectation.kind {
      case .filtered(true): wanted = "filtered"
      case .failure(let code): wanted = "failure \(code)"
      default: continue
      }
      place = expectation.place
    }
    let found =
      switch end {
      case .done: "done"
      case .filtered: "filtered"
      case .quarantined(let quarantine): "failure \(quarantine.code)"
      }
    guard found != wanted else { return nil }
    var lines = LineDifference.lines([wanted], [found])
    if case .quarantined(let quarantine) = end {
      lines.append("  (\(quarantine.stage): \(quarantine.message))")
    }
    return TestDifference(place: place, part: "the document", lines: lines)
  }

  private func difference(
    _ expectation: Expectation, _ document: Document, _ input: [UInt8]
  ) -> TestDifference? {
    let (part, lines): (String, [String])
    switch expectation.kind {
    case .filtered, .failure: return nil
    case .text(let wanted):
      part = "text"
      lines = LineDifference.lines(
        wanted.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
        String(decoding: document.text, as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    case .metadata(let field, let wanted):
      part = "metadata.\(field)"
      let found = document.metadata.text(of: field)
      lines = LineDifference.lines(wanted.map { [$0] } ?? [], found.map { [$0] } ?? [])
    case .lines(let wantedPart, let wanted, let isExact):
      part = wantedPart.rawValue
      let found = StageExample.lines(of: wantedPart, in: document)
      lines = LineDifference.lines(wanted, found, isExact: isExact || wanted.isEmpty)
    case .entities(let wanted, let isExact):
      part = "entities"
      lines = EntityDifference(document, input).lines(wanted, isExact: isExact || wanted.isEmpty)
    }
    return lines.isEmpty
      ? nil : TestDifference(place: expectation.place, part: part, lines: lines)
  }
}

/// One expectation that was not met.
public struct TestDifference: Sendable {
  /// Of the expectation.
  public var place: Place
  /// `entities`.
  public var part: String
  /// Lines that start with `-` were expected and not found, with `+` found and not expected, with two spaces both.
  public var lines: [String]
}

extension PipelineTest.Input {
  /// The input as `weft run` would open it.
  fileprivate var document: Document {
    let kind: UnreadSource.Kind =
      switch kind {
      case .html: .html
      case .xml: .xml
      case .text: .text
      case .file: .auto
      }
    var document = Document(id: "test")
    document.source.bytes = bytes.count
    document.unread = UnreadSource(bytes: bytes, kind: kind)
    return document
  }
}

extension Metadata {
  /// A field by its name in JSON.
  fileprivate func text(of field: String) -> String? {
    switch field {
    case "title": title
    case "author": author.isEmpty ? nil : author.joined(separator: ", ")
    case "date": date
    case "modified": modified
    case "site": site
    case "url": url
    case "description": description
    case "tags": tags.isEmpty ? nil : tags.joined(separator: ", ")
    case "license": license
    case "page_type": pageType
    case "language": language
    case "declared_language": declaredLanguage
    default: nil
    }
  }
}
