internal import DocumentModel

/// Writes the kept nodes of a tree as text in blocks.
struct BlockBuilder {
  private let tree: MarkupTree
  private let roles: [BlockRole]
  private var paths: ElementPaths
  private var builder: TextBuilder
  private(set) var blocks: [Block] = []
  /// Elements that are open and not inline, outermost first.
  private var open: [Int] = []
  /// For each open element the innermost one so far that says what kind of block stands in it; -1 for none.
  private var deciders: [Int] = []
  private var tables: [TablePlace] = []
  private var codeDepth = 0
  /// Tells the headline, which is left out; nil when it stays.
  private let headline: HeadlineRule?
  private let dropsTables: Bool
  /// Whether elements mean what they mean in HTML.
  private let isPage: Bool
  /// Behind the last node of what is set off from the text behind it.
  private var setOff: (end: Int, gap: TextGap)?
  /// Text and map before each block, to take blocks back.
  private var marks: [MappedText.Mark] = []
  /// Notes passed over that will stand behind the block that they belong to, and how many elements were open there.
  private var notes: [(node: Int, depth: Int)] = []
  /// Where the text of each node stands; nil when nobody asks.
  private(set) var places: TextPlaces?

  var text: [UInt8] { builder.text }
  var map: [SourceMap.Piece] { builder.map }
  var exceedsEntityBudget: Bool { builder.exceedsEntityBudget }

  init(
    _ tree: MarkupTree, roles: [BlockRole], _ decoded: DecodedSource, headline: HeadlineRule?,
    isPage: Bool, dropsTables: Bool = false, notesPlaces: Bool = false
  ) {
    self.tree = tree
    self.roles = roles
    self.headline = headline
    self.dropsTables = dropsTables
    self.isPage = isPage
    paths = ElementPaths(tree)
    builder = TextBuilder(decoded, entities: tree.skeleton.entities)
    if notesPlaces { places = TextPlaces() }
  }

  /// Adds the nodes of a range that are not dropped; a dropped node takes its subtree along.
  mutating func add(_ range: Range<Int>, dropped: [Bool]) {
    enterAncestors(of: range.lowerBound)
    addNodes(range, dropped)
    leave(before: .max, dropped)
    finishBlock()
  }

  private mutating func addNodes(_ range: Range<Int>, _ dropped: [Bool]) {
    var node = range.lowerBound
    while node < range.upperBound {
      leave(before: node, dropped)
      if dropped[node] || roles[node] == .absent
        || dropsTables && roles[node] == .table && isDataTable(node)
      {
        node = Int(tree.nodes[node].end)
        continue
      }
      if roles[node] == .note, node > range.lowerBound {
        // No note tears a table apart.
        let table = tables.first.flatMap { open.firstIndex(of: $0.node) }
        notes.append((node, table.map { $0 + 1 } ?? open.count))
        node = Int(tree.nodes[node].end)
        continue
      }
      if tree.nodes[node].isText { addText(node) } else { enter(node) }
      node += 1
    }
  }

  /// Adds the notes whose blocks are finished. A note inside a note waits in turn: each node is visited once.
  private mutating func addNotes(_ dropped: [Bool]) {
    while let next = notes.firstIndex(where: { $0.depth > open.count }) {
      let note = notes.remove(at: next).node
      let end = Int(tree.nodes[note].end)
      addNodes(note..<end, dropped)
      leave(before: end, dropped)
    }
  }

  private mutating func enterAncestors(of node: Int) {
    for ancestor in tree.ancestors(of: node).reversed() { enter(ancestor) }
  }

  /// Takes back headings that nothing follows.
  mutating func trimTail() {
    while let last = blocks.last, last.kind == .heading, blocks.count > 1, let mark = marks.last {
      builder.rewind(to: mark)
      places?.rewind(to: mark.textCount)
      blocks.removeLast()
      marks.removeLast()
    }
  }

