import Foundation
import Testing

/// Every sample gives the annotations that stand in `Golden`, through the pipeline for articles.
///
/// With `WEFT_UPDATE` set the golden files are written anew: read the difference before committing it.
@Suite struct SampleTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")
  private static let isUpdating = ProcessInfo.processInfo.environment["WEFT_UPDATE"] != nil

  @Test func `every sample is annotated as its golden file says`() throws {
    let script = "cd '\(Self.project.path)' && weft run pipelines/article.yaml samples -q -o -"
    let run = Shell().run(script)
    try #require(run.status == 0, "\(run.errors)")
    var names: Set<String> = []
    for line in run.lines {
      let document = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(document["id"] as? String)
      let name = id.replacing("/", with: "-") + ".json"
      names.insert(name)
      try compare(broken(String(line)), Self.golden.appending(path: name))
    }
    #expect(names.count >= 20)
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.golden.path)
    #expect(Set(files) == names, "golden files and samples do not match")
  }

  /// The JSON with each annotation on a line of its own, so that differences can be read.
  private func broken(_ json: String) -> String {
    json.replacing("},{", with: "},\n{").replacing(",\"layers\":", with: ",\n\"layers\":") + "\n"
  }

  private func compare(_ annotated: String, _ file: URL) throws {
    if Self.isUpdating {
      try annotated.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    let pairs = zip(annotated.split(separator: "\n"), wanted.split(separator: "\n"))
    let difference = pairs.first { $0 != $1 }
    #expect(
      annotated == wanted,
      "\(file.lastPathComponent): \(difference.map { "\($0) instead of \($1)" } ?? "other length")")
  }
}
