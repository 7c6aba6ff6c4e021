/// The parts of a text that spans have taken; to take one needs time that grows with the logarithm
/// of their number.
struct TakenText {
  /// Where spans begin or end, ascending: no span takes a part of the text between two of them.
  private let borders: [Int]
  /// By Fenwick (1994): sums of taken pieces.
  private var sums: [Int]

  init(_ entities: [Entity]) {
    var borders = entities.flatMap { [$0.span.start, $0.span.end] }
    borders.sort()
    self.borders = borders.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    sums = Array(repeating: 0, count: self.borders.count + 1)
  }

  /// Takes a span.
  /// - Returns: false when a part of it is taken already.
  mutating func take(_ span: Span) -> Bool {
    guard !span.isEmpty else { return true }
    let (start, end) = (piece(at: span.start), piece(at: span.end))
    guard taken(before: end) == taken(before: start) else { return false }
    for piece in start..<end { add(piece) }
    return true
  }

  private func taken(before piece: Int) -> Int {
    var (index, sum) = (piece, 0)
    while index > 0 {
      sum += sums[index]
      index &= index - 1
    }
    return sum
  }

  private mutating func add(_ piece: Int) {
    var index = piece + 1
    while index < sums.count {
      sums[index] += 1
      index += index & -index
    }
  }

  /// The number of the piece that begins at a border.
  private func piece(at offset: Int) -> Int {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
