/// Keeps the linked headings of posts in a list whose texts stay.
struct PostHeadingRule {
  let table: PassageTable

  private static let leastPosts = 3
  /// Lines of date and author that may stand between a heading and its text.
  private static let reach = 3

  func keep(_ kept: inout [Bool]) {
    var posts: [Int: [Int]] = [:]
    var headings: [Int: Int] = [:]
    for index in kept.indices where !kept[index] && isHeading(index) {
      let group = table.groups.numbers[index]
      headings[group, default: 0] += 1
      if hasText(behind: index, kept) { posts[group, default: []].append(index) }
    }
    for (group, indices) in posts
    where indices.count >= Self.leastPosts && 2 * indices.count > headings[group, default: 0] {
      for index in indices { kept[index] = true }
    }
  }

  private func isHeading(_ index: Int) -> Bool {
    guard case .heading = table.page.roles[table.passages[index].element] else { return false }
    return table.passages[index].linkShare > 0.8
  }

  /// Whether prose stays that stands behind a heading in one box with it, in which no other heading stands.
  private func hasText(behind heading: Int, _ kept: [Bool]) -> Bool {
    let limit = min(kept.count, heading + 1 + Self.reach)
    for index in heading + 1..<limit {
      if case .heading = table.page.roles[table.passages[index].element] { return false }
      if kept[index] { return table.passages[index].linkShare < 0.5 }
    }
    return false
  }
}
