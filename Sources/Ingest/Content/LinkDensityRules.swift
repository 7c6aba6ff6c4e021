/// Drops lists and boxes that are mostly links.
struct LinkDensityRules {
  let tree: MarkupTree
  let page: PageCues
  let statistics: PageStatistics

  func prune(_ ranges: [Range<Int>], _ dropped: inout [Bool]) {
    for range in ranges {
      var node = range.lowerBound + 1
      while node < range.upperBound {
        if dropped[node] {
          node = Int(tree.nodes[node].end)
          continue
        }
        if isLinkBox(node) {
          dropped[node] = true
          node = Int(tree.nodes[node].end)
          continue
        }
        node += 1
      }
    }
  }

  private func isLinkBox(_ node: Int) -> Bool {
    let characters = statistics.characters[node]
    guard characters > 0, statistics.links[node] > 0 else { return false }
    let density = statistics.linkDensity(node)
    switch tree.nodes[node].element {
    case .ul, .ol, .dl: return density > 0.7
    case .div, .section, .table: return density > 0.7
    case .p: return density > 0.8 && characters < 100
    default: return false
    }
  }
}
