internal import DocumentModel
internal import StageKit

/// What is to be read, and how.
public struct InputRequest: Sendable {
  /// How an input is read; `auto` looks at its first bytes, then at its name.
  public enum Kind: String, Sendable, CaseIterable { case auto, html, xml, text, jsonl, weft }

  /// Files, folders and globs in the order given; `-` is standard input.
  public var paths: [FilePath] = []
  /// A file with one path a line; `-` is standard input.
  public var list: FilePath?
  /// The list's paths end with NUL instead of a line feed.
  public var listEndsWithNUL = false
  public var kind = Kind.auto
  /// The folder that ids are paths below.
  public var root: FilePath?
  /// Files that match one of these are left out.
  public var exclude: [PathPattern] = []
  /// An input with more bytes, inflated, is quarantined; never more than `largestInput`.
  public var maximumBytes = defaultMaximumBytes {
    didSet { maximumBytes = min(maximumBytes, largestInput) }
  }
  public var fields = RecordFields()
  /// Folders that the run writes to; they are not read.
  public var outputFolders: [FilePath] = []

  public init() {}
}

/// 20 MiB: above any honest page.
public let defaultMaximumBytes = 20 << 20

/// 512 MiB: offsets have four bytes, and a text may be several times as long as its source.
private let largestInput = 512 << 20

/// Where the parts of a document stand in the records of others.
public struct RecordFields: Sendable, Equatable {
  public var text = "text"
  public var id = "id"
  public var title = "title"
  /// A field with markup, taken in place of `text` when it is named.
  public var html: String?

  public init() {}
}

/// One document to come, as it was read: taking it apart is left to the worker.
public struct RawInput: Sendable {
  enum Content: Sendable {
    case file([UInt8], isCompressed: Bool, kind: UnreadSource.Kind)
    case record([UInt8], line: Int)
    case document([UInt8], line: Int)
    case failure(DocumentFailure, line: Int?)
  }

  /// The file's id; a record adds its line or has its own.
  let id: String
  let content: Content
}
