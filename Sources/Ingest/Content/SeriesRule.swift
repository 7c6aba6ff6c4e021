#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Items of one list and cells of one table stay or go together: half a list misleads.
struct SeriesRule {
  let table: PassageTable

  private static let leastItems = 3
  /// Characters from which on an item says no more of its series than a shorter one.
  private static let longItem: Int32 = 200

  /// Gives the passages of each series one likelihood.
  func judge(_ likelihoods: inout [Float]) {
    var series: [Int] = []
    for passage in table.judged {
      if let last = series.last, !isSeries(last, passage) {
        share(&likelihoods, among: series)
        series.removeAll(keepingCapacity: true)
      }
      series.append(passage)
    }
    share(&likelihoods, among: series)
  }

  private func isSeries(_ one: Int, _ next: Int) -> Bool {
    let role = table.page.roles[table.passages[one].element]
    return (role == .listItem || role == .cell)
      && table.groups.numbers[one] == table.groups.numbers[next]
  }

  /// Sets likelihoods to the mean of their log-odds, in which long items weigh more.
  private func share(_ likelihoods: inout [Float], among series: [Int]) {
    guard series.count >= Self.leastItems else { return }
    let least: Float = 0.001
    var sum: Float = 0
    var weights: Float = 0
    for passage in series {
      let weight = Float(min(Self.longItem, table.passages[passage].counts.characters + 10))
      let likelihood = min(1 - least, max(least, likelihoods[passage]))
      sum += weight * logf(likelihood / (1 - likelihood))
      weights += weight
    }
    let shared = 1 / (1 + expf(-sum / weights))
    for passage in series { likelihoods[passage] = shared }
  }
}
