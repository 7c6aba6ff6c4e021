internal import DocumentModel
internal import Unicode

/// Text from pieces of a source, and the map of where each piece comes from.
struct MappedText {
  private let source: [UInt8]
  private let positions: PositionTable
  private let lengths: EncodedLength
  private(set) var text: [UInt8] = []
  private(set) var map: [SourceMap.Piece] = []
  /// Whether the last piece of the map may grow.
  private var lastIsLiteral = false

  /// A state of text and map to go back to.
  struct Mark {
    var textCount = 0
    var mapCount = 0
  }

  init(_ decoded: DecodedSource) {
    source = decoded.bytes
    positions = decoded.positions
    lengths = EncodedLength(encoding: decoded.encoding)
    text.reserveCapacity(decoded.bytes.count / 8)
  }

  /// Makes room for text that will be nearly as long as its source.
  mutating func expectWholeSource() { text.reserveCapacity(source.count) }

  var mark: Mark { Mark(textCount: text.count, mapCount: map.count) }

  /// Takes back all that was written since.
  mutating func rewind(to mark: Mark) {
    text.removeLast(text.count - mark.textCount)
    map.removeLast(map.count - mark.mapCount)
    lastIsLiteral = false
  }

  /// What is written next begins a piece of its own.
  mutating func endPiece() { lastIsLiteral = false }

  /// Writes source bytes as they stand.
  mutating func writeLiteral(_ range: Range<Int>) {
    let at = text.count - range.lowerBound
    text.append(contentsOf: source[range])
    if positions.isIdentity {
      addPiece(at + range.lowerBound, range.count, range, isAtomic: false)
      return
    }
    var parts: [(Range<Int>, Range<Int>, Bool)] = []
    positions.contiguousParts(of: range) { parts.append(($0, $1, $2)) }
    for (part, origin, isAtomic) in parts {
      addPiece(at + part.lowerBound, part.count, origin, isAtomic: isAtomic)
    }
  }

  /// Writes text that stands for source bytes without being them.
  mutating func write(_ replacement: [UInt8], from range: Range<Int>) {
    let start = text.count
    text.append(contentsOf: replacement)
    let origin = positions.source(of: range)
    // A piece that is as long as its source counts as literal: of an entity's value, which is not, the first character
    // then stands for all.
    let width = decodeScalar(replacement, at: 0).width
    let isMistakable =
      width < replacement.count && source[range.lowerBound] == 0x26
      && lengths.count(text, start..<text.count) == origin.count
    let count = isMistakable ? width : replacement.count
    addPiece(start, count, origin, isAtomic: true)
  }

  /// Writes one space for a run of white space, literal only where a lone space stands in the file.
  mutating func writeSpace(_ range: Range<Int>) {
    let origin = positions.source(of: range)
    let isPlain =
      range.count == 1 && source[range.lowerBound] == 0x20
      && !positions.isReplacement(at: range.lowerBound)
    addPiece(text.count, 1, origin, isAtomic: !isPlain)
    text.append(0x20)
  }

  /// Writes white space that no source bytes stand for.
  mutating func insert(_ space: StaticString) {
    let start = text.count
    space.withUTF8Buffer { text.append(contentsOf: $0) }
    map.append(.init(start: start, count: text.count - start, sourceStart: 0, sourceCount: 0))
    lastIsLiteral = false
  }

  private mutating func addPiece(
    _ start: Int, _ count: Int, _ origin: Range<Int>, isAtomic: Bool
  ) {
    if !isAtomic, lastIsLiteral, let last = map.last, last.end == start,
      last.sourceEnd == origin.lowerBound
    {
      map[map.count - 1].count += count
      map[map.count - 1].sourceCount += origin.count
      return
    }
    map.append(
      .init(start: start, count: count, sourceStart: origin.lowerBound, sourceCount: origin.count))
    lastIsLiteral = !isAtomic
  }
}
