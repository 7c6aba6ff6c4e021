/// A line of a page that says who wrote it.
struct LeadLine {
  var text: String
  /// Whether a date stands before it: `5 March 2024 by Ann`.
  var isDated = false
}

/// Lines that say who wrote the page, told by the words with which they begin.
extension VisibleMetadata {
  /// Short blocks that begin with a word like "By" or a date before it. Far from the heading they need a colon, as in
  /// "Author: …", or are no more than that word and a name; these come last.
  func leadLines() -> [LeadLine] {
    let maximumCount = 8
    let tree = page.tree
    let layout = PageLayout(tree: tree, cues: cues)
    var found: [LeadLine] = []
    var far: [LeadLine] = []
    var node = 0
    while node < tree.count, found.count < maximumCount {
      guard tree.nodes[node].isText else {
        node = endOfAside(node, layout) ?? node + 1
        continue
      }
      if let line = leadLine(node) {
        if line.isFar { far.append(line.lead) } else { found.append(line.lead) }
      }
      node += 1
    }
    return found + far.prefix(maximumCount)
  }

  private func leadLine(_ node: Int) -> (lead: LeadLine, isFar: Bool)? {
    let reach = 240
    let isNear = mainHeading.map { abs(node - $0) <= reach } ?? true
    if page.mayBeginByline(node), let line = line(from: node) {
      if beginsWithLead(line, needsColon: !isNear) { return (LeadLine(text: line), false) }
      let isFar = isWholeByline(line) && beginsBlock(node)
      return isFar ? (LeadLine(text: line), true) : nil
    }
    guard isNear, page.mayHoldDatedByline(node), let line = line(from: node) else { return nil }
    let rest = behindDate(line)
    guard rest != line, rest.utf8.count <= 60,
      !dates(in: Array(line.utf8.dropLast(rest.utf8.count))).isEmpty
    else { return nil }
    return (LeadLine(text: rest, isDated: true), false)
  }

  /// Whether a line is a word like "By" and the name of a person, and no more.
  private func isWholeByline(_ line: String) -> Bool {
    guard line.first?.isUppercase == true, beginsWithLead(line, needsColon: false) else {
      return false
    }
    let words = withoutLead(line).split(separator: " ")
    return (2...4).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true && !$0.holdsDigit }
      && isFullName(words.joined(separator: " "))
  }

  /// Whether a text is the first of its block.
  private func beginsBlock(_ node: Int) -> Bool {
    let tree = page.tree
    var place = node
    while place > 0, Int(tree.nodes[place].parent) == place - 1 {
      place -= 1
      if BlockRole(tree.nodes[place].element) != .inline { return true }
    }
    return false
  }

  /// The line of text that begins at a node: up to the next block or line break.
  private func line(from node: Int) -> String? {
    let maximumBytes = 120
    let tree = page.tree
    var line = ""
    var place = node
    var blockEnd = tree.count
    if tree.nodes[node].parent >= 0 { blockEnd = Int(tree.nodes[Int(tree.nodes[node].parent)].end) }
    while place < tree.count, line.utf8.count <= maximumBytes {
      if tree.nodes[place].isText {
        line += (page.text(of: place, limit: 2 * maximumBytes) ?? "") + " "
      } else if BlockRole(tree.nodes[place].element) != .inline {
        break
      }
      place += 1
      // Behind the element in which the line began, only what stands right beside it belongs to it.
      if place >= blockEnd {
        guard let parent = inlineParent(of: node, endingAt: blockEnd) else { break }
        blockEnd = parent
      }
    }
    return line.utf8.count <= maximumBytes ? collapsed(Array(line.utf8)) : nil
  }

  /// The end of what encloses the inline element around a node that ends at a place; nil when that is a block.
  private func inlineParent(of node: Int, endingAt end: Int) -> Int? {
    let tree = page.tree
    var place = Int(tree.nodes[node].parent)
    while place >= 0, BlockRole(tree.nodes[place].element) == .inline {
      let parent = Int(tree.nodes[place].parent)
      guard parent >= 0 else { return nil }
      if Int(tree.nodes[parent].end) > end { return Int(tree.nodes[parent].end) }
      place = parent
    }
    return nil
  }
}

extension PageText {
  private static let bylineBeginnings = BylineBeginnings()

  /// Whether a text begins with a word that a byline may begin with.
  fileprivate func mayBeginByline(_ node: Int) -> Bool {
    let pieces = tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number))
    guard let first = pieces.first else { return false }
    let piece = tree.skeleton.pieces[first]
    let range = trimmed(tree.source, Int(piece.start)..<Int(piece.end))
    return (2...120).contains(range.count) && Self.bylineBeginnings.begin(tree.source, range)
  }

  /// Whether a text is short and has a date and a word like "by" behind it.
  fileprivate func mayHoldDatedByline(_ node: Int) -> Bool {
    let pieces = tree.skeleton.pieces(ofRun: Int(tree.nodes[node].number))
    guard pieces.count == 1, let first = pieces.first else { return false }
    let piece = tree.skeleton.pieces[first]
    let range = trimmed(tree.source, Int(piece.start)..<Int(piece.end))
    guard (8...80).contains(range.count), isASCIIDigit(tree.source[range.lowerBound]) else {
      return false
    }
    return bylinePrepositions.contains {
      find($0, in: tree.source, from: range.lowerBound, to: range.upperBound) != nil
    }
      || [" by", " von", " par", " por"].contains { word in
        tree.source[range].suffix(word.utf8.count).elementsEqual(word.utf8)
      }
  }
}
