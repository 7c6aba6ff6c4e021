internal import StageKit

/// A path as the user named it, and what it turns out to be.
enum NamedInput {
  case standardInput
  case file(FilePath, id: String)
  case folder(FilePath, matching: PathPattern?, prefix: [[UInt8]])
  case missing(FilePath, DocumentFailure)

  init(_ path: FilePath, _ naming: InputNaming) {
    if path.bytes.elementsEqual("-".utf8) {
      self = .standardInput
      return
    }
    do {
      self = try NamedInput(path, FileStatus(of: path), naming)
    } catch  where error.isMissing && PathPattern.isPattern(path.bytes) {
      let (root, pattern) = PathPattern.split(path.bytes)
      self = .folder(root, matching: pattern, prefix: naming.prefix(ofFolder: root) ?? [])
    } catch {
      let code = error.isMissing ? "not_found" : "unreadable"
      self = .missing(path, DocumentFailure(code, error.message))
    }
  }

  private init(_ path: FilePath, _ status: FileStatus, _ naming: InputNaming) {
    let outside = DocumentFailure("outside_root", "it does not lie below the folder of --root")
    if status.kind == .folder {
      guard let prefix = naming.prefix(ofFolder: path) else {
        self = .missing(path, outside)
        return
      }
      self = .folder(path, matching: nil, prefix: prefix)
      return
    }
    guard let id = naming.id(ofFile: path) else {
      self = .missing(path, outside)
      return
    }
    self = .file(path, id: id)
  }

  /// The paths that the user named, checked against each other.
  /// - Throws: `RunFailure` when none is there, or two have one id.
  static func resolve(
    _ paths: [FilePath], _ naming: InputNaming
  ) throws(RunFailure) -> [NamedInput] {
    let inputs = paths.map { NamedInput($0, naming) }
    var owners: [String: FilePath] = [:]
    for (path, input) in zip(paths, inputs) {
      guard let key = input.key(path, naming) else { continue }
      if let other = owners.updateValue(path, forKey: key) {
        throw RunFailure(
          .usage,
          "\(other.text) and \(path.text) have one id: name one of them, or give --root")
      }
    }
    if let first = inputs.first, inputs.allSatisfy(\.isMissing),
      case .missing(let path, let failure) = first
    {
      throw RunFailure(
        failure.code == "outside_root" ? .usage : .noInput, "\(path.text): \(failure.message)")
    }
    return inputs
  }

  private var isMissing: Bool {
    if case .missing = self { return true }
    return false
  }

  /// What no two named inputs may share: a file's id, a folder's place.
  private func key(_ path: FilePath, _ naming: InputNaming) -> String? {
    switch self {
    case .standardInput: "stdin"
    case .file(_, let id): "id \(id)"
    case .folder(let root, nil, _): "folder \(naming.fullPath(root))"
    case .folder(_, _, _): "pattern \(naming.fullPath(path))"
    case .missing: nil
    }
  }
}
