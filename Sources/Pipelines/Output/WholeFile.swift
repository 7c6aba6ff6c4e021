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
}
