internal import DocumentModel

/// Decodes every piece of a map again, from nothing but its bytes of the file.
struct MapCheck {
  private let text: [UInt8]
  private let bytes: [UInt8]
  private let encoding: String
  private let isPlainText: Bool
  private let isXML: Bool
  /// Whether a part of the file can be decoded without the rest: not in ISO-2022-JP when an escape
  /// is broken.
  private let isDecodedInParts: Bool

  init(_ document: Document, _ bytes: [UInt8]) {
    text = document.text
    self.bytes = bytes
    encoding = document.source.encoding ?? "utf-8"
    isPlainText = document.source.mediaType == "text/plain"
    isXML = document.source.mediaType == "application/xml"
    let whole = DecodedSource(bytes, encoding: encoding, skipping: 0).bytes
    isDecodedInParts =
      encoding != "iso-2022-jp" || !String(decoding: whole, as: UTF8.self).contains("\u{FFFD}")
  }

  /// - Returns: nil when the pieces cover the text, do not overlap in the file and are true.
  func fault(in map: SourceMap) -> String? {
    var end = 0
    for piece in map.pieces {
      // Behind the first character of an entity's value the rest of it may stand without a piece.
      guard piece.start == end || isXML && piece.start > end, piece.count > 0 else {
        return "gap or overlap at \(piece.start)"
      }
      end = piece.end
      guard end <= text.count, end == text.count || text[end] & 0xC0 != 0x80 else {
        return "the piece at \(piece.start) ends outside of the text or inside of a character"
      }
      guard piece.sourceCount > 0 else {
        // Of a broken escape several characters may come, and only one of them has its bytes.
        // What stands between blocks, lines and cells is written by the reader.
        let separators: [UInt8] = [0x09, 0x0A, 0x20]
        if isDecodedInParts, !text[piece.start..<end].allSatisfy(separators.contains) {
          return "the text at \(piece.start) comes from nowhere"
        }
        continue
      }
      guard piece.sourceEnd <= bytes.count else {
        return "the piece at \(piece.start) ends outside of the file"
      }
      if let fault = fault(in: piece) { return fault }
    }
    guard end == text.count || isXML else { return "the text goes on behind the map" }
    return overlap(in: map)
  }

  /// Notes stand behind their paragraph, so pieces need not follow each other in the file.
  private func overlap(in map: SourceMap) -> String? {
    var end = 0
    for piece in map.pieces.sorted(by: { $0.sourceStart < $1.sourceStart })
    where piece.sourceCount > 0 {
      guard piece.sourceStart >= end else {
        return "two pieces share bytes at \(piece.sourceStart)"
      }
      end = piece.sourceEnd
    }
    return nil
  }

  private func fault(in piece: SourceMap.Piece) -> String? {
    guard isDecodedInParts else { return nil }
    let decoded = decoded(piece.sourceStart..<piece.sourceEnd)
    let meant = decodingReferences(decoded, 0..<decoded.count, isLiteral: isPlainText)
    let written = Array(text[piece.start..<piece.end])
    if folded(meant) == folded(written) { return nil }
    // In a feed markup stands escaped: its references are escaped once more.
    let again = decodingReferences(meant, 0..<meant.count)
    if isXML, folded(again) == folded(written) { return nil }
    // What a document type declares is not known here; nor are sections in which nothing is a
    // reference.
    if isXML, decoded.first == 0x26, decoded.last == 0x3B || decoded == written { return nil }
    if folded(decoded) == folded(written) { return nil }
    // Behind a figure raised and lowered figures are written as such.
    if ScriptFigures.raised.written(meant) == written { return nil }
    if ScriptFigures.lowered.written(meant) == written { return nil }
    return "the piece at \(piece.start): \(decoded) is not \(written)"
  }

  private func decoded(_ range: Range<Int>) -> [UInt8] {
    guard encoding == "iso-2022-jp" else {
      return DecodedSource(Array(bytes[range]), encoding: encoding, skipping: 0).bytes
    }
    // What its bytes mean depends on the ones before.
    let before = DecodedSource(Array(bytes[..<range.lowerBound]), encoding: encoding, skipping: 0)
    let through = DecodedSource(Array(bytes[..<range.upperBound]), encoding: encoding, skipping: 0)
    return Array(through.bytes.dropFirst(before.bytes.count))
  }

  private func folded(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isWhite = scalar.properties.isWhitespace
      if !isWhite { text.unicodeScalars.append(scalar) } else if text.last != " " { text += " " }
    }
    return text
  }
}
