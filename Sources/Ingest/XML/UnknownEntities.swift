/// References of an XML document whose values nobody knows: they stand in the text as written.
struct UnknownEntities {
  private let tree: MarkupTree
  private var names: [String] = []
  private var counts: [String: Int] = [:]
  /// As far as the text builder looks for the end of a name.
  private static let maximumNameLength = 64
  private static let maximumNamesTold = 5

  /// - Parameter content: what of the tree is kept.
  init(_ tree: MarkupTree, in content: MainContent) {
    self.tree = tree
    for range in content.ranges {
      var node = range.lowerBound
      while node < range.upperBound {
        guard !content.dropped[node] else {
          node = Int(tree.nodes[node].end)
          continue
        }
        if tree.nodes[node].isText { read(run: Int(tree.nodes[node].number)) }
        node += 1
      }
    }
  }

  /// A sentence that names the first of them; nil when all are known.
  var message: String? {
    guard !names.isEmpty else { return nil }
    var told = names.prefix(Self.maximumNamesTold).map { name in
      let count = counts[name] ?? 1
      return "&\(name); " + (count == 1 ? "(once)" : "(\(count) times)")
    }
    let others = names.count - told.count
    if others > 0 { told.append("\(others) more") }
    return "No value is known of \(told.joined(separator: ", ")): what is written stays."
  }

  private mutating func read(run: Int) {
    for index in tree.skeleton.pieces(ofRun: run) where !tree.skeleton.pieces[index].isLiteral {
      let piece = tree.skeleton.pieces[index]
      var position = Int(piece.start)
      while let start = tree.source[position..<Int(piece.end)].firstIndex(of: 0x26) {
        position = start + 1
        guard let end = nameEnd(from: position, to: Int(piece.end)) else { continue }
        let name = String(decoding: tree.source[position..<end], as: UTF8.self)
        let isKnown =
          tree.skeleton.entities[name] != nil
          || characterReference(tree.source, at: start, limit: Int(piece.end)) != nil
        if !isKnown { count(name) }
        position = end
      }
    }
  }

  private mutating func count(_ name: String) {
    if counts[name] == nil { names.append(name) }
    counts[name, default: 0] += 1
  }

  /// Where the `;` behind a name stands; nil where none is.
  private func nameEnd(from start: Int, to limit: Int) -> Int? {
    guard start < limit,
      isASCIILetter(tree.source[start]) || tree.source[start] == 0x5F || tree.source[start] >= 0x80
    else { return nil }
    for index in start..<min(limit, start + Self.maximumNameLength) {
      let byte = tree.source[index]
      if byte == 0x3B { return index }
      let isNameByte =
        isASCIILetter(byte) || isASCIIDigit(byte) || byte >= 0x80
        || "_-.:".utf8.contains(byte)
      guard isNameByte else { return nil }
    }
    return nil
  }
}
