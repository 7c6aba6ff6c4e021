internal import DocumentModel
internal import Unicode

/// Replaces parts of a document's text, and moves blocks and the source map along.
struct TextRewriter {
  /// Layers that `extract` writes beside the blocks: they move along.
  static let movedLayers: Set<String> = ["links", "images"]

  private let edits: [TextEdit]
  /// How much longer the text has become after each edit.
  private let shifts: [Int]

  /// - Parameter edits: in text order, without overlap.
  init(_ edits: [TextEdit]) {
    self.edits = edits
    var shift = 0
    shifts = edits.map { edit in
      shift += edit.replacement.count - edit.range.count
      return shift
    }
  }

  /// How much longer the text becomes.
  var growth: Int { shifts.last ?? 0 }

  func apply(to document: inout Document) {
    guard !edits.isEmpty else { return }
    let text = rewritten(document.text)
    if let map = document.map {
      document.map = moved(map, document.text, text, document.source.encoding ?? "utf-8")
    }
    if let blocks = document.layers.blocks?.items {
      document.layers.blocks?.items = blocks.compactMap(moved)
    }
    document.text = text
    for index in document.layers.others.indices {
      let layer = document.layers.others[index]
      guard Self.movedLayers.contains(layer.key) else { continue }
      document.layers.others[index].value = moved(layer.value, document.text)
    }
  }

  /// A layer with its offsets, and the texts of its spans, as they are in the new text.
  private func moved(_ value: JSONValue, _ text: [UInt8]) -> JSONValue {
    switch value {
    case .offset(let old): return .offset(offset(old))
    case .array(let elements): return .array(elements.map { moved($0, text) })
    case .object(let members):
      var members = members.map { Member($0.key, moved($0.value, text)) }
      let item = JSONValue.object(members)
      if let index = members.firstIndex(where: { $0.key == "text" }),
        case .offset(let start) = item["start"], case .offset(let end) = item["end"]
      {
        members[index].value = .string(String(decoding: text[start..<end], as: UTF8.self))
      }
      return .object(members)
    case .null, .bool, .number, .string: return value
    }
  }

  /// The block in the new text; nil when nothing is left of it.
  private func moved(_ block: Block) -> Block? {
    var moved = block
    moved.span = Span(offset(block.span.start), offset(block.span.end))
    return moved.span.isEmpty && !block.span.isEmpty ? nil : moved
  }

  private func rewritten(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + growth)
    var position = 0
    for edit in edits {
      result.append(contentsOf: text[position..<edit.range.lowerBound])
      result.append(contentsOf: edit.replacement)
      position = edit.range.upperBound
    }
    result.append(contentsOf: text[position...])
    return result
  }

  /// Where an offset lies in the new text; one inside an edit lies at its end.
  func offset(_ old: Int) -> Int {
    let next = firstEdit(endingAfter: old)
    let shift = next > 0 ? shifts[next - 1] : 0
    guard next < edits.count, edits[next].range.lowerBound < old else { return old + shift }
    return edits[next].range.upperBound + shifts[next]
  }

  private func firstEdit(endingAfter offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func moved(
    _ map: SourceMap, _ text: [UInt8], _ new: [UInt8], _ encoding: String
  ) -> SourceMap {
    let lengths = EncodedLength(encoding: encoding)
    var pieces: [SourceMap.Piece] = []
    for piece in map.pieces {
      let first = firstEdit(endingAfter: piece.start)
      if first == edits.count || edits[first].range.lowerBound >= piece.end {
        var moved = piece
        moved.start = offset(piece.start)
        pieces.append(moved)
      } else if lengths.count(text, piece.start..<piece.end) == piece.sourceCount {
        cut(piece, from: first, text, lengths, into: &pieces)
      } else {
        let start = offset(piece.start)
        let end = offset(piece.end)
        guard end > start else { continue }
        let count = atomicCount(Array(new[start..<end]), piece.sourceCount, lengths)
        pieces.append(
          SourceMap.Piece(
            start: start, count: count, sourceStart: piece.sourceStart,
            sourceCount: piece.sourceCount))
      }
    }
    return SourceMap(pieces)
  }

  /// Cuts a literal piece at the edits in it: what an edit replaced becomes atomic, the rest stays literal.
  private func cut(
    _ piece: SourceMap.Piece, from first: Int, _ text: [UInt8], _ lengths: EncodedLength,
    into pieces: inout [SourceMap.Piece]
  ) {
    var position = piece.start
    var source = piece.sourceStart
    func take(upTo end: Int) -> SourceMap.Piece {
      let count = lengths.count(text, position..<end)
      defer {
        source += count
        position = end
      }
      return SourceMap.Piece(
        start: offset(position), count: end - position, sourceStart: source, sourceCount: count)
    }
    for edit in edits[first...] where position < piece.end {
      guard edit.range.lowerBound < piece.end else { break }
      if edit.range.lowerBound > position {
        pieces.append(take(upTo: edit.range.lowerBound))
      }
      let isContinued = edit.range.lowerBound < piece.start
      var replaced = take(upTo: min(edit.range.upperBound, piece.end))
      // An edit over several pieces comes from the first.
      guard !isContinued, !edit.replacement.isEmpty else { continue }
      replaced.count = atomicCount(edit.replacement, replaced.sourceCount, lengths)
      pieces.append(replaced)
    }
    if position < piece.end { pieces.append(take(upTo: piece.end)) }
  }

  /// Bytes of a replacement that its piece covers.
  ///
  /// A piece that is as long as its source counts as literal; where it is not, the first character stands for all.
  private func atomicCount(
    _ replacement: [UInt8], _ sourceCount: Int, _ lengths: EncodedLength
  ) -> Int {
    let width = decodeScalar(replacement, at: 0).width
    guard width < replacement.count,
      lengths.count(replacement, 0..<replacement.count) == sourceCount
    else { return replacement.count }
    return width
  }
}
