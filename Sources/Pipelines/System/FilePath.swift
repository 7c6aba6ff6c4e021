/// The path of a file as bytes: names need not be UTF-8.
public struct FilePath: Hashable, Sendable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  /// For people and ids: bytes that are not UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  var isAbsolute: Bool { bytes.first == slash }

  /// The names between slashes, without empty ones and `.`.
  var components: [ArraySlice<UInt8>] {
    bytes.split(separator: slash).filter { !$0.elementsEqual([dot]) }
  }

  /// Whether a component is `..`.
  var climbs: Bool { components.contains { $0.elementsEqual([dot, dot]) } }

  /// The path of something in this folder.
  func appending(_ name: some Collection<UInt8>) -> FilePath {
    if bytes.isEmpty { return FilePath(bytes: Array(name)) }
    var joined = bytes
    if joined.last != slash { joined.append(slash) }
    joined.append(contentsOf: name)
    return FilePath(bytes: joined)
  }

  public func appending(_ name: String) -> FilePath { appending(Array(name.utf8)) }

  /// The path with something at its end: `docs.ndjson` + `.part`.
  public func suffixed(_ suffix: String) -> FilePath { FilePath(bytes: bytes + Array(suffix.utf8)) }

  /// The folder that holds it; `.` when the path is a bare name.
  var folder: FilePath {
    guard let last = bytes.lastIndex(of: slash) else { return FilePath(".") }
    return FilePath(bytes: Array(last == 0 ? bytes[...0] : bytes[..<last]))
  }

  /// Calls `body` with the path as C wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    let ended = bytes.map { CChar(bitPattern: $0) } + [0]
    return try ended.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("it ends with a zero") }
      return try body(start)
    }
  }
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
