import Foundation
import Testing

/// The release binary of this checkout, as a user would call it.
struct ReleaseBinary {
  let path: URL

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    path = root.appending(path: ".build/release/weft")
    try #require(
      FileManager.default.isExecutableFile(atPath: path.path),
      "build it first: swift build -c release --product weft")
  }

  /// The documents that a call prints, one a line of standard output.
  func documents(_ arguments: [String]) throws -> [[String: Any]] {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = path
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // 1 says that some documents were quarantined; the scores count them as empty.
    #expect([0, 1].contains(process.terminationStatus))
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { line in
      try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
    }
  }

  /// The same for records written to a file of their own.
  func documents(_ arguments: [String], records: [[String: Any]]) throws -> [[String: Any]] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let lines = try records.map { try JSONSerialization.data(withJSONObject: $0) }
    try Data(lines.joined(separator: Data("\n".utf8))).write(to: file)
    return try documents(arguments + ["--from", "jsonl", file.path])
  }
}

extension [String: Any] {
  var id: String { self["id"] as? String ?? "" }
  var text: String { self["text"] as? String ?? "" }

  /// A layer by name; empty when it is absent.
  func layer(_ name: String) -> [String: Any] {
    ((self["layers"] as? [String: Any])?[name] as? [String: Any]) ?? [:]
  }

  func items(of layer: String) -> [[String: Any]] {
    self.layer(layer)["items"] as? [[String: Any]] ?? []
  }

  func numbers(_ name: String) -> [Int] { self[name] as? [Int] ?? [] }
}

/// Reads a JSON file of the data folder.
func json(_ folder: URL, _ path: String) throws -> Any {
  try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: path)))
}

/// Reads a file with one JSON object a line.
func jsonLines(_ folder: URL, _ path: String) throws -> [[String: Any]] {
  try Data(contentsOf: folder.appending(path: path)).split(separator: UInt8(ascii: "\n")).map {
    try #require(JSONSerialization.jsonObject(with: $0) as? [String: Any])
  }
}
