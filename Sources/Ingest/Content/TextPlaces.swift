/// Where the text of a tree's nodes stands in the document.
struct TextPlaces {
  private struct Place {
    var node: Int
    var start: Int
    var end: Int
  }

  /// In text order; those of a note stand behind those of the block around it.
  private var places: [Place] = []

  /// Notes what a run of text wrote: the white space before it belongs to no node.
  mutating func add(_ node: Int, _ range: Range<Int>, of text: [UInt8]) {
    var start = range.lowerBound
    while start < range.upperBound, isSpace(text[start]) { start += 1 }
    if start < range.upperBound {
      places.append(Place(node: node, start: start, end: range.upperBound))
    }
  }

  /// Forgets what stood from an offset on: that text was taken back.
  mutating func rewind(to count: Int) {
    while let last = places.last, last.end > count { places.removeLast() }
  }

  /// The nodes in document order, to look spans up.
  mutating func sort() {
    places.sort { $0.node < $1.node }
  }

  /// From the first to the last byte of text that nodes of a range wrote.
  /// - Returns: nil when none of them wrote any.
  func span(of nodes: Range<Int>) -> Range<Int>? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].node < nodes.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < places.count, places[low].node < nodes.upperBound else { return nil }
    var span = places[low].start..<places[low].end
    while low < places.count, places[low].node < nodes.upperBound {
      span = min(span.lowerBound, places[low].start)..<max(span.upperBound, places[low].end)
      low += 1
    }
    return span
  }
}
