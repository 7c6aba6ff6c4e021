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
}
