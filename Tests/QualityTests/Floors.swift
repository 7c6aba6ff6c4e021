import Foundation
import Testing

/// The figures that no change may fall below; raising one is free, lowering one needs a reason.
struct Floors {
  let values: [String: Double]

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "floors.json")
    values = try JSONDecoder().decode([String: Double].self, from: Data(contentsOf: file))
  }

  /// Expects a measured figure to reach its floor.
  func expect(_ figure: Double, for name: String) throws {
    let floor = try #require(values[name], "floors.json has no figure \"\(name)\"")
    #expect(figure >= floor, "\(name) is \(figure), below its floor \(floor)")
  }
}

/// The folder with development data, when there is one.
let dataFolder = ProcessInfo.processInfo.environment["WEFT_DATA"].map { URL(filePath: $0) }
