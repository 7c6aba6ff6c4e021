internal import DocumentModel

/// The stretches between the ends of blocks, in text order; together they are the whole text.
func pieces(of document: Document) -> [Range<Int>] {
  let count = document.text.count
  let blocks = document.layers.blocks?.items ?? []
  var pieces: [Range<Int>] = []
  pieces.reserveCapacity(2 * blocks.count + 1)
  var start = 0
  func cut(_ end: Int) {
    guard end > start, end <= count else { return }
    pieces.append(start..<end)
    start = end
  }
  let isInOrder = zip(blocks, blocks.dropFirst()).allSatisfy { $0.span.end <= $1.span.start }
  if isInOrder {
    for block in blocks {
      cut(block.span.start)
      cut(block.span.end)
    }
  } else {
    for end in blocks.flatMap({ [$0.span.start, $0.span.end] }).sorted() { cut(end) }
  }
  cut(count)
  return pieces
}
