import Testing

@testable import Segment

@Suite struct SentenceModelTests {
  /// A model of these weights, in steps.
  private func model(_ weights: [(hash: UInt32, weight: Int8)]) throws -> SentenceModel {
    try #require(read(weights))
  }

  private func read(
    _ weights: [(hash: UInt32, weight: Int8)], step: Float = 1, threshold: Float = 0
  ) -> SentenceModel? {
    var bytes = SentenceModel.magic
    func append(_ number: UInt32) {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    append(UInt32(weights.count))
    append(step.bitPattern)
    append(threshold.bitPattern)
    for entry in weights { append(entry.hash) }
    bytes += weights.map { UInt8(bitPattern: $0.weight) }
    return bytes.withUnsafeBufferPointer { SentenceModel($0) }
  }

  @Test func `each feature has its weight, and others next to it have none`() throws {
    let weights: [(UInt32, Int8)] = [
      (0x1234_5601, 5), (0x1234_5602, -127), (0x1234_5603, 127), (0x1234_5600, -1),
      (0xFFFF_FFFF, 9), (0, 3),
    ]
    let model = try model(weights)
    for (hash, weight) in weights { #expect(model.weight(hash) == Int(weight)) }
    for hash in [0x1234_5604, 0x1234_56FF, 0xFFFF_FFFE, 1, 0x8000_0000] as [UInt32] {
      #expect(model.weight(hash) == 0)
    }
  }

  @Test func `a model without features, or with numbers that are none, is refused`() {
    let weights: [(UInt32, Int8)] = [(1, 4)]
    #expect(read(weights) != nil)
    #expect(read([]) == nil)
    for number in [Float.nan, .infinity, -.infinity] {
      #expect(read(weights, step: number) == nil)
      #expect(read(weights, threshold: number) == nil)
    }
    #expect(read(weights, step: 0) == nil && read(weights, step: -1) == nil)
  }

  @Test func `of more features in one bucket than it holds, the smallest weights get lost`() throws
  {
    let weights: [(UInt32, Int8)] = [(1, 4), (2, -9), (3, 7), (4, 6), (5, -8), (6, 1)]
    let model = try model(weights)
    #expect(weights.map { model.weight($0.0) } == [0, -9, 7, 6, -8, 0])
  }

  @Test func `nearly all weights of a large model are kept`() throws {
    var random = SeededGenerator(seed: 3)
    let hashes = Set((0..<20_000).map { _ in UInt32.random(in: 0...UInt32.max, using: &random) })
    let model = try model(hashes.map { ($0, Int8(truncatingIfNeeded: $0 % 120) + 4) })
    let kept = hashes.count { model.weight($0) == Int($0 % 120) + 4 }
    #expect(kept > hashes.count * 995 / 1_000)
  }
}
