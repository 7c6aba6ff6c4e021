import Foundation
import Testing

/// The commands of README.md print what README.md shows.
///
/// A block that begins with ```` ```console ```` holds commands after `$ ` and, below each, its output. With `WEFT_UPDATE`
/// set the output in the file is replaced by what the commands print.
@Suite struct ReadmeTests {
  @Test func `every command in the README prints what is shown`() throws {
    let file = projectFolder.appending(path: "README.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var rewritten: [String] = []
    var ran = 0
    for part in parts(of: text) {
      guard part.first == "```console" else {
        rewritten += part
        continue
      }
      rewritten.append("```console")
      for step in steps(of: part.dropFirst()) {
        let printed = try run(step.command)
        if ProcessInfo.processInfo.environment["WEFT_UPDATE"] == nil {
          #expect(printed == step.output, "\(step.command)")
        }
        rewritten += ["$ " + step.command] + printed
        ran += 1
      }
    }
    #expect(ran >= 5)
    if ProcessInfo.processInfo.environment["WEFT_UPDATE"] != nil {
      try rewritten.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// The lines of the text in runs: console blocks without their closing fence, and what lies between.
  private func parts(of text: String) -> [[String]] {
    var parts: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let inConsole = parts[parts.count - 1].first == "```console"
      if line == "```console" || (inConsole && line == "```") {
        parts.append([line])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts
  }

  private func steps(of lines: ArraySlice<String>) -> [(command: String, output: [String])] {
    var steps: [(command: String, output: [String])] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        steps.append((String(line.dropFirst(2)), []))
      } else if !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  /// Runs a shell command in the project's folder with the release binary on the path.
  private func run(_ command: String) throws -> [String] {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "exec 2>&1; " + command]
    process.currentDirectoryURL = projectFolder
    var environment = ProcessInfo.processInfo.environment
    let binaries = projectFolder.appending(path: ".build/release").path
    environment["PATH"] = binaries + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var lines = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// The root of this checkout.
private let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
