internal import Digest

/// The file that a document is written to, below the output folder: `a/b.html` -> `a/b.html.json`.
///
/// Ids are names as they stand, with exceptions that keep every document in the folder and in a file of its own: `..`
/// and `.` as components, empty components, a NUL, and what would hit the state of the run are written with `%` and
/// two digits; names that no file system takes are cut, with a digest behind.
func outputName(of id: String, suffix: String = ".json") -> FilePath {
  let components = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  var path: [UInt8] = []
  for (index, component) in components.enumerated() {
    let isLast = index == components.count - 1
    if component.isEmpty {
      // A slash at the start or the end, or two together.
      path += Array((isLast ? "%2F" + suffix : "%2F").utf8)
      continue
    }
    path += escaped(Array(component), isFirst: index == 0, isLast: isLast, suffix)
    if !isLast { path.append(UInt8(ascii: "/")) }
  }
  return FilePath(bytes: path)
}

private func escaped(
  _ component: [UInt8], isFirst: Bool, isLast: Bool, _ suffix: String
) -> [UInt8] {
  var name = escapedBytes(component)
  if isLast { name += Array(suffix.utf8) }
  if component.allSatisfy({ $0 == UInt8(ascii: ".") }), component.count <= 2 {
    name = component.flatMap { _ in Array("%2E".utf8) } + name[component.count...]
  }
  let text = String(decoding: name, as: UTF8.self)
  if isFirst, text == RunFolder.stateName || text == RunFolder.reportName {
    name = Array("%\(hexadecimal(name[0]))".utf8) + name[1...]
  }
  if name.count > longestName { name = cut(name, isLast ? suffix : "") }
  return name
}

/// NUL cannot stand in a name; `%` is kept unless it would look like one of our escapes.
private func escapedBytes(_ component: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  for (index, byte) in component.enumerated() {
    let looksEscaped =
      byte == UInt8(ascii: "%")
      && ["00", "2E", "2F", "25", "72"].contains { component[(index + 1)...].starts(with: $0.utf8) }
    if byte == 0 || looksEscaped {
      result += Array("%\(hexadecimal(byte))".utf8)
    } else {
      result.append(byte)
    }
  }
  return result
}

/// The start of a name that is too long, and a digest of the whole.
private func cut(_ name: [UInt8], _ suffix: String) -> [UInt8] {
  var end = longestName - digestDigits - 1 - suffix.utf8.count
  while end > 0, name[end] & 0xC0 == 0x80 { end -= 1 }
  let digest = SHA256.hexadecimal(of: name).prefix(digestDigits)
  return name[..<end] + Array("~\(digest)\(suffix)".utf8)
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}

/// NAME_MAX is 255 bytes; `.part` comes behind while a file is written.
private let longestName = 255 - 5
private let digestDigits = 16
