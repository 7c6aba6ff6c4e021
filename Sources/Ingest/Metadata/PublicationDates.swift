/// Chooses the days of publication and of the last change among what a page says.
struct PublicationDates {
  let statements: PageStatements
  /// The page's address.
  let address: String?
  /// Whether `05/03/2024` is the third of May, as in the United States.
  let monthFirst: Bool

  /// What declares a date may be old; what is merely seen is not.
  private let earliestDeclared = 1900
  private let earliestSeen = 1990

  /// - Parameter change: the day of the last change, which serves where no better day is known.
  func published(change: CalendarDay?) -> CalendarDay? {
    for source in MetadataSources.date {
      if source == .seen(.lastChange), let day = change ?? lastShownChange() { return day }
      if let found = dates(source).first(where: { !$0.isModification }) { return refined(found) }
    }
    return nil
  }

  func modified() -> CalendarDay? {
    for source in MetadataSources.modified {
      let isNamed = source != .seen(.changes)
      if let found = dates(source).first(where: { isNamed || $0.isModification }) {
        return refined(found)
      }
    }
    return nil
  }

  /// The last change that any text of the page tells of, as the feet of wikis do.
  private func lastShownChange() -> CalendarDay? {
    read(statements.visible.changeTexts(), earliestSeen).first(where: \.isModification)?.day
  }

  private func dates(_ source: MetadataSource) -> [FoundDate] {
    let visible = statements.visible
    switch source {
    case .seen(.lastChange): return []
    case .seen(.times): return times(isNear: true).filter { !$0.isModification }
    case .seen(.datedBylines): return read(visible.datedBylines(isNear: true), earliestSeen)
    case .seen(.headingDate): return read(visible.textsAtHeading(), earliestSeen)
    case .seen(.farDates):
      return times(isNear: false).filter { !$0.isModification }
        + read(visible.datedBylines(isNear: false), earliestSeen)
    case .seen(.titles):
      return read(titles(), earliestSeen).filter { $0.day.day != nil }
    case .seen(.address):
      return address.flatMap(day(inAddress:)).map { [FoundDate(day: $0)] } ?? []
    case .seen(.changes):
      return times().filter(\.isModification)
        + read(
          visible.datedBylines() + visible.datedTexts(limit: 12, isNear: true), earliestSeen)
    case .seen: return read(statements.texts(source), earliestSeen)
    default: return read(statements.texts(source), earliestDeclared)
    }
  }

  private func titles() -> [String] {
    statements.texts(.seen(.windowTitle))
      + statements.texts(.meta(["og:title", "og:description"]))
  }

  private func times(isNear: Bool? = nil) -> [FoundDate] {
    statements.visible.times(isNear: isNear).compactMap { time in
      guard var found = read([time.text], earliestSeen).first else { return nil }
      found.isModification = time.isChange
      return found
    }
  }

  private func read(_ texts: [String], _ earliest: Int) -> [FoundDate] {
    texts.lazy.filter { $0.utf8.contains(where: isASCIIDigit) }.flatMap {
      Ingest.dates(in: Array($0.utf8), earliest: earliest, monthFirst: monthFirst)
    }
  }

  /// The day that the other dates of the page bear out.
  private func refined(_ found: FoundDate) -> CalendarDay {
    let inAddress = address.flatMap(day(inAddress:))
    // The day in UTC may be another one where the page was written, which the address or a local time tells.
    if found.isUTC, let inAddress, inAddress.isBeside(found.day) { return inAddress }
    guard found.isUTC || found.otherReading != nil else { return found.day }
    let others = MetadataSources.date.prefix { $0 != .seen(.headingDate) }.lazy.flatMap(dates)
    if let other = found.otherReading {
      let shown = read(statements.visible.datedTexts(limit: 12), earliestSeen)
      let sure = (Array(others) + shown).filter { $0.otherReading == nil }.map(\.day)
      return sure.contains(other) && !sure.contains(found.day) ? other : found.day
    }
    let local = others.first { !$0.isUTC && !$0.isModification && $0.otherReading == nil }
    return local.flatMap { $0.day.isBeside(found.day) ? $0.day : nil } ?? found.day
  }
}
