/// Finds boxes that only announce other pages: a heading that is a link, and little text.
struct TeaserRules {
  let tree: MarkupTree
  let page: PageCues
  let statistics: PageStatistics
  /// Characters of prose that a teaser may have.
  private let maximumProse: Int32 = 600

  /// Marks the outermost box around each linked heading that holds no more than a teaser does.
  func mark(_ dropped: [Bool]) -> [Bool] {
    var marked = [Bool](repeating: false, count: tree.count)
    for node in 0..<tree.count where !dropped[node] {
      guard case .heading(let level) = page.roles[node], level > 1,
        statistics.characters[node] > 0, statistics.linkDensity(node) > 0.8
      else { continue }
      if let box = box(around: node) { marked[box] = true }
    }
    return marked
  }

  private func box(around heading: Int) -> Int? {
    var best: Int?
    for around in tree.ancestors(of: heading) {
      guard statistics.prose[around] <= maximumProse else { break }
      switch tree.nodes[around].element {
      case .article, .li, .div, .section, .td, .figure: best = around
      case .body, .main, .html: return best
      default: break
      }
    }
    return best
  }
}
