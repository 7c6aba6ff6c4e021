#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs shell scripts in a folder of their own; `weft` in them is the binary that was just built.
final class Shell: Sendable {
  struct Result {
    let status: Int
    let output: String
    let errors: String

    var lines: [Substring] { output.split(separator: "\n") }
  }

  let folder: String

  init() {
    var name = Array("/tmp/weft-test-XXXXXX".utf8CString)
    let made = name.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    guard made != nil else { preconditionFailure("/tmp cannot be written") }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    mkdir(folder + "/work", 0o700)
    mkdir(folder + "/bin", 0o700)
    symlink(Shell.binary, folder + "/bin/weft")
  }

  deinit {
    _ = system("rm -rf '\(folder)'")
  }

  /// Runs a script; a minute is the longest it may take.
  @discardableResult
  func run(_ script: String) -> Result {
    write("script", script + "\n")
    let command =
      "cd '\(folder)/work' && PATH='\(folder)/bin':$PATH "
      + "timeout 60 bash -o pipefail ../script >../output 2>../errors"
    let status = system(command)
    return Result(
      status: Int(status >> 8) & 0xFF, output: read("\(folder)/output"),
      errors: read("\(folder)/errors"))
  }

  /// Writes a file beside the folder that scripts run in.
  private func write(_ name: String, _ text: String) {
    guard let file = fopen("\(folder)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// A file in the folder that scripts run in.
  func text(_ name: String) -> String { read("\(folder)/work/\(name)") }

  private func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// The products stand beside the test bundle.
  static let binary: String = {
    var path = [CChar](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let program =
      length > 0
      ? String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : CommandLine.arguments[0]
    return program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/weft"
  }()

  /// The root of the package, where samples lie.
  static let package: String = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")
}
