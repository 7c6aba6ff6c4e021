/// A stretch of text that no border of a block cuts: what becomes one block of the document if it stays.
struct Passage {
  /// From its first run of text to behind its last.
  var nodes: Range<Int>
  /// The nearest element around that is not inline.
  var element: Int
  var counts = TextCounts()
  var linkCharacters: Int32 = 0
  /// In bold or italic type.
  var strongCharacters: Int32 = 0
  /// Links that begin in it.
  var links: Int32 = 0
  /// Source bytes from its first word to its last, markup between them included.
  var bytes: Range<Int>

  var linkShare: Float { Float(linkCharacters) / Float(max(1, counts.characters)) }

  /// Whether it reads like prose: sentences, and few links.
  var isProse: Bool {
    counts.characters >= 80 && linkCharacters * 2 < counts.characters && counts.sentenceEnds > 0
  }

  /// Whether an element around it is such a one.
  func isInside(_ tree: MarkupTree, _ isSuch: (Int) -> Bool) -> Bool {
    tree.lineage(of: nodes.lowerBound).contains(where: isSuch)
  }

  /// Its text with references decoded, white space as it stands.
  func text(in tree: MarkupTree, _ roles: [BlockRole]) -> [UInt8] {
    var bytes: [UInt8] = []
    for node in nodes where roles[node] != .absent {
      guard tree.nodes[node].isText else {
        if roles[node] == .lineBreak { bytes.append(0x20) }
        continue
      }
      for index in tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number)) {
        let piece = tree.skeleton.pieces[index]
        bytes += decodingReferences(
          tree.source, Int(piece.start)..<Int(piece.end), isLiteral: piece.isLiteral)
      }
    }
    return bytes
  }
}
