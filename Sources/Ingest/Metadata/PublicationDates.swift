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

  func published() -> CalendarDay? {
    for source in MetadataSources.date {
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

  private func dates(_ source: MetadataSource) -> [FoundDate] {
    switch source {
    case .seen(.times): return times().filter { !$0.isModification }
    case .seen(.address):
      return address.flatMap(day(inAddress:)).map { [FoundDate(day: $0)] } ?? []
    case .seen(.changes):
      return times().filter(\.isModification)
        + read(
          statements.visible.datedBylines()
            + statements.visible.datedTexts(limit: 12, isNear: true), earliestSeen
        )
    case .seen: return read(statements.texts(source), earliestSeen)
    default: return read(statements.texts(source), earliestDeclared)
    }
  }

  private func times() -> [FoundDate] {
    statements.visible.times().compactMap { time in
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
    let others = MetadataSources.date.prefix { $0 != .seen(.firstDate) }.flatMap(dates)
    if let other = found.otherReading {
      let sure = others.filter { $0.otherReading == nil }.map(\.day)
      return sure.contains(other) && !sure.contains(found.day) ? other : found.day
    }
    let local = others.first { !$0.isUTC && !$0.isModification && $0.otherReading == nil }
    return local.flatMap { $0.day.isBeside(found.day) ? $0.day : nil } ?? found.day
  }
}
