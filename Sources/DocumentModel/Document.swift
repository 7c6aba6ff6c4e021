/// One text with all that is known about it: what stages pass on and JSON carries.
///
/// `text` is valid UTF-8 without NUL. Every offset in memory counts UTF-8 bytes of `text`, except those that are
/// named `source`, which count bytes of the original file.
public struct Document: Sendable, Equatable {
  /// The path below the input folder, a record's id, or `stdin`.
  public var id: String
  /// The file that the document was read from.
  public var source: Source
  /// What is known about the document as a whole.
  public var metadata: Metadata
  /// The clean text as UTF-8 bytes.
  public var text: [UInt8]
  /// Where the text comes from in the original file; nil when it comes from no file.
  public var map: SourceMap?
  /// `stage@version#hash` of every stage that ran, in order; layers point here by index.
  public var by: [String]
  /// The annotations, by kind.
  public var layers: Layers
  /// What a stage could not do, though the document is complete otherwise.
  public var warnings: [StageNote]
  /// Stages that failed on this document and were skipped.
  public var errors: [StageNote]
  /// Members of the JSON object that this version does not know, in the order read.
  public var others: [Member]
  /// Bytes that no stage has extracted text from yet; never part of the JSON.
  public var unread: UnreadSource?

  public init(id: String, text: [UInt8] = [], source: Source = Source()) {
    self.id = id
    self.source = source
    self.metadata = Metadata()
    self.text = text
    self.by = []
    self.layers = Layers()
    self.warnings = []
    self.errors = []
    self.others = []
  }

  /// The text of a span.
  public func string(_ span: Span) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}

/// What is known of the file that a document was read from.
public struct Source: Sendable, Equatable {
  public var uri: String?
  public var mediaType: String?
  /// Size in bytes, after inflating.
  public var bytes: Int?
  /// SHA-256 of the (inflated) bytes, in lower-case hexadecimal digits.
  public var sha256: String?
  /// WHATWG name of the character encoding, lower case.
  public var encoding: String?
  /// `gzip` when the file was compressed.
  public var compression: String?
  public var others: [Member]

  public init(
    uri: String? = nil, mediaType: String? = nil, bytes: Int? = nil, sha256: String? = nil,
    encoding: String? = nil, compression: String? = nil, others: [Member] = []
  ) {
    self.uri = uri
    self.mediaType = mediaType
    self.bytes = bytes
    self.sha256 = sha256
    self.encoding = encoding
    self.compression = compression
    self.others = others
  }
}

/// A message of a stage about one document.
public struct StageNote: Sendable, Equatable {
  public var stage: String
  /// A short machine-readable word: `timeout`, `no_model`.
  public var code: String
  public var message: String?
  public var others: [Member]

  public init(stage: String, code: String, message: String? = nil, others: [Member] = []) {
    self.stage = stage
    self.code = code
    self.message = message
    self.others = others
  }
}

/// The bytes of an input that `extract` has yet to read.
public struct UnreadSource: Sendable, Equatable {
  /// How the bytes are to be read; `auto` looks at the content, then at the name.
  public enum Kind: String, Sendable, CaseIterable { case auto, html, xml, text, record }

  public var bytes: [UInt8]
  public var kind: Kind

  public init(bytes: [UInt8], kind: Kind) {
    self.bytes = bytes
    self.kind = kind
  }
}
