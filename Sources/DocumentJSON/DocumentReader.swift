public import DocumentModel
public import JSONText

/// Reads documents from JSON.
///
/// Keys may come in any order. Offsets become UTF-8 bytes. Unknown members, layers and metadata are kept and written back;
/// in unknown layers the values of `start`, `end` and `spans` are offsets too.
///
/// ```swift
/// let (document, unit) = try DocumentReader.read(line)
/// let back = DocumentWriter(offsets: unit ?? .codepoint).json(document)
/// ```
public enum DocumentReader {
  /// Reads one document.
  /// - Parameters:
  ///   - range: the part of `bytes` to read, such as one line of NDJSON; all if nil.
  ///   - line: number of the first line, for messages.
  /// - Returns: the document, and the unit of its offsets; nil if it does not name one, which only a document without offsets
  ///   may do.
  /// - Throws: `JSONError` with line, column and keys.
  public static func read(
    _ bytes: [UInt8], in range: Range<Int>? = nil, line: Int = 1
  ) throws(JSONError) -> (document: Document, unit: OffsetUnit?) {
    var parser = DocumentParser(reader: try JSONReader(bytes, in: range, line: line))
    try parser.parse()
    return (parser.document, parser.unit)
  }
}

/// One document on its way from JSON.
struct DocumentParser {
  var reader: JSONReader
  var document = Document(id: "")
  /// What `offsets` says.
  var unit: OffsetUnit?
  /// Made when the first offset is met.
  var converter: OffsetConverter?
  /// The checkpoint of the converter at which the last single offset was found.
  var lastCheckpoint = 0
  /// Where the item before this one starts, in bytes.
  var lastItemStart = 0
  private var seen: Set<String> = []
  /// Members that cannot be read before others that stand behind them, each with a reader that stands there.
  private var deferred: [(key: String, reader: JSONReader)] = []

  init(reader: JSONReader) {
    self.reader = reader
  }

  mutating func parse() throws(JSONError) {
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      seen.insert(key)
      try member(key)
    }
    let missing = ["format", "id", "text"].first { !seen.contains($0) }
    if let missing { throw reader.error("\"\(missing)\" is missing", at: place) }
    try reader.end()
    for (key, reader) in deferred {
      self.reader = reader
      try offsetMember(key)
    }
  }

  private mutating func member(_ key: String) throws(JSONError) {
    switch key {
    case "format": try format()
    case "offsets": try offsets()
    case "id": document.id = try reader.string()
    case "source": document.source = try source()
    case "metadata": document.metadata = try metadata()
    case "text": try text()
    case "by": document.by = try reader.strings()
    case "warnings": document.warnings = try notes()
    case "errors": document.errors = try notes()
    case "map", "layers":
      guard seen.isSuperset(of: ["offsets", "text", "by", "source"]) else {
        deferred.append((key, reader))
        return try reader.skip()
      }
      try offsetMember(key)
    default: document.others.append(Member(key, try reader.value()))
    }
  }

  /// Reads a member that needs the unit, the text, the stages or the size of the file.
  private mutating func offsetMember(_ key: String) throws(JSONError) {
    if key == "map" {
      document.map = try map()
    } else {
      document.layers = try layers()
    }
  }

  private mutating func format() throws(JSONError) {
    let format = try reader.string()
    let minor = format.dropFirst("weft/1.".count)
    let isMinor = format.hasPrefix("weft/1.") && !minor.isEmpty && minor.utf8.allSatisfy(isDigit)
    guard format == "weft/1" || isMinor else {
      throw reader.error("the format \"\(format)\" is unknown: \"weft/1\" is read")
    }
  }

  private mutating func offsets() throws(JSONError) {
    let word = try reader.string()
    guard let unit = OffsetUnit(rawValue: word) else {
      throw reader.error("offsets are codepoint, utf16 or byte, not \"\(word)\"")
    }
    self.unit = unit
  }

  private mutating func text() throws(JSONError) {
    document.text = try reader.utf8()
    guard !document.text.contains(0) else { throw reader.error("a text must not hold NUL") }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
