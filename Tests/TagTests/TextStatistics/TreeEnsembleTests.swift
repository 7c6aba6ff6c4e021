import Testing
import TextStatistics

/// A model of one tree of depth 2 over two features: the leaf is asked by feature 1, then by feature 0.
private func model(features: [UInt8] = [1, 0], version: UInt8 = 1) -> [UInt8] {
  func bytes(_ values: [Float]) -> [UInt8] {
    values.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) }
    }
  }
  return Array("WTRE".utf8) + [version, 2, 1, 0, 2] + bytes([0.5]) + features
    + bytes([10, 20]) + bytes([1, 2, 3, 4])
}

private func read(_ bytes: [UInt8]) -> TreeEnsemble? {
  bytes.withUnsafeBytes { TreeEnsemble($0) }
}

@Suite struct TreeEnsembleTests {
  @Test func `each row falls into its leaf`() throws {
    let ensemble = try #require(read(model()))
    #expect(ensemble.featureCount == 2)
    #expect(
      ensemble.scores(of: [0, 0, 21, 0, 0, 11, 21, 11]) == [1.5, 2.5, 3.5, 4.5])
  }

  @Test func `a value on the threshold goes left`() throws {
    #expect(try #require(read(model())).scores(of: [20, 10]) == [1.5])
  }

  @Test func `no rows give no scores`() throws {
    #expect(try #require(read(model())).scores(of: []).isEmpty)
  }

  @Test func `what is no model is refused`() {
    #expect(read([]) == nil)
    #expect(read(Array("WTRE".utf8)) == nil)
    #expect(read(Array(model().dropLast())) == nil)
    #expect(read(model() + [0]) == nil)
    #expect(read(model(features: [2, 0])) == nil)
    #expect(read(model(version: 2)) == nil)
  }
}
