/// Chooses the days of publication and of the last change among what a page says.
struct PublicationDates {
  private let statements: PageStatements
  /// Whether `05/03/2024` is the third of May, as in the United States.
  private let monthFirst: Bool
  /// The day that the page's address tells.
  private let addressDay: CalendarDay?
  private var visible: VisibleDates
  /// What sources were asked for, by their place in the list.
  private var known: [Int: [FoundDate]] = [:]

  /// What declares a date may be old; what is merely seen is not.
  private static let earliestDeclared = 1900
  private static let earliestSeen = 1990

  init(statements: PageStatements, address: String?, monthFirst: Bool) {
    self.statements = statements
    self.monthFirst = monthFirst
    addressDay = address.flatMap(day(inAddress:))
    visible = VisibleDates(statements.visible)
  }

  /// - Parameter change: the day of the last change, which serves where no better day is known.
  mutating func published(change: CalendarDay?) -> CalendarDay? {
    for (place, source) in MetadataSources.date.enumerated() {
      if source == .seen(.lastChange), let day = change ?? lastShownChange() { return day }
      if let found = dates(place).first(where: { !$0.isModification }) { return refined(found) }
    }
    return nil
  }

  mutating func modified() -> CalendarDay? {
    for source in MetadataSources.modified {
      let isNamed = source != .seen(.changes)
      let found = isNamed ? read(statements.texts(source), Self.earliestDeclared) : changes()
      if let found = found.first(where: { isNamed || $0.isModification }) { return refined(found) }
    }
    return nil
  }

  private mutating func changes() -> [FoundDate] {
    times().filter(\.isModification)
      + read(
        visible.bylines.map(\.text) + visible.texts(limit: 12, isNear: true), Self.earliestSeen)
  }

  /// The last change that any text of the page tells of, as the feet of wikis do.
  private mutating func lastShownChange() -> CalendarDay? {
    read(visible.changeTexts(), Self.earliestSeen).first(where: \.isModification)?.day
  }

  /// The dates of a source by its place in the list.
  private mutating func dates(_ place: Int) -> [FoundDate] {
    if let dates = known[place] { return dates }
    let dates = newDates(MetadataSources.date[place])
    known[place] = dates
    return dates
  }

  private mutating func newDates(_ source: MetadataSource) -> [FoundDate] {
    guard case .seen(let place) = source else {
      return read(statements.texts(source), Self.earliestDeclared)
    }
    switch place {
    case .times: return times(isNear: true).filter { !$0.isModification }
    case .address: return addressDay.map { [FoundDate(day: $0)] } ?? []
    case .datedBylines: return bylines(isNear: true)
    case .headingDate: return read(visible.textsAtHeading(), Self.earliestSeen)
    case .farDates:
      return times(isNear: false).filter { !$0.isModification } + bylines(isNear: false)
    case .firstDate: return read(visible.texts(limit: 1), Self.earliestSeen)
    case .scripts: return read(visible.scriptDates(), Self.earliestSeen)
    case .titles: return read(titles(), Self.earliestSeen).filter { $0.day.day != nil }
    default: return []
    }
  }

  private func titles() -> [String] {
    statements.texts(.seen(.windowTitle))
      + statements.texts(.meta(["og:title", "og:description"]))
  }

  private mutating func bylines(isNear: Bool) -> [FoundDate] {
    read(visible.bylines.filter { $0.isNear == isNear }.map(\.text), Self.earliestSeen)
  }

  private mutating func times(isNear: Bool? = nil) -> [FoundDate] {
    visible.times.filter { $0.isNear == isNear ?? $0.isNear }.compactMap { time in
      guard var found = read([time.text], Self.earliestSeen).first else { return nil }
      found.isModification = time.isChange
      return found
    }
  }

  private func read(_ texts: [String], _ earliest: Int) -> [FoundDate] {
    texts.filter(\.holdsDigit).flatMap {
      Ingest.dates(in: Array($0.utf8), earliest: earliest, monthFirst: monthFirst)
    }
  }

  /// The day that the other dates of the page bear out.
  private mutating func refined(_ found: FoundDate) -> CalendarDay {
    // The day in UTC may be another one where the page was written, which the address or a local time tells.
    if found.isUTC, let addressDay, addressDay.isBeside(found.day) { return addressDay }
    guard found.isUTC || found.otherReading != nil else { return found.day }
    let places = MetadataSources.date.prefix { $0 != .seen(.headingDate) }.indices
    if let other = found.otherReading {
      let shown = read(visible.texts(limit: 12), Self.earliestSeen)
      let sure = (places.flatMap { dates($0) } + shown).filter { $0.otherReading == nil }.map(\.day)
      return sure.contains(other) && !sure.contains(found.day) ? other : found.day
    }
    for place in places {
      let isLocal = { (date: FoundDate) in
        !date.isUTC && !date.isModification && date.otherReading == nil
      }
      guard let local = dates(place).first(where: isLocal) else { continue }
      return local.day.isBeside(found.day) ? local.day : found.day
    }
    return found.day
  }
}
