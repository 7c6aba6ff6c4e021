/// Chooses the passages that are a page's main content.
struct ContentChoice {
  let table: PassageTable
  let parts: ContentParts
  let favor: ExtractContent.Favor

  /// The least likelihood of what stays.
  private var threshold: Float { favor.threshold }

  /// Below so many characters the model, which learned from whole pages, is not asked: the rules decide.
  private static let smallPage: Float = 1500
  /// Below so many characters lower likelihoods are accepted, as in Barbaresi, "Trafilatura" (ACL 2021).
  private static let suspiciouslyShort = 250
  private static let lowerThresholds: [Float] = [0.3, 0.2, 0.1]
  /// So many times as long as the article with the headline another one is no other page's.
  private static let bodyRatio = 4
  /// Hardly more than a heading.
  private static let nextToNothing = 80

  /// Whether each passage stays, and what is to be said of that.
  ///
  /// Precision takes from what balance keeps, recall adds to it: of a short text each by itself
  /// might lower its threshold below that of the other.
  func kept() -> (passages: [Bool], note: LittleText?) {
    var favored = decided()
    guard favor != .balance else { return favored }
    let balanced = Self(table: table, parts: parts, favor: .balance).decided().passages
    let common = zip(favored.passages, balanced).map { favor == .recall ? $0 || $1 : $0 && $1 }
    favored.passages = common.contains(true) ? common : balanced
    return favored
  }

  private func decided() -> (passages: [Bool], note: LittleText?) {
    var kept = judged()
    var check = ContentCheck(table: table)
    check.mend(&kept)
    CalendarRule(table: table).drop(&kept)
    RepeatRule(table: table).drop(&kept)
    PostHeadingRule(table: table).keep(&kept)
    return (wanted(kept), check.note)
  }

  /// What rules and model keep.
  private func judged() -> [Bool] {
    if table.totals.characters < Self.smallPage { return ofSmallPage() }
    let chosen = chosen()
    let isEmpty = characters(chosen) < Self.nextToNothing
    return isEmpty && characters(table.kept) > 2 * characters(chosen) ? table.kept : chosen
  }

  /// What the rules keep; where one side is favored, the model may add to it or take from it.
  private func ofSmallPage() -> [Bool] {
    guard favor != .balance else { return table.kept }
    let likelihoods = ContentModel.embedded.likelihoods(of: table)
    var kept = zip(table.kept, likelihoods).map { isKept, likelihood in
      favor == .recall ? isKept || likelihood > threshold : isKept && likelihood > threshold
    }
    keepHeadings(&kept, likelihoods)
    return kept.contains(true) ? kept : table.kept
  }

  /// What the model keeps.
  private func chosen() -> [Bool] {
    var likelihoods = ContentModel.embedded.likelihoods(of: table)
    dropOtherArticles(&likelihoods)
    SeriesRule(table: table).judge(&likelihoods)
    var kept = likelihoods.map { $0 > threshold }
    for lower in Self.lowerThresholds where lower < threshold {
      let count = characters(kept)
      if count >= Self.suspiciouslyShort { break }
      let more = likelihoods.map { $0 > lower }
      if 2 * characters(more) > 3 * count { kept = more }
    }
    keepEchoes(&kept)
    keepHeadings(&kept, likelihoods)
    return kept
  }

  /// A passage of the same words as the one before or behind it stays if that one does.
  private func keepEchoes(_ kept: inout [Bool]) {
    for index in kept.indices where !kept[index] {
      kept[index] =
        index > 0 && kept[index - 1] && isEcho(index, of: index - 1)
        || index + 1 < kept.count && kept[index + 1] && isEcho(index, of: index + 1)
    }
  }

  private func isEcho(_ index: Int, of other: Int) -> Bool {
    let passages = table.passages
    guard passages[index].counts.characters == passages[other].counts.characters else {
      return false
    }
    let roles = table.page.roles
    return passages[index].text(in: table.tree, roles)
      .elementsEqual(passages[other].text(in: table.tree, roles))
  }

  /// The heading of a section that stays does so too, unless it is plainly none.
  private func keepHeadings(_ kept: inout [Bool], _ likelihoods: [Float]) {
    let leastLikelihood: Float = 0.15
    for index in kept.indices.dropLast().reversed() where !kept[index] {
      guard case .heading(let level) = table.page.roles[table.passages[index].element], level > 1,
        likelihoods[index] > leastLikelihood
      else { continue }
      kept[index] = kept[index + 1]
    }
  }

  private func characters(_ kept: [Bool]) -> Int {
    zip(table.passages, kept).reduce(0) { $0 + ($1.1 ? Int($1.0.counts.characters) : 0) }
  }

  /// Where one of several articles has the page's headline, the others are other pages' articles.
  private func dropOtherArticles(_ likelihoods: inout [Float]) {
    let articles = table.articles
    guard let headline = table.headline, let own = articles.index(of: table.passages[headline])
    else { return }
    let places = table.passages.map { articles.index(of: $0) }
    var characters = [Int](repeating: 0, count: articles.articles.count)
    for (index, place) in places.enumerated() {
      if let place, likelihoods[index] > threshold {
        characters[place] += Int(table.passages[index].counts.characters)
      }
    }
    let leastText = 150
    guard characters[own] > leastText else { return }
    for (index, place) in places.enumerated() {
      guard let place, place != own else { continue }
      // A much longer one beside the headline's is the body to its lead.
      let isBody =
        characters[place] > Self.bodyRatio * characters[own]
        && !articles.articles[place].standsAlone
      if !isBody { likelihoods[index] = 0 }
    }
  }

  /// What the user asked for goes before what model and rules say.
  private func wanted(_ kept: [Bool]) -> [Bool] {
    kept.indices.map { index in
      let passage = table.passages[index]
      return kept[index] || parts.comments && isComment(passage)
        || parts.captions && isCaption(passage)
    }
  }

  private func isComment(_ passage: Passage) -> Bool {
    passage.linkShare < 0.3 && passage.counts.words > 3
      && passage.isInside(table.tree) { table.page.cues[$0].contains(.comments) }
  }

  /// A caption in what the rules take for the content.
  private func isCaption(_ passage: Passage) -> Bool {
    table.reading.keeps(passage.nodes.lowerBound)
      && passage.isInside(table.tree) { table.page.roles[$0] == .caption }
  }
}
