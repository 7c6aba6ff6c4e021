/// Pieces of text and the source bytes that each comes from, in text order.
public struct SourceMap: Sendable, Equatable {
  /// A run of text that comes from one run of source bytes.
  ///
  /// A *literal* piece is its source bytes, decoded. An *atomic* piece is one character reference or one collapsed run
  /// of white space, or a figure that is raised or lowered (10<sup>6</sup> is 10⁶): a span that touches it takes all
  /// of it. A piece with `sourceCount` 0 is inserted white space.
  public struct Piece: Sendable, Equatable {
    /// First UTF-8 byte in the text.
    public var start: Int
    /// UTF-8 bytes of text.
    public var count: Int
    /// First byte in the original file.
    public var sourceStart: Int
    /// Bytes in the original file.
    public var sourceCount: Int

    public init(start: Int, count: Int, sourceStart: Int, sourceCount: Int) {
      self.start = start
      self.count = count
      self.sourceStart = sourceStart
      self.sourceCount = sourceCount
    }

    public var end: Int { start + count }
    public var sourceEnd: Int { sourceStart + sourceCount }
  }

  public var pieces: [Piece]

  public init(_ pieces: [Piece] = []) {
    self.pieces = pieces
  }

  /// Index of the first piece that ends after `offset`: a binary search.
  public func firstPiece(endingAfter offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
