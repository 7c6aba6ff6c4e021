@testable import Pipelines

/// The Swift files of the product, found from where this one lies.
enum SourceTree {
  static let files: [String] = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return swiftFiles(in: "/\(root)/Sources")
  }()

  /// The types that are declared as stages: `public struct RankKeywords: Stage {`.
  static func stageTypes() throws -> [String] {
    try files.flatMap { file in
      try FileBytes.read(file).split(separator: UInt8(ascii: "\n")).compactMap { line in
        let words = line.split(separator: UInt8(ascii: " ")).map {
          String(decoding: $0, as: UTF8.self)
        }
        guard let kind = words.firstIndex(of: "struct"), words.count > kind + 2,
          words[kind + 1].last == ":", words[kind + 2] == "Stage", kind <= 1
        else { return nil }
        return String(words[kind + 1].dropLast())
      }
    }
  }

  private static func swiftFiles(in folder: String) -> [String] {
    FileBytes.names(inFolder: folder).flatMap { name in
      name.hasSuffix(".swift") ? ["\(folder)/\(name)"] : swiftFiles(in: "\(folder)/\(name)")
    }
  }
}
