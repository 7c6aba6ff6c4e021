internal import DocumentModel
internal import JSONText

/// Parts of a document that hold no text offsets, and the source map.
extension JSONWriter {
  mutating func value(_ source: Source) {
    beginObject()
    optional("uri", source.uri)
    optional("media_type", source.mediaType)
    optional("bytes", source.bytes)
    optional("sha256", source.sha256)
    optional("encoding", source.encoding)
    optional("compression", source.compression)
    members(source.others)
    endObject()
  }

  mutating func value(_ metadata: Metadata) {
    beginObject()
    optional("title", metadata.title)
    if !metadata.author.isEmpty {
      key("author")
      value(metadata.author)
    }
    optional("date", metadata.date)
    optional("modified", metadata.modified)
    optional("site", metadata.site)
    optional("url", metadata.url)
    optional("description", metadata.description)
    if !metadata.tags.isEmpty {
      key("tags")
      value(metadata.tags)
    }
    optional("license", metadata.license)
    optional("page_type", metadata.pageType)
    optional("language", metadata.language)
    optional("language_score", metadata.languageScore)
    optional("declared_language", metadata.declaredLanguage)
    optional("source_map", metadata.sourceMap)
    members(metadata.others)
    endObject()
  }

  /// Writes pieces as `[t,n,b,m]`.
  mutating func value(_ map: SourceMap, _ converter: OffsetConverter) {
    var starts = map.pieces.map(\.start)
    var ends = map.pieces.map(\.end)
    converter.toUnits(&starts, &ends)
    beginArray()
    for (index, piece) in map.pieces.enumerated() {
      value([starts[index], ends[index] - starts[index], piece.sourceStart, piece.sourceCount])
    }
    endArray()
  }

  /// Writes warnings or errors, if there are any.
  mutating func notes(_ key: String, _ notes: [StageNote]) {
    guard !notes.isEmpty else { return }
    self.key(key)
    beginArray()
    for note in notes {
      beginObject()
      member("stage", note.stage)
      member("code", note.code)
      optional("message", note.message)
      members(note.others)
      endObject()
    }
    endArray()
  }

  mutating func members(_ members: [Member]) {
    for member in members { self.member(member.key, member.value) }
  }

  mutating func optional(_ key: String, _ value: String?) {
    if let value { member(key, value) }
  }

  mutating func optional(_ key: String, _ value: Int?) {
    if let value { member(key, value) }
  }

  mutating func optional(_ key: String, _ value: Double?) {
    if let value { member(key, value) }
  }
}
