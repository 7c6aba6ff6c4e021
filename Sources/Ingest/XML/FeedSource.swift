/// A feed whose entries carry HTML in escaped form, with that HTML laid open.
///
/// ```
/// <description>&lt;p&gt;Tom &amp;amp; I</description>   is read as
/// <description><p>Tom &amp; I</description>
/// ```
/// The table of positions goes along, so that every byte is still known by its place in the file.
struct FeedSource {
  private(set) var decoded: DecodedSource
  /// The contents of elements that are HTML now.
  private(set) var embedded: [Range<Int>] = []

  /// - Returns: nil when there is nothing to lay open.
  init?(_ source: DecodedSource) {
    let escaped = EscapedContents(source.bytes).ranges
    guard !escaped.isEmpty else { return nil }
    decoded = source
    decoded.bytes = []
    decoded.bytes.reserveCapacity(source.bytes.count)
    decoded.positions = PositionTable()
    var copied = 0
    for range in escaped {
      copy(copied..<range.lowerBound, of: source)
      let start = decoded.bytes.count
      unescape(range, of: source)
      embedded.append(start..<decoded.bytes.count)
      copied = range.upperBound
    }
    copy(copied..<source.bytes.count, of: source)
  }

  /// Whether a root element's name is that of a feed: `rss`, `rdf:RDF`, `feed`, `atom:feed`.
  static func isFeed(_ name: ArraySlice<UInt8>) -> Bool {
    ["rss", "rdf", "feed"].contains(
      String(decoding: localName(name).map(lowercased), as: UTF8.self))
  }

  /// Whether text, taken as HTML, has a tag or a reference.
  static func readsAsHTML(_ text: ArraySlice<UInt8>) -> Bool {
    for index in text.indices.dropLast() {
      let next = text[index + 1]
      if text[index] == 0x3C, isASCIILetter(next) || next == 0x2F || next == 0x21 { return true }
      if text[index] == 0x26, isASCIILetter(next) || next == 0x23 { return true }
    }
    return false
  }

  private mutating func copy(_ range: Range<Int>, of source: DecodedSource) {
    decoded.bytes.append(contentsOf: source.bytes[range])
    decoded.positions.append(source.positions, range)
  }

  /// Copies a range with one layer of references decoded.
  private mutating func unescape(_ range: Range<Int>, of source: DecodedSource) {
    var index = range.lowerBound
    var copied = index
    // Steps of the table are a byte wide, and UTF-16 takes two bytes a character.
    let maximumLength = 80
    while index < range.upperBound {
      guard source.bytes[index] == 0x26,
        let found = characterReference(source.bytes, at: index, limit: range.upperBound),
        found.length <= maximumLength, !found.text.isEmpty, !isSpace(found.text[0])
      else {
        index += 1
        continue
      }
      copy(copied..<index, of: source)
      let origin = source.positions.source(of: index..<index + found.length)
      decoded.bytes.append(contentsOf: found.text)
      decoded.positions.append(
        decodedStep: found.text.count, source: origin.lowerBound, sourceStep: origin.count,
        isReplacement: true)
      index += found.length
      copied = index
    }
    copy(copied..<range.upperBound, of: source)
  }
}

extension PositionTable {
  /// Notes that a range of another table's bytes comes next.
  mutating func append(_ other: PositionTable, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard !other.isIdentity else {
      return append(
        decodedStep: 1, source: range.lowerBound, sourceStep: 1, count: range.count)
    }
    var start = range.lowerBound
    var index = other.run(at: start)
    while start < range.upperBound {
      let run = other.runs[index]
      let next =
        index + 1 < other.runs.count ? Int(other.runs[index + 1].decoded) : range.upperBound
      let end = min(next, range.upperBound)
      append(
        decodedStep: Int(run.decodedStep), source: other.source(of: start..<end).lowerBound,
        sourceStep: Int(run.sourceStep),
        count: (end - start) / Int(run.decodedStep), isReplacement: run.isReplacement)
      start = end
      index += 1
    }
  }
}