  private mutating func addText(_ node: Int) {
    let before = builder.text.count
    defer { places?.add(node, before..<builder.text.count, of: builder.text) }
    if let before = setOff, node >= before.end {
      builder.script = nil
      builder.setOff(before.gap)
      setOff = nil
    }
    if !builder.isInBlock { builder.separate(by: separator) }
    for index in tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number)) {
      let piece = tree.skeleton.pieces[index]
      let range = Int(piece.start)..<Int(piece.end)
      if codeDepth > 0 {
        builder.appendVerbatim(range, isLiteral: piece.isLiteral)
      } else {
        builder.append(range, isLiteral: piece.isLiteral)
      }
    }
  }

  private mutating func enter(_ node: Int) {
    switch roles[node] {
    case .inline: return enterInline(node)
    case .absent: return
    case .lineBreak:
      // Two in a row part paragraphs.
      if builder.lineBreak() > 1 { finishBlock() }
      return
    case .rule: return finishBlock()
    case .line: return builder.beginLine()
    case .word: return builder.setOff()
    case .code: codeDepth += 1
    case .table: tables.append(TablePlace(node: node, isData: isDataTable(node)))
    case .row:
      if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    case .cell:
      if !tables.isEmpty { tables[tables.count - 1].beginCell() }
    case .block, .heading, .listItem, .quote, .caption, .note: break
    }
    finishBlock()
    open.append(node)
    deciders.append(roles[node].decidesKind ? node : deciders.last ?? -1)
  }

  /// Sets off what would make one number, or one word, with the text beside it.
  private mutating func enterInline(_ node: Int) {
    let element = tree.nodes[node].element
    let end = Int(tree.nodes[node].end)
    if isPage, element.isWithdrawn {
      builder.setOff(.betweenWords)
      setOff = (end, .betweenWords)
    } else if let script = ScriptFigures(element), codeDepth == 0 {
      let text = shortText(of: node)
      setOff = (end, .betweenFigures)
      guard builder.endsInFigure else { return }
      if script.writes(text) { builder.script = script } else { builder.setOff(.betweenFigures) }
    }
  }

  /// The text of a node with its references decoded, as far as it can be a number.
  private func shortText(of node: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in node..<Int(tree.nodes[node].end) where tree.nodes[index].isText {
      for place in tree.skeleton.pieces(ofRun: Int(tree.nodes[index].number)) {
        let piece = tree.skeleton.pieces[place]
        guard text.count + Int(piece.end - piece.start) <= ScriptFigures.maximumBytes else {
          return []
        }
        let range = Int(piece.start)..<Int(piece.end)
        text += decodingReferences(tree.source, range, isLiteral: piece.isLiteral)
      }
    }
    return text
  }

  /// Leaves the elements that end before a node.
  private mutating func leave(before node: Int, _ dropped: [Bool]) {
    while let last = open.last, Int(tree.nodes[last].end) <= node {
      finishBlock()
      open.removeLast()
      deciders.removeLast()
      switch roles[last] {
      case .code: codeDepth -= 1
      case .table: tables.removeLast()
      case .cell:
        if !tables.isEmpty {
          let spans = tree.cellSpans(of: last)
          tables[tables.count - 1].endCell(columns: spans.columns, rows: spans.rows)
        }
      default: break
      }
      if !notes.isEmpty { addNotes(dropped) }
    }
  }

  private mutating func finishBlock() {
    let node = open.last ?? 0
    guard let span = builder.finishBlock() else { return }
    var block = Block(span: span, kind: .paragraph)
    classify(&block)
    if headline?.keeps(builder.text[span.range], at: blocks.count) ?? true {
      marks.append(builder.mark)
      block.path = paths.path(of: node)
      blocks.append(block)
    } else {
      builder.discardBlock()
      places?.rewind(to: builder.text.count)
    }
  }

  /// Items of one list and cells of one table stand on lines of their own, other blocks a line apart.
  private var separator: StaticString {
    guard let last = blocks.last else { return "" }
    var next = Block(span: Span(0, 0), kind: .paragraph)
    classify(&next)
    let isSeries = next.kind == .listItem || next.kind == .tableCell
    return isSeries && last.kind == next.kind ? "\n" : "\n\n"
  }

  /// Sets kind, level and cell from the elements around.
  private func classify(_ block: inout Block) {
    guard let decider = deciders.last, decider >= 0 else { return }
    switch roles[decider] {
    case .heading(let level):
      block.kind = .heading
      block.level = level
    case .code: block.kind = .code
    case .caption: block.kind = .caption
    case .listItem: block.kind = .listItem
    case .quote: block.kind = .quote
    case .note: block.kind = .note
    case .cell:
      guard let table = tables.last, table.isData else { return }
      block.kind = .tableCell
      block.row = table.row
      block.column = table.column
    default: break
    }
  }

  /// Whether a table holds data rather than the page's layout: several columns, and no blocks of text inside.
  private func isDataTable(_ node: Int) -> Bool {
    var cells = 0
    var rows = 0
    var inner = 0
    for index in node + 1..<Int(tree.nodes[node].end) {
      switch roles[index] {
      case .cell: cells += 1
      case .row: rows += 1
      case .table, .heading: return false
      case .block where tree.nodes[index].element == .p || tree.nodes[index].element == .div:
        inner += 1
      default: break
      }
    }
    return rows > 0 && cells > rows && inner <= 2 * cells
  }
}
