import DocumentModel
import StageKit

@testable import Pipelines

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Takes bytes as text after a delay that differs from document to document, and fails or filters where they say so.
struct DelayProbe: Stage {
  struct Settings: StageSettings {
    @Setting("The longest delay in microseconds.", in: 0...100_000) var longest = 0
    init() {}
  }
  static let declaration = StageDeclaration(
    name: "delay", phase: .ingest, summary: "Waits.", reads: [], writes: [.text], examples: [])

  private let longest: Int

  init(_ settings: Settings, _ resources: Void) { longest = settings.longest }

  mutating func run(_ document: inout Document, by: Int) throws {
    let text = document.unread?.bytes ?? []
    let mixed = text.reduce(UInt32(17)) { ($0 &* 31 &+ UInt32($1)) &* 2_654_435_761 }
    if longest > 0 { usleep(mixed % UInt32(longest)) }
    document.text = text
    document.unread = nil
    document.layers.blocks = Layer(by: by)
    let word = String(decoding: text.prefix(4), as: UTF8.self)
    if word == "fail" { throw DocumentFailure("told_to", "It says fail.") }
    if word == "skip" { throw DocumentFiltered() }
  }
}

extension Pipeline {
  /// A pipeline of `DelayProbe` alone.
  static func delay(longest: Int = 0, onError: OnError = .quarantine) throws -> Pipeline {
    let node = ConfigurationNode(
      .mapping([.init(key: .init(argument: "longest"), value: .init(argument: "\(longest)"))]),
      at: .commandLine)
    switch CatalogEntry(DelayProbe.self).configure(node, from: .fileSystem()) {
    case .success(let stage): return Pipeline([Step(id: "delay", stage: stage, onError: onError)])
    case .failure(let mistakes): throw Mistakes(mistakes)
    }
  }
}
