internal import DocumentModel

/// Finds the block or paragraph that an offset lies in, by binary search.
struct BlockFinder {
  private let blocks: [Block]
  /// Where paragraphs begin when the document has no blocks: after an empty line.
  private let paragraphs: [Int]

  init(_ document: Document) {
    blocks = document.layers.blocks?.items ?? []
    paragraphs = blocks.isEmpty ? Self.paragraphs(of: document.text) : []
  }

  /// The innermost block: of those that start at or before the offset the last that holds it.
  func block(at offset: Int) -> Block? {
    let end = Self.count(of: blocks, before: offset)
    // Blocks nest a few deep at most.
    return blocks[max(0, end - 8)..<end].last { $0.span.end > offset }
  }

  /// A number that is the same for all sentences of a paragraph.
  func paragraph(at offset: Int) -> Int {
    if !blocks.isEmpty { return Self.count(of: blocks, before: offset) }
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func count(of blocks: [Block], before offset: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].span.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func paragraphs(of text: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var lineFeeds = 0
    for (offset, byte) in text.enumerated() {
      if byte == 0x0A { lineFeeds += 1 }
      guard byte > 0x20 else { continue }
      if lineFeeds >= 2 { starts.append(offset) }
      lineFeeds = 0
    }
    return starts
  }
}
