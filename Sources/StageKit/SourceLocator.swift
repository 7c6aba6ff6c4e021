internal import DocumentModel
internal import Unicode

/// Sets the source range of every entity that a stage found.
func locateEntities(in document: inout Document, by stage: Int) {
  guard let map = document.map, var layer = document.layers.entities else { return }
  let lengths = EncodedLength(encoding: document.source.encoding ?? "utf-8")
  for index in layer.items.indices where layer.items[index].by == stage {
    layer.items[index].source = sourceRange(
      of: layer.items[index].span, in: document.text, map: map, lengths: lengths)
  }
  document.layers.entities = layer
}

/// The bytes of the original file that a span comes from: from the first to the last piece it touches.
///
/// Of a literal piece only the bytes under the span are taken, of an atomic one all.
/// - Returns: nil when no piece with source bytes touches the span.
func sourceRange(
  of span: Span, in text: [UInt8], map: SourceMap, lengths: EncodedLength
) -> Range<Int>? {
  var range: Range<Int>?
  var index = map.firstPiece(endingAfter: span.start)
  while index < map.pieces.count, map.pieces[index].start < span.end {
    let piece = map.pieces[index]
    index += 1
    guard piece.sourceCount > 0 else { continue }
    let touched = bytes(of: piece, under: span, text, lengths)
    range =
      min(
        range?.lowerBound ?? .max, touched.lowerBound)..<max(
        range?.upperBound ?? 0, touched.upperBound)
  }
  return range
}

private func bytes(
  of piece: SourceMap.Piece, under span: Span, _ text: [UInt8], _ lengths: EncodedLength
) -> Range<Int> {
  let whole = piece.sourceStart..<piece.sourceEnd
  if span.start <= piece.start && piece.end <= span.end { return whole }
  guard lengths.count(text, piece.start..<piece.end) == piece.sourceCount else { return whole }
  let before = lengths.count(text, piece.start..<max(piece.start, span.start))
  let through = lengths.count(text, piece.start..<min(piece.end, span.end))
  return (piece.sourceStart + before)..<(piece.sourceStart + through)
}
