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

  init(_ paragraph: Paragraph) {
    var run: [Marker] = []
    var token = paragraph.indices.lowerBound
    while token < paragraph.indices.upperBound {
      guard let marker = Self.marker(paragraph, at: token) else {
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
    switch decodeScalar(paragraph.text, at: paragraph.start(token)).value {
    case 0x2022, 0x2043, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x25CB, 0x25A0, 0x2219, 0xB7: true
    default: false
    }
  }

  private static func ordinal(
    _ paragraph: Paragraph, _ token: Int
  ) -> (value: Int, isLetter: Bool, hasPeriod: Bool)? {
    let bytes = paragraph.text[paragraph.start(token)..<paragraph.end(token)]
    guard let first = bytes.first, bytes.count <= 3 else { return nil }
    if first.isASCIILetter {
      let hasPeriod = bytes.count == 2 && bytes.last == UInt8(ascii: ".")
      guard bytes.count == 1 || hasPeriod else { return nil }
      return (Int(first | 0x20) - 0x60, true, hasPeriod)
    }
    var value = 0
    for byte in bytes {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (value, false, false)
  }
}
