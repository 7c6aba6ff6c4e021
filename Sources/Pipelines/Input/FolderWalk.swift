/// The files below a folder in path order: by bytes, component by component.
///
/// Only the folders on the way to the current file are held. Hidden files, unfinished output (`*.part`) and the
/// state of earlier runs are left out; a link to a file counts as that file, a link to a folder is not followed.
struct FolderWalk {
  /// What the walk comes upon.
  enum Found {
    /// A file, by its names below the root.
    case file(FilePath, names: [[UInt8]])
    /// A folder that cannot be listed.
    case failure(SystemFailure, path: FilePath, names: [[UInt8]])
  }

  private struct Level {
    let path: FilePath
    let names: FolderNames
    let isOutput: Bool
    var next = 0
  }

  private let root: FilePath
  private let pattern: PathPattern?
  private let skipped: Set<FileStatus.Identity>
  private var levels: [Level] = []
  private var names: [[UInt8]] = []
  private var hasStarted = false

  /// - Parameter skipped: folders that are not entered: where this run writes to.
  init(_ root: FilePath, matching pattern: PathPattern?, skipping skipped: Set<FileStatus.Identity>)
  {
    self.root = root
    self.pattern = pattern
    self.skipped = skipped
  }

  mutating func next() -> Found? {
    if !hasStarted {
      hasStarted = true
      if let failure = enter(root) { return .failure(failure, path: root, names: []) }
    }
    while !levels.isEmpty {
      guard let found = step() else { continue }
      return found
    }
    return nil
  }

  /// Looks at one entry of the innermost folder.
  private mutating func step() -> Found? {
    let depth = levels.count - 1
    let index = levels[depth].next
    guard index < levels[depth].names.count else {
      levels.removeLast()
      if !names.isEmpty { names.removeLast() }
      return nil
    }
    levels[depth].next += 1
    let entry = levels[depth].names[index]
    let path = levels[depth].path.appending(entry.name)
    let below = names + [Array(entry.name)]
    switch resolved(entry.kind, at: path) {
    case .folder:
      guard pattern?.mayMatch(below: below) ?? true else { return nil }
      names = below
      guard let failure = enter(path) else { return nil }
      names.removeLast()
      return .failure(failure, path: path, names: below)
    case .file:
      if levels[depth].isOutput, entry.name.elementsEqual("run.json".utf8) { return nil }
      guard pattern?.matches(below) ?? true else { return nil }
      return .file(path, names: below)
    case .link, .unknown, .special: return nil
    }
  }

  /// What a link or an entry of unknown kind is; a link that leads nowhere is a file that cannot be read.
  private func resolved(_ kind: FolderNames.Kind, at path: FilePath) -> FolderNames.Kind {
    guard kind == .link || kind == .unknown else { return kind }
    guard let status = try? FileStatus(of: path) else { return .file }
    switch status.kind {
    case .file: return .file
    case .folder: return kind == .link ? .special : .folder
    case .other: return .special
    }
  }

  /// - Returns: why the folder cannot be listed.
  private mutating func enter(_ folder: FilePath) -> SystemFailure? {
    do {
      if !skipped.isEmpty, skipped.contains(try FileStatus(of: folder).identity) {
        if !names.isEmpty { names.removeLast() }
        return nil
      }
      let state = try? FileStatus(of: folder.appending(RunFolder.stateName))
      levels.append(
        Level(path: folder, names: try FolderNames(of: folder), isOutput: state != nil))
      return nil
    } catch {
      return error
    }
  }
}
