internal import ArgumentParser
internal import Pipelines
internal import StageKit

/// `--counts`, of the stages that write entities.
///
/// The parser finds arguments by reflection, so the mirror of this group lists the flag for those
/// stages only.
struct CountOptions<S: Stage>: ParsableArguments, CustomReflectable {
  /// Whether a table is wanted in place of the documents.
  private(set) var isGiven = false

  init() {}

  init(from decoder: any Decoder) throws {
    guard Self.exists else { return }
    let values = try decoder.container(keyedBy: CountKey.self)
    isGiven = try values.decode(Flag<Bool>.self, forKey: .counts).wrappedValue
  }

  func encode(to encoder: any Encoder) throws {}

  var customMirror: Mirror {
    guard Self.exists else { return Mirror(self, children: [:]) }
    let flag = Flag(
      wrappedValue: false, name: .customLong(CountKey.counts.rawValue),
      help: """
        Print a table in place of the documents: each entity by its full name, with label, count and \
        number of documents, most frequent first.
        """)
    return Mirror(self, children: [CountKey.counts.rawValue: flag])
  }

  private static var exists: Bool { S.declaration.writes.contains(.entities) }
}

private enum CountKey: String, CodingKey { case counts }

extension OutputOptions {
  /// The table of counts that the command line asks for.
  func countsRequest() throws -> OutputRequest {
    guard outDir == nil, layers == nil, offsets == nil, map == nil else {
      throw ValidationError(
        "--counts makes one table: --out-dir, --layers, --offsets and --map do not go with it.")
    }
    return OutputRequest(
      destination ?? .standardOutput, form: .counts(countsForm), layers: .named(["entities"]))
  }

  /// A terminal gets columns, a program what it can cut at tabs.
  private var countsForm: EntityCounts.Form {
    switch format {
    case .ndjson: .json
    case .tsv: .tsv
    case .text: .columns
    case nil: destination == nil && Terminal.isStandardOutput ? .columns : .tsv
    }
  }
}
