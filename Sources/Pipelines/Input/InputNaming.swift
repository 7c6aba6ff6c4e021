#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Gives files their ids.
///
/// Below a named folder the id is the path below it. A file named by itself keeps its path if that is relative and
/// does not climb; an absolute path below the working directory is taken relative to it; of others the last name is
/// left. With a root all ids are paths below that.
struct InputNaming {
  private let workingFolder: [ArraySlice<UInt8>]
  private let root: [ArraySlice<UInt8>]?

  init(root: FilePath?) {
    let folder = currentFolder().components
    workingFolder = folder
    self.root = root.map { absolute($0, from: folder) }
  }

  /// The id of a file that is named by itself.
  /// - Returns: nil when it lies outside the root.
  func id(ofFile path: FilePath) -> String? {
    if root != nil { return belowRoot(path).map(joined) }
    let components = path.components
    if path.isAbsolute {
      let full = absolute(path, from: [])
      if let below = rest(of: full, below: workingFolder), !below.isEmpty { return joined(below) }
      return components.last.map { joined([$0]) }
    }
    if path.climbs { return components.last.map { joined([$0]) } }
    return joined(components)
  }

  /// What stands before the ids of the files in a folder.
  /// - Returns: nil when it lies outside the root.
  func prefix(ofFolder path: FilePath) -> [[UInt8]]? {
    guard root != nil else { return [] }
    return belowRoot(path)?.map(Array.init)
  }

  /// The full path of a file, to tell whether two names are one.
  func fullPath(_ path: FilePath) -> String { joined(absolute(path, from: workingFolder)) }

  private func belowRoot(_ path: FilePath) -> [ArraySlice<UInt8>]? {
    root.flatMap { rest(of: absolute(path, from: workingFolder), below: $0) }
  }
}

/// Names with slashes between.
func joined(_ names: some Sequence<some Sequence<UInt8>>) -> String {
  String(
    decoding: Array(names.map { Array($0) }.joined(separator: [UInt8(ascii: "/")])), as: UTF8.self)
}

private func rest(
  of path: [ArraySlice<UInt8>], below folder: [ArraySlice<UInt8>]
) -> [ArraySlice<UInt8>]? {
  guard path.starts(with: folder) else { return nil }
  return Array(path[folder.count...])
}

/// Resolves `..` by name alone.
private func absolute(
  _ path: FilePath, from folder: [ArraySlice<UInt8>]
) -> [ArraySlice<UInt8>] {
  var names = path.isAbsolute ? [] : folder
  for name in path.components {
    if name.elementsEqual("..".utf8) { _ = names.popLast() } else { names.append(name) }
  }
  return names
}

private func currentFolder() -> FilePath {
  guard let path = getcwd(nil, 0) else { return FilePath("/") }
  defer { free(path) }
  return FilePath(bytes: String(cString: path).utf8.map { $0 })
}
