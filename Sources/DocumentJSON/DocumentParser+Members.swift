internal import DocumentModel
internal import JSONText

/// Parts of a document that hold no text offsets.
extension DocumentParser {
  mutating func source() throws(JSONError) -> Source {
    var source = Source()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "uri": source.uri = try reader.string()
      case "media_type": source.mediaType = try reader.string()
      case "bytes": source.bytes = try natural()
      case "sha256": source.sha256 = try reader.string()
      case "encoding": source.encoding = try reader.string()
      case "compression": source.compression = try reader.string()
      default: source.others.append(Member(key, try reader.value()))
      }
    }
    return source
  }

  mutating func metadata() throws(JSONError) -> Metadata {
    var metadata = Metadata()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "title": metadata.title = try reader.string()
      case "author": metadata.author = try reader.strings()
      case "date": metadata.date = try reader.string()
      case "modified": metadata.modified = try reader.string()
      case "site": metadata.site = try reader.string()
      case "url": metadata.url = try reader.string()
      case "description": metadata.description = try reader.string()
      case "tags": metadata.tags = try reader.strings()
      case "license": metadata.license = try reader.string()
      case "page_type": metadata.pageType = try reader.string()
      case "language": metadata.language = try reader.string()
      case "language_score": metadata.languageScore = rounded(try reader.double())
      case "declared_language": metadata.declaredLanguage = try reader.string()
      case "source_map": metadata.sourceMap = try reader.string()
      default: metadata.others.append(Member(key, try reader.value()))
      }
    }
    return metadata
  }

  /// Reads `warnings` or `errors`.
  mutating func notes() throws(JSONError) -> [StageNote] {
    var notes: [StageNote] = []
    try reader.beginArray()
    while try reader.nextElement() {
      var stage: String?
      var code: String?
      var note = StageNote(stage: "", code: "")
      try reader.beginObject()
      let place = reader.lastStart
      while let key = try reader.nextKey() {
        switch key {
        case "stage": stage = try reader.string()
        case "code": code = try reader.string()
        case "message": note.message = try reader.string()
        default: note.others.append(Member(key, try reader.value()))
        }
      }
      note.stage = try required(stage, "stage", at: place)
      note.code = try required(code, "code", at: place)
      notes.append(note)
    }
    return notes
  }

  /// Reads a number that is not negative.
  mutating func natural() throws(JSONError) -> Int {
    let number = try reader.int()
    guard number >= 0 else { throw reader.error("the number must not be negative") }
    return number
  }

  /// The value of a key that must be there.
  /// - Parameter place: where the object that should have it starts; it has just been read.
  func required<Value>(_ value: Value?, _ key: String, at place: Int) throws(JSONError) -> Value {
    guard let value else { throw reader.error("\"\(key)\" is missing", at: place) }
    return value
  }
}
