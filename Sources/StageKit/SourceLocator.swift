public import DocumentModel
internal import Unicode

/// Finds the bytes of the original file that spans of a text come from.
///
/// Of a literal piece of the map only the bytes under a span are taken, of an atomic one all. What stands between two
/// pieces in the file lies in the range too: markup, and a note that the text has behind its paragraph.
public struct SourceLocator {
  /// A piece that a span ended or began in, so that long pieces are not counted through for every span.
  private struct Place {
    var piece = -1
    /// The piece is its source bytes, decoded.
    var isLiteral = false
    /// A byte of the text in the piece, and the byte of the file that it comes from.
    var offset = 0
    var source = 0
  }

  private let text: [UInt8]
  private let map: SourceMap
  private let lengths: EncodedLength
  private var opening = Place()
  private var closing = Place()

  /// - Returns: nil for a document that comes from no file.
  public init?(_ document: Document) {
    guard let map = document.map else { return nil }
    text = document.text
    self.map = map
    lengths = EncodedLength(encoding: document.source.encoding ?? "utf-8")
  }

  /// - Returns: for each span the bytes from the first to the last piece it touches; nil where no piece with bytes of
  ///   the file touches it.
  public mutating func ranges(of spans: [Span]) -> [Range<Int>?] {
    var ranges = [Range<Int>?](repeating: nil, count: spans.count)
    for index in spans.indices.sorted(by: { spans[$0] < spans[$1] }) {
      ranges[index] = range(of: spans[index])
    }
    return ranges
  }

  private mutating func range(of span: Span) -> Range<Int>? {
    var range: Range<Int>?
    var index = map.firstPiece(endingAfter: span.start)
    while index < map.pieces.count, map.pieces[index].start < span.end {
      if map.pieces[index].sourceCount > 0 {
        let touched = bytes(ofPiece: index, under: span)
        let start = min(range?.lowerBound ?? .max, touched.lowerBound)
        range = start..<max(range?.upperBound ?? 0, touched.upperBound)
      }
      index += 1
    }
    return range
  }

  private mutating func bytes(ofPiece index: Int, under span: Span) -> Range<Int> {
    let piece = map.pieces[index]
    var range = piece.sourceStart..<piece.sourceEnd
    if span.start > piece.start {
      enter(index, &opening, upTo: span.start)
      guard opening.isLiteral else { return range }
      opening.source += lengths.count(text, opening.offset..<span.start)
      opening.offset = span.start
      range = opening.source..<range.upperBound
    }
    guard span.end < piece.end else { return range }
    enter(index, &closing, upTo: span.end)
    guard closing.isLiteral else { return range }
    // A span is shorter than the way from the start of a long piece.
    let start = max(span.start, piece.start)
    let end = range.lowerBound + lengths.count(text, start..<span.end)
    return range.lowerBound..<end
  }

  /// Goes to a piece, unless the place is in it and not behind the offset.
  private func enter(_ index: Int, _ place: inout Place, upTo offset: Int) {
    let piece = map.pieces[index]
    if place.piece != index {
      place.isLiteral = lengths.count(text, piece.start..<piece.end) == piece.sourceCount
    }
    guard place.piece != index || place.offset > offset else { return }
    place.piece = index
    place.offset = piece.start
    place.source = piece.sourceStart
  }
}

extension DocumentPart {
  /// Sets the source ranges of what a stage wrote here.
  func setSources(in document: inout Document, by stage: Int) {
    guard [.entities, .keyphrases, .summary].contains(self),
      var locator = SourceLocator(document)
    else { return }
    switch self {
    case .entities: document.layers.entities?.locate(by: stage, &locator)
    case .keyphrases: document.layers.keyphrases?.locate(&locator)
    case .summary: document.layers.summary?.locate(&locator)
    default: break
    }
  }
}

extension EntityLayer {
  fileprivate mutating func locate(by stage: Int, _ locator: inout SourceLocator) {
    let found = items.indices.filter { items[$0].by == stage }
    for (index, range) in zip(found, locator.ranges(of: found.map { items[$0].span })) {
      items[index].source = range
    }
  }
}

extension Layer<SummarySentence> {
  fileprivate mutating func locate(_ locator: inout SourceLocator) {
    for (index, range) in locator.ranges(of: items.map(\.span)).enumerated() {
      items[index].source = range
    }
  }
}

extension Layer<Keyphrase> {
  fileprivate mutating func locate(_ locator: inout SourceLocator) {
    // All at once: each keyphrase has spans all over the text.
    var ranges = locator.ranges(of: items.flatMap(\.spans))[...]
    for index in items.indices {
      items[index].sources = Array(ranges.prefix(items[index].spans.count))
      ranges = ranges.dropFirst(items[index].spans.count)
    }
  }
}
