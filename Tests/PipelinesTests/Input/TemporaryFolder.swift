@testable import Pipelines

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder for one test; it is removed with all that is in it.
final class TemporaryFolder: Sendable {
  let path: FilePath

  init() {
    var name = Array("/tmp/weft-test-XXXXXX".utf8CString)
    let made = name.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    guard made != nil else { preconditionFailure("/tmp cannot be written") }
    path = FilePath(bytes: name.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit {
    _ = system("rm -rf '\(path.text)'")
  }

  /// Writes a file, and the folders on the way.
  @discardableResult
  func write(_ name: String, _ text: String = "text") throws -> FilePath {
    try write(FilePath(name), Array(text.utf8))
  }

  @discardableResult
  func write(_ name: FilePath, _ bytes: [UInt8]) throws -> FilePath {
    let file = try OutputFile.create(path.appending(name.bytes))
    try file.write(bytes)
    try file.finish()
    return path.appending(name.bytes)
  }

  func text(_ name: String) -> String? {
    (try? FileBytes.read(path.appending(name).text)).map { String(decoding: $0, as: UTF8.self) }
  }
}
