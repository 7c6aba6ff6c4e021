/// The cues and block roles of all nodes of a page.
struct PageCues {
  var cues: [Cues]
  var roles: [BlockRole]

  init(cues: [Cues], roles: [BlockRole]) {
    self.cues = cues
    self.roles = roles
  }

  init(_ tree: MarkupTree) {
    cues = Array(repeating: [], count: tree.count)
    roles = Array(repeating: .inline, count: tree.count)
    for node in 0..<tree.count where !tree.nodes[node].isText {
      roles[node] = BlockRole(tree.nodes[node].element)
      cues[node] = Cues(tree, node)
    }
  }
  /// Leaves out what a page strikes out in a line of text: the old price beside the new one.
  mutating func leaveOutWithdrawn(_ tree: MarkupTree) {
    for node in 0..<tree.count where tree.nodes[node].element.isWithdrawn {
      let inside = node + 1..<Int(tree.nodes[node].end)
      // A tag that was never closed holds half a page.
      let isInline = inside.allSatisfy { [.inline, .absent, .lineBreak].contains(roles[$0]) }
      if isInline { roles[node] = .absent }
    }
  }
}
