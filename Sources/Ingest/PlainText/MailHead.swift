/// The lines at the top of a mail that name sender, date and subject.
struct MailHead {
  /// Index of the first line behind it.
  let end: Int
  private var values: [Field: Range<Int>] = [:]

  private enum Field: String { case subject, from, date, other }

  private static let names: [(Field, [StaticString])] = [
    (
      .subject,
      [
        "subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "тема", "Тема",
        "件名", "主题", "主旨",
      ]
    ),
    (
      .from,
      ["from", "von", "de", "da", "van", "från", "fra", "от", "От", "差出人", "发件人", "寄件者"]
    ),
    (
      .date,
      [
        "date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "data", "inviato",
        "verzonden", "дата", "Дата", "日付", "日期",
      ]
    ),
    (
      .other,
      [
        "to", "cc", "bcc", "reply-to", "message-id", "received", "return-path", "mime-version",
        "content-type", "in-reply-to", "references", "delivered-to", "an", "à", "para", "a", "aan",
        "til", "till", "кому", "Кому", "宛先",
      ]
    ),
  ]

  /// - Returns: nil when a text does not begin with at least two fields of a mail, one of them
  ///   sender or subject.
  init?(_ text: [UInt8], _ lines: [TextLine]) {
    var index = 0
    while index < lines.count, lines[index].isBlank { index += 1 }
    // The line that parts mails in a mailbox: `From bea@example.org Fri May 16 10:00:00 2025`.
    if index < lines.count, text[lines[index].range].starts(with: Array("From ".utf8)) {
      index += 1
    }
    let maximumFields = 60
    var known = 0
    while index < lines.count, !lines[index].isBlank, known < maximumFields {
      let line = lines[index].range
      if lines[index].indent > 0, known > 0 {
        index += 1
        continue
      }
      guard let colon = Self.colon(text, line) else { break }
      let name = line.lowerBound..<colon.lowerBound
      let field = Self.names.first { $0.1.contains { Self.reads($0, text, name) } }?.0
      if let field, field != .other, values[field] == nil {
        values[field] = trimmed(text, colon.upperBound..<Self.valueEnd(lines, index))
      }
      if field != nil { known += 1 }
      index += 1
    }
    end = index
    guard known >= 2, values[.subject] != nil || values[.from] != nil && values[.date] != nil
    else { return nil }
  }

  /// The colon behind a field's name.
  private static func colon(_ text: [UInt8], _ line: Range<Int>) -> Range<Int>? {
    let maximumName = 40
    for index in line.prefix(maximumName) {
      if text[index] == 0x3A { return index..<index + 1 }
      if text[index] == 0xEF, index + 2 < line.upperBound, text[index + 1] == 0xBC,
        text[index + 2] == 0x9A
      {
        return index..<index + 3
      }
      if isSpace(text[index]) { return nil }
    }
    return nil
  }

  private static func reads(_ name: StaticString, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    name.utf8CodeUnitCount == range.count && Ingest.reads(name, text, at: range.lowerBound)
      || name.withUTF8Buffer { $0.elementsEqual(text[range]) }
  }

  /// Where a value ends that goes on in indented lines.
  private static func valueEnd(_ lines: [TextLine], _ index: Int) -> Int {
    var last = index
    while last + 1 < lines.count, !lines[last + 1].isBlank, lines[last + 1].indent > 0,
      last - index < 20
    {
      last += 1
    }
    return lines[last].range.upperBound
  }

  // MARK: - Values

  func subject(in text: [UInt8]) -> String? { value(.subject, in: text) }

  func date(in text: [UInt8]) -> String? { value(.date, in: text).flatMap { isoDate(in: $0) } }

  /// The sender's name, without the address.
  func author(in text: [UInt8]) -> String? {
    guard let value = value(.from, in: text) else { return nil }
    var name = value[...]
    if let start = value.firstIndex(of: "<") {
      name = value[..<start]
    } else if value.contains("@") {
      // `bea@example.org (Bea Lund)`
      guard let open = value.firstIndex(of: "("), let close = value.lastIndex(of: ")"), open < close
      else { return nil }
      name = value[value.index(after: open)..<close]
    }
    let words = name.split { $0 == " " || $0 == "\"" || $0 == "\t" }
    return words.isEmpty || name.contains("@") ? nil : words.joined(separator: " ")
  }

  private func value(_ field: Field, in text: [UInt8]) -> String? {
    guard let range = values[field] else { return nil }
    let maximumLength = 1_000
    let words = text[range].prefix(maximumLength).split(whereSeparator: isSpace)
    let value = EncodedWords.decoded(words.map { Array($0) })
    return value.isEmpty ? nil : value
  }
}
