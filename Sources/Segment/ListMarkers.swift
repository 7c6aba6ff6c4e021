internal import Unicode

/// The numbers, letters and bullets that begin the items of a list.
struct ListMarkers {
  /// A marker: the tokens that it takes.
  struct Marker: Equatable {
    var tokens: Range<Int>
    fileprivate var form: Form
    fileprivate var ordinal: Int
  }

  /// How a marker is written; items of one list agree.
  fileprivate struct Form: Equatable {
    enum Sort { case number, letter, bullet }
    var sort: Sort
    var hasBullet: Bool
    /// The signs after the ordinal, in a row.
    var signs: String
  }

  /// Gaps before the items of a list that stands in one line.
  private(set) var itemStarts: Set<Int> = []
  /// Gaps between a marker and its item, and inside markers.
  private(set) var insides: Set<Int> = []

  /// Whether a gap is before an item, or inside or after a marker.
  func contains(_ gap: Int) -> Bool {
    !insides.isEmpty && (itemStarts.contains(gap) || insides.contains(gap))
  }

  init(_ paragraph: Paragraph) {
    var run: [Marker] = []
    var token = paragraph.indices.lowerBound
    while token < paragraph.indices.upperBound {
      guard Self.mayMark(paragraph, token), let marker = Self.marker(paragraph, at: token) else {
        token += 1
        continue
      }
      let startsLine =
        token == paragraph.indices.lowerBound || paragraph.hasNewline(token - 1)
      if startsLine { add(inside: marker) }
      if startsLine, token > paragraph.indices.lowerBound { itemStarts.insert(token - 1) }
      if let last = run.last, last.form == marker.form,
        marker.form.hasBullet || marker.ordinal == last.ordinal + 1
      {
        run.append(marker)
      } else if marker.ordinal == 1 || startsLine || marker.form.hasBullet {
        add(run)
        run = Self.mayBegin(paragraph, token) ? [marker] : []
      }
      token = marker.tokens.upperBound
    }
    add(run)
  }

  /// Markers of one list: two at least, since one alone may be anything.
  private mutating func add(_ run: [Marker]) {
    guard run.count > 1 else { return }
    for (index, marker) in run.enumerated() {
      if index > 0 { itemStarts.insert(marker.tokens.lowerBound - 1) }
      add(inside: marker)
    }
  }

  private mutating func add(inside marker: Marker) {
    for token in marker.tokens { insides.insert(token) }
  }

  /// A list begins with its paragraph, after a colon or after a sentence.
  private static func mayBegin(_ paragraph: Paragraph, _ token: Int) -> Bool {
    guard token > paragraph.indices.lowerBound else { return true }
    return paragraph.isTerminal(token - 1) || paragraph.equals(token - 1, ":")
  }

  /// Whether a marker may start with a token, at first sight: a bullet, or a short letter or number.
  private static func mayMark(_ paragraph: Paragraph, _ token: Int) -> Bool {
    let first = paragraph.firstByte(token)
    if first >= 0x80 { return true }
    return first.isASCIIDigit || paragraph.count(token) <= 2 && first.isASCIILetter
  }

  private static func marker(_ paragraph: Paragraph, at first: Int) -> Marker? {
    let end = paragraph.indices.upperBound
    var token = first
    let hasBullet = isBullet(paragraph, token)
    if hasBullet { token += 1 }
    guard token < end else { return nil }
    guard let ordinal = ordinal(paragraph, token) else {
      guard hasBullet else { return nil }
      return Marker(
        tokens: first..<token, form: Form(sort: .bullet, hasBullet: true, signs: ""), ordinal: 1)
    }
    var signs = ordinal.hasPeriod ? "." : ""
    token += 1
    while token < end, signs.utf8.count < 2, paragraph.isGlued(token - 1),
      paragraph.isPeriod(token) || paragraph.equals(token, ")")
    {
      signs += paragraph.isPeriod(token) ? "." : ")"
      token += 1
    }
    guard !signs.isEmpty, token < end, !paragraph.isGlued(token - 1) else { return nil }
    let form = Form(
      sort: ordinal.isLetter ? .letter : .number, hasBullet: hasBullet, signs: signs)
    return Marker(tokens: first..<token, form: form, ordinal: hasBullet ? 1 : ordinal.value)
  }

  private static func isBullet(_ paragraph: Paragraph, _ token: Int) -> Bool {
    guard paragraph.firstByte(token) >= 0x80 else { return false }
    switch paragraph.firstScalar(token) {
    case 0x2022, 0x2043, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x25CB, 0x25A0, 0x2219, 0xB7: return true
    default: return false
    }
  }

  /// The longest ordinals have three digits.
  private static let longestOrdinal = 3

  private static func ordinal(
    _ paragraph: Paragraph, _ token: Int
  ) -> (value: Int, isLetter: Bool, hasPeriod: Bool)? {
    let count = paragraph.count(token)
    guard count <= longestOrdinal else { return nil }
    let first = paragraph.firstByte(token)
    if first.isASCIILetter {
      let hasPeriod = count == 2 && paragraph.lastByte(token) == UInt8(ascii: ".")
      guard count == 1 || hasPeriod else { return nil }
      return (Int(first | 0x20) - 0x60, true, hasPeriod)
    }
    var value = 0
    for index in paragraph.start(token)..<paragraph.end(token) {
      let byte = paragraph.byte(index)
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (value, false, false)
  }
}
