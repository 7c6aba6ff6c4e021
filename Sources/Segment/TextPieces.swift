internal import DocumentModel

/// The stretches between the ends of blocks, in text order; together they are the whole text.
func pieces(of document: Document) -> [Range<Int>] {
  let count = document.text.count
  var cuts: [Int] = []
  for block in document.layers.blocks?.items ?? [] {
    cuts.append(block.span.start)
    cuts.append(block.span.end)
  }
  cuts.append(count)
  cuts.sort()
  var pieces: [Range<Int>] = []
  var start = 0
  for cut in cuts where cut > start && cut <= count {
    pieces.append(start..<cut)
    start = cut
  }
  return pieces
}
