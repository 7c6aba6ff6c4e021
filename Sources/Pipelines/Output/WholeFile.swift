/// Writes a file at once, under its name only when it is complete.
public enum WholeFile {
  public static func write(_ bytes: [UInt8], to path: String) throws(RunFailure) {
    do throws(SystemFailure) {
      let file = try OutputFile.create(FilePath(path))
      try file.write(bytes)
      try file.finish()
    } catch {
      throw RunFailure(.cannotWrite, "\(path) cannot be written: \(error.message)")
    }
  }

  /// Refuses to write over what is read, under whatever name.
  /// - Throws: `RunFailure` with the first output that is an input, or stands twice.
  public static func check(_ outputs: [String], unlike inputs: [String]) throws(RunFailure) {
    try check(outputs.map { FilePath($0) }, unlike: inputs.map { FilePath($0) })
  }

  static func check(_ outputs: [FilePath], unlike inputs: [FilePath]) throws(RunFailure) {
    guard !outputs.isEmpty else { return }
    var read = Set(inputs.compactMap(regularFile))
    var written = Set<FilePath>()
    for output in outputs {
      if let file = regularFile(output), !read.insert(file).inserted {
        throw RunFailure(
          .usage, "\(output.text) is read and written too: name another file for the output")
      }
      guard written.insert(output).inserted else {
        throw RunFailure(.usage, "\(output.text) is to be written twice")
      }
    }
  }

  private static func regularFile(_ path: FilePath) -> FileStatus.Identity? {
    guard let status = try? FileStatus(of: path), status.kind == .file else { return nil }
    return status.identity
  }
}
