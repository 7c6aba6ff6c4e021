import StageKit
import Testing

@testable import Pipelines

/// Pieces that mean something in YAML or in pipeline files.
private let pieces = [
  ":", " ", "\n", "- ", "{", "}", "[", "]", "\"", "'", "|", ">", "&a ", "*a", "#", "!", "%", "@",
  "`", "\t", "---", "...", "? ", ", ", "${", "}", "$${", "\u{FEFF}", "\u{85}", "\u{2028}", "é",
  "😀", "\r", "use: ", "with: ", "stages:", "version: 1\n", "\\", "\u{0}", "null", "~", "<<: *a",
]

/// Seeds for each kind of damage.
private let seeds: ClosedRange<UInt64> = 1...600

@Suite struct RandomBytesTests {
  /// Takes out, doubles, swaps and puts in, at random places.
  private func damaged(_ text: String, _ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...random.below(4) {
      let start = random.below(bytes.count + 1)
      let end = min(bytes.count, start + random.below(12))
      switch random.below(4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
      case 2: bytes.insert(contentsOf: Array(random.pick(pieces).utf8), at: start)
      default: bytes.insert(UInt8(random.below(256)), at: start)
      }
    }
    return bytes
  }

  private func checkPlaces(_ bytes: [UInt8]) {
    guard
      case .failure(let mistakes) = PipelineFile.load(
        bytes: bytes, file: "t.yaml", catalog: .probes, environment: { _ in nil })
    else { return }
    #expect(!mistakes.diagnostics.isEmpty)
    let source = SourceText(bytes, file: "t.yaml")
    for diagnostic in mistakes.diagnostics {
      let isInside = (1...source.lineCount).contains(diagnostic.place.line)
      #expect(isInside && diagnostic.place.column >= 1, "\(diagnostic) \(bytes)")
    }
    _ = DiagnosticRenderer(read: { _ in bytes }).render(mistakes.diagnostics)
  }

  @Test func `damaged files are told, never a crash`() {
    let good = FileBreaker.goodFile.joined(separator: "\n")
    for seed in seeds {
      var random = SplitMix(state: seed)
      checkPlaces(damaged(good, &random))
    }
  }

  @Test func `heaps of signs are told, never a crash`() {
    for seed in seeds {
      var random = SplitMix(state: seed)
      let text = (0..<(1 + random.below(30))).map { _ in random.pick(pieces) }.joined()
      checkPlaces(Array(text.utf8))
    }
  }

  @Test(arguments: [
    "a: &a [\n", "- - - - ", "{a: ", "? ? ? ", "\"", "'", "|\n ", "#", "a: b: ", "*", "&a ", "!",
    "%",
    "${", "\t", "\r", ",", "- !!str ", "a:\n  - ", "\u{2028}",
  ])
  func `a sign repeated does not take long`(piece: String) {
    let bytes = Array(String(repeating: piece, count: 20_000).utf8)
    let time = ContinuousClock().measure { checkPlaces(bytes) }
    #expect(time < .seconds(20))
  }
}
