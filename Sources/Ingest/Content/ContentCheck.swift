/// Looks whether what was chosen can be all that its page is about, and chooses more where it cannot.
struct ContentCheck {
  let table: PassageTable
  /// What its reader should know.
  private(set) var note: LittleText?

  /// Below so many characters hardly an article is complete.
  private static let little = 250
  /// A page that shows less shows nothing, and one whose file is larger was meant to.
  private static let emptyPage: Float = 200
  private static let largeFile = 20_000
  /// A page that shows less has not much to take.
  private static let wholePage: Float = 1000

  init(table: PassageTable) {
    self.table = table
  }

  mutating func mend(_ kept: inout [Bool]) {
    let count = characters(kept)
    if compareDeclared(&kept, count) { return }
    if count < Self.little, !hasProse(kept), takeLinks(&kept, count) { return }
    if table.totals.characters < Self.emptyPage, table.tree.source.count > Self.largeFile {
      note = .scripted
    } else if count < Self.little, table.totals.characters > Self.wholePage,
      10 * Float(count) < table.totals.characters
    {
      note = .dropped(kept: count, of: Int(table.totals.characters))
    }
  }

  /// Adds what the page declares to be its article, where hardly any of that was taken.
  /// - Returns: whether it was so.
  private mutating func compareDeclared(_ kept: inout [Bool], _ count: Int) -> Bool {
    // No text is longer than the JSON that holds it.
    let declared = table.tree.skeleton.linkedData.reduce(0) { $0 + $1.count }
    guard 4 * count < declared, let body = DeclaredBody(table.tree), 4 * count < body.characters
    else { return false }
    let found = table.passages.map { body.holds($0.text(in: table.tree, table.page.roles)) }
    if 2 * characters(found) > body.characters {
      for index in kept.indices where found[index] { kept[index] = true }
    } else {
      note = .declaredElsewhere(characters: body.characters)
    }
    return true
  }

  /// Takes the lists of a page that is nothing but links, without its menus.
  /// - Returns: whether it is such a page.
  private mutating func takeLinks(_ kept: inout [Bool], _ count: Int) -> Bool {
    let links = Float(table.statistics.linkCharacters.first ?? 0)
    guard 2 * links > table.totals.characters else { return false }
    let lists = table.passages.map { !table.reading.namedBoilerplate[$0.nodes.lowerBound] }
    guard characters(lists) > max(Self.little, 5 * count) else { return false }
    for index in kept.indices where lists[index] { kept[index] = true }
    note = .links
    return true
  }

  private func hasProse(_ kept: [Bool]) -> Bool {
    zip(table.passages, kept).contains { $1 && $0.isProse }
  }

  private func characters(_ kept: [Bool]) -> Int {
    zip(table.passages, kept).reduce(0) { $0 + ($1.1 ? Int($1.0.counts.characters) : 0) }
  }
}
