import DocumentModel
import StageKit
import Testing

@testable import Pipelines

/// What every registered stage holds, without a word in its own tests.
@Suite struct StageConformanceTests {
  static let entries = StageCatalog.shipped.entries
  static let names = StageCatalog.shipped.names

  private func entry(_ name: String) throws -> CatalogEntry {
    try #require(StageCatalog.shipped[name])
  }

  // MARK: - Declaration

  @Test func `stages have names of their own and stand in the order of the flow`() {
    let names = StageCatalog.shipped.names
    #expect(!names.isEmpty)
    #expect(Set(names).count == names.count)
    let phases = Self.entries.compactMap { Phase.allCases.firstIndex(of: $0.declaration.phase) }
    #expect(phases == phases.sorted())
  }

  @Test func `every stage in the sources is registered`() throws {
    let declared = try SourceTree.stageTypes()
    #expect(declared.count > 5)
    #expect(declared.sorted() == Self.entries.map(\.typeName).sorted())
  }

  @Test(arguments: names)
  func `file, type and name agree`(name: String) throws {
    let entry = try entry(name)
    #expect(SourceTree.files.contains { $0.hasSuffix("/\(entry.typeName).swift") })
    #expect(entry.typeName.lowercased().contains(entry.declaration.name))
    #expect(entry.declaration.name.allSatisfy { $0.isLowercase && $0.isASCII })
  }

  @Test(arguments: names)
  func `summary and help are sentences`(name: String) throws {
    let entry = try entry(name)
    for sentence in [entry.declaration.summary] + entry.settings.map(\.help) {
      #expect(sentence.hasSuffix("."), "\(sentence)")
      #expect(sentence.first?.isUppercase == true, "\(sentence)")
      #expect(sentence.split(separator: " ").count >= 2, "\(sentence)")
      #expect(!sentence.contains("\n") && !sentence.contains("  "), "\(sentence)")
    }
    #expect(!entry.declaration.summary.dropLast().contains(". "))
  }

  @Test(arguments: names)
  func `defaults obey their limits`(name: String) throws {
    let entry = try entry(name)
    for setting in entry.settings {
      if let limits = setting.limits, setting.defaultValue != "null" {
        let value = try #require(Double(setting.defaultValue), "\(setting.name)")
        #expect(limits.contains(value), "\(setting.name)")
      }
      if !setting.choices.isEmpty, setting.jsonType == "string", setting.defaultValue != "null" {
        #expect(
          setting.choices.map { "\"\($0)\"" }.contains(setting.defaultValue), "\(setting.name)")
      }
    }
    #expect(Set(entry.settings.map(\.name)).count == entry.settings.count)
  }

  // MARK: - Examples

  @Test(arguments: names)
  func `declared examples give their declared output`(name: String) throws {
    let entry = try entry(name)
    let examples = entry.declaration.examples
    #expect(examples.count >= 2)
    #expect(Set(examples.map(\.title)).count == examples.count)
    for example in examples {
      var probe = try StageProbe(entry, example.settings)
      var document = try probe.prepared(UnreadSource(example.input))
      let isKept = try probe.run(&document)
      let part = entry.declaration.writes.first ?? .text
      let output = isKept ? StageExample.lines(of: part, in: document) : []
      #expect(output == example.output, "\(example.title)")
      #expect(DocumentFaults(document).found == [], "\(example.title)")
    }
  }

  // MARK: - Effects

  @Test(arguments: names)
  func `only declared parts change`(name: String) throws {
    let entry = try entry(name)
    var probe = try StageProbe(entry)
    for input in SampleInput.rich {
      let before = try probe.prepared(input.source)
      var after = before
      _ = try probe.run(&after)
      #expect(after.by.starts(with: before.by) && after.by.count <= before.by.count + 1)
      #expect(after.warnings.starts(with: before.warnings))
      #expect(after.errors == before.errors)
      for part in entry.declaration.writes where part.isLayer {
        #expect(part.isPresent(in: after), "\(part) is written even when it is empty")
      }
      for part in entry.declaration.writes { part.copy(from: before, to: &after) }
      after.by = before.by
      after.warnings = before.warnings
      #expect(after == before, "\(input.name)")
    }
  }

  @Test(arguments: names)
  func `equal input gives equal bytes, whatever came between`(name: String) throws {
    let entry = try entry(name)
    var first = try StageProbe(entry)
    var second = try StageProbe(entry)
    for input in SampleInput.rich.reversed() { _ = try second.json(input.source) }
    for input in SampleInput.rich {
      let once = try first.json(input.source)
      #expect(try first.json(input.source) == once, "\(input.name), run again")
      #expect(try second.json(input.source) == once, "\(input.name), by another worker")
    }
  }

  @Test(arguments: names)
  func `a stage that runs twice leaves what it left the first time`(name: String) throws {
    let entry = try entry(name)
    guard entry.declaration.phase == .tag || entry.declaration.phase == .summarize else { return }
    var probe = try StageProbe(entry)
    for input in SampleInput.rich {
      var document = try probe.prepared(input.source)
      _ = try probe.run(&document)
      var again = document
      _ = try probe.run(&again)
      again.warnings = document.warnings
      #expect(again == document, "\(input.name)")
    }
  }

  // MARK: - Any document

  @Test(arguments: names)
  func `no input is too strange`(name: String) throws {
    let entry = try entry(name)
    var probe = try StageProbe(entry)
    for input in SampleInput.rich + SampleInput.strange { try check(input, &probe) }
  }

  @Test(.timeLimit(.minutes(5)), arguments: names)
  func `a megabyte on one line or on many is done`(name: String) throws {
    let entry = try entry(name)
    var probe = try StageProbe(entry)
    for input in SampleInput.long { try check(input, &probe) }
  }

  private func check(_ input: SampleInput, _ probe: inout StageProbe) throws {
    var document = try probe.prepared(input.source)
    _ = try probe.run(&document)
    let faults = DocumentFaults(document).found
    #expect(faults.isEmpty, "\(input.name): \(faults.prefix(3))")
  }

  @Test func `every stage of the catalog was looked at`() throws {
    var count = 0
    for entry in Self.entries {
      var probe = try StageProbe(entry)
      #expect(try !probe.json(SampleInput.rich[0].source).isEmpty)
      count += 1
    }
    #expect(count == StageCatalog.shipped.entries.count && count > 0)
  }
}
