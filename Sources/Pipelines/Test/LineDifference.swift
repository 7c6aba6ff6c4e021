/// What has to be done to the expected lines to get the found ones.
enum LineDifference {
  /// Beyond this many lines only the first difference is looked for: the table of the algorithm is quadratic.
  private static let maximumLines = 2_000

  /// - Parameter isExact: found lines that were not expected count.
  /// - Returns: `- expected`, `+ found`, `  both`; empty when there is no difference.
  static func lines(_ wanted: [String], _ found: [String], isExact: Bool = true) -> [String] {
    guard wanted != found else { return [] }
    guard isExact else { return missing(wanted, found) }
    if wanted.count > maximumLines || found.count > maximumLines {
      let first = zip(wanted, found).prefix { $0 == $1 }.count
      return (wanted.dropFirst(first).prefix(1).map { "- \($0)" })
        + (found.dropFirst(first).prefix(1).map { "+ \($0)" })
    }
    return edits(wanted, found)
  }

  private static func missing(_ wanted: [String], _ found: [String]) -> [String] {
    let missing = wanted.filter { !found.contains($0) }
    if missing.isEmpty { return [] }
    return missing.map { "- \($0)" } + ["found:"] + found.map { "  \($0)" }
  }

  /// - Source: longest common subsequence by dynamic programming (Wagner and Fischer 1974).
  private static func edits(_ wanted: [String], _ found: [String]) -> [String] {
    var common = [[Int]](
      repeating: [Int](repeating: 0, count: found.count + 1), count: wanted.count + 1)
    for i in wanted.indices.reversed() {
      for j in found.indices.reversed() {
        common[i][j] =
          wanted[i] == found[j]
          ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1])
      }
    }
    var lines: [String] = []
    var (i, j) = (0, 0)
    while i < wanted.count || j < found.count {
      if i < wanted.count, j < found.count, wanted[i] == found[j] {
        lines.append("  \(wanted[i])")
        (i, j) = (i + 1, j + 1)
      } else if j == found.count || (i < wanted.count && common[i + 1][j] >= common[i][j + 1]) {
        lines.append("- \(wanted[i])")
        i += 1
      } else {
        lines.append("+ \(found[j])")
        j += 1
      }
    }
    return lines
  }
}
