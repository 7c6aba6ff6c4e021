internal import StageKit

/// Where the pages of one output go, in input order.
struct DocumentSink {
  private enum Target {
    case stream(OutputFile)
    case folder(FilePath)
    /// One table of all documents.
    case table(OutputFile, EntityCountTable)
  }

  private let target: Target
  private let request: OutputRequest

  /// Opens the output; what stands there already is replaced when it is complete.
  init(_ request: OutputRequest) throws(RunFailure) {
    self.request = request
    var target: Target
    do throws(SystemFailure) {
      switch request.destination {
      case .standardOutput: target = .stream(.standardOutput())
      case .file(let path): target = .stream(try OutputFile.create(path))
      case .folder(let path):
        target = .folder(path)
        try makeFolders(path)
        guard try FileStatus(of: path).kind == .folder else { throw SystemFailure.notFolder }
      }
      if case .stream(let file) = target {
        if case .counts(let form) = request.form {
          target = .table(file, EntityCountTable(form))
        } else {
          try file.write(request.header)
        }
      }
    } catch {
      throw request.cannotWrite(error)
    }
    self.target = target
  }

  func write(_ content: Page.Content, of id: String) throws(SinkProblem) {
    switch content {
    case .bytes(let page): try write(page, of: id)
    case .counts(let counts): if case .table(_, let table) = target { table.add(counts) }
    }
  }

  private func write(_ page: [UInt8], of id: String) throws(SinkProblem) {
    do {
      switch target {
      case .table: break
      case .stream(let file): try file.write(page)
      case .folder(let folder):
        let file = try OutputFile.create(path(of: id, in: folder))
        try file.write(request.header + page)
        try file.finish()
      }
    } catch  where error.isClosedPipe {
      throw .closedPipe
    } catch  where isFolder && error.isClash {
      let name = outputName(of: id, suffix: request.suffix).text
      throw .clash(
        DocumentFailure(
          "output_clash", "\(name) cannot be written, for an output before it has the name"))
    } catch {
      throw .failed(request.cannotWrite(error))
    }
  }

  /// Takes a page back that was written to a folder.
  func remove(_ id: String) {
    if case .folder(let folder) = target { removeFile(path(of: id, in: folder)) }
  }

  /// Every document has a file of its own.
  var isFolder: Bool {
    if case .folder = target { true } else { false }
  }

  private func path(of id: String, in folder: FilePath) -> FilePath {
    folder.appending(outputName(of: id, suffix: request.suffix).bytes)
  }

  /// - Parameter isComplete: whether all documents were written; if not, a file stays as `NAME.part`.
  func finish(isComplete: Bool) throws(SinkProblem) {
    let file: OutputFile
    do {
      switch target {
      case .folder: return
      case .stream(let stream): file = stream
      case .table(let stream, let table):
        file = stream
        try file.write(table.bytes)
      }
      if isComplete { try file.finish() } else { try file.flush() }
    } catch  where error.isClosedPipe {
      throw .closedPipe
    } catch {
      throw .failed(request.cannotWrite(error))
    }
  }
}

/// Why an output takes no more, or not this page.
enum SinkProblem: Error {
  /// The page's file would stand where a folder is, or below a file.
  case clash(DocumentFailure)
  /// The reader has gone: nobody wants the rest.
  case closedPipe
  case failed(RunFailure)
}

extension OutputRequest {
  /// What stands before the first document.
  fileprivate var header: [UInt8] {
    switch form {
    case .csv(let layer): Array(LayerTable.header(of: layer).utf8)
    case .tsv: AnnotationTable.header
    case .json, .text, .view, .source, .reasons, .counts: []
    }
  }

  fileprivate var suffix: String {
    switch form {
    case .json: ".json"
    case .csv: ".csv"
    case .tsv: ".tsv"
    case .text, .view, .source, .reasons, .counts: ".txt"
    }
  }

  fileprivate func cannotWrite(_ failure: SystemFailure) -> RunFailure {
    let name =
      switch destination {
      case .standardOutput: "standard output"
      case .file(let path), .folder(let path): path.text
      }
    return RunFailure(.cannotWrite, "\(name) cannot be written: \(failure.message)")
  }
}
