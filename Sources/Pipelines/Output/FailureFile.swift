internal import JSONText

/// The quarantined documents of a run, one JSON object a line; made when there is the first.
struct FailureFile {
  private let path: FilePath?
  private var file: OutputFile?

  /// - Parameter path: nil to keep no file. What an earlier run left there is removed.
  init(_ path: FilePath?) {
    self.path = path
    if let path { removeFile(path) }
  }

  mutating func append(_ id: String, _ quarantine: Quarantine) throws(RunFailure) {
    guard let path else { return }
    do throws(SystemFailure) {
      let open = try openFile(path)
      file = open
      try open.write(line(id, quarantine))
    } catch {
      throw RunFailure(.cannotWrite, "\(path.text) cannot be written: \(error.message)")
    }
  }

  private func openFile(_ path: FilePath) throws(SystemFailure) -> OutputFile {
    if let file { return file }
    return try OutputFile.log(path)
  }
}

/// `{"id":"a.png","stage":"extract","code":"not_text","message":"…"}`
func line(_ id: String, _ quarantine: Quarantine) -> [UInt8] {
  var writer = JSONWriter()
  writer.beginObject()
  writer.member("id", id)
  writer.member("stage", quarantine.stage)
  writer.member("code", quarantine.code)
  writer.member("message", quarantine.message)
  if let line = quarantine.line { writer.member("line", line) }
  writer.endObject()
  writer.newline()
  return writer.bytes
}
