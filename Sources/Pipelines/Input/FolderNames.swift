#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The names in one folder, sorted by bytes.
///
/// All names share one buffer: a folder of a million files takes some 30 MB.
struct FolderNames {
  enum Kind: UInt8 {
    case file, folder, link, unknown
    /// A pipe, socket or device: nothing to read.
    case special
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry {
    let start: UInt32
    let count: UInt16
    let kind: Kind
  }

  /// Reads the names that count as input: hidden files and unfinished output are left out.
  init(of folder: FilePath) throws(SystemFailure) {
    guard let stream = folder.withCString({ opendir($0) }) else { throw SystemFailure() }
    defer { closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else {
      preconditionFailure("a directory entry stores its name")
    }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = UnsafeRawPointer(entry).advanced(by: nameOffset)
      append(
        UnsafeRawBufferPointer(
          start: name, count: strlen(name.assumingMemoryBound(to: CChar.self))),
        FolderNames.kind(entry.pointee.d_type))
    }
    guard errno == 0 else { throw SystemFailure() }
    sort()
  }

  var count: Int { entries.count }

  /// Name and kind of the entry at a place in the order.
  subscript(index: Int) -> (name: ArraySlice<UInt8>, kind: Kind) {
    let entry = entries[index]
    let start = Int(entry.start)
    return (bytes[start..<start + Int(entry.count)], entry.kind)
  }

  private mutating func append(_ name: UnsafeRawBufferPointer, _ kind: Kind) {
    if name.first == UInt8(ascii: ".") || ends(name, with: ".part") { return }
    guard let start = UInt32(exactly: bytes.count), let count = UInt16(exactly: name.count) else {
      return  // 4 GiB of names in one folder: beyond any file system.
    }
    bytes.append(contentsOf: name)
    entries.append(Entry(start: start, count: count, kind: kind))
  }

  private mutating func sort() {
    bytes.withUnsafeBytes { all in
      entries.sort { a, b in
        let first = all[Int(a.start)..<Int(a.start) + Int(a.count)]
        let second = all[Int(b.start)..<Int(b.start) + Int(b.count)]
        return first.lexicographicallyPrecedes(second)
      }
    }
  }

  private static func kind(_ type: UInt8) -> Kind {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): .unknown
    default: .special
    }
  }
}

private func ends(_ name: UnsafeRawBufferPointer, with ending: StaticString) -> Bool {
  name.count >= ending.utf8CodeUnitCount
    && name.suffix(ending.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount))
}
