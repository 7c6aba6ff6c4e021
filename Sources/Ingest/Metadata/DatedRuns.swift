/// Which runs of text of a page may hold a date, by the digits in them.
struct DatedRuns {
  private let tree: MarkupTree
  /// By node: the bytes of a run in the source, `long` of long runs that begin with a digit, 0 of what holds no date.
  private var lengths: [UInt16]

  /// The longest text that is read for a date.
  private static let maximumBytes = 200
  /// References and white space take more bytes in the source.
  private static let sourceBytes = 4
  private static let fewestDigits = 4
  private static let long = UInt16.max

  init(_ tree: MarkupTree) {
    self.tree = tree
    lengths = Array(repeating: 0, count: tree.count)
    tree.source.withUnsafeBufferPointer { source in
      for node in 0..<tree.count where tree.nodes[node].isText {
        lengths[node] = length(node, source)
      }
    }
  }

  func mayHoldDate(_ node: Int) -> Bool { lengths[node] > 0 }

  /// Whether a run is short and has the digits of a date.
  func isShort(_ node: Int, limit: Int) -> Bool {
    lengths[node] > 0 && Int(lengths[node]) <= Self.sourceBytes * limit
  }

  /// Whether a run begins with a digit, or with one in brackets.
  func beginsWithDigit(_ node: Int) -> Bool {
    let first = tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number)).first
    guard let piece = first.map({ tree.skeleton.pieces[$0] }) else { return false }
    let range = trimmed(tree.source, Int(piece.start)..<Int(piece.end))
    guard let byte = tree.source[range].first(where: { $0 != 0x28 }) else { return false }
    return isASCIIDigit(byte)
  }

  private func length(_ node: Int, _ source: UnsafeBufferPointer<UInt8>) -> UInt16 {
    var bytes = 0
    var digits = 0
    for place in tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number)) {
      let piece = tree.skeleton.pieces[place]
      bytes += Int(piece.end - piece.start)
      guard bytes <= Self.sourceBytes * Self.maximumBytes else {
        return beginsWithDigit(node) ? Self.long : 0
      }
      let text = UnsafeBufferPointer(rebasing: source[Int(piece.start)..<Int(piece.end)])
      for byte in text where isASCIIDigit(byte) { digits += 1 }
    }
    return digits >= Self.fewestDigits ? UInt16(bytes) : 0
  }
}
