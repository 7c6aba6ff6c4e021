internal import Lexicons

/// Costs of letter sequences by language, one table a script.
///
/// Layout, all numbers little-endian: `WLM1`, the number of scripts (1 byte), a head for each script (its number,
/// the binary logarithm of its table's rows or 0, the number of languages; 1 byte each, then 4 bytes a language with
/// its code), then the tables: a row has one byte a language, padded to a multiple of 4. A byte is the logarithm of
/// how much less likely the sequence is than in the language where it is likeliest, in steps of 1/`stepsPerNat`.
struct LanguageModel: Sendable {
  static let magic: [UInt8] = Array("WLM1".utf8)
  static let stepsPerNat: Float = 24

  /// The languages of one script.
  struct Table: Sendable {
    var script: LanguageScript
    var languages: [String]
    /// Binary logarithm of the number of rows; 0 when there is one language.
    var bits: Int
    /// Where the rows start.
    var offset: Int
    var rowLength: Int { Self.rowLength(languages.count) }

    static func rowLength(_ languages: Int) -> Int {
      (languages + LanguageModel.groupLength - 1) / LanguageModel.groupLength
        * LanguageModel.groupLength
    }
  }

  let bytes: EmbeddedBytes
  let tables: [Table]

  /// - Returns: nil when the bytes are no model.
  init?(_ bytes: EmbeddedBytes) {
    let buffer = bytes.buffer
    guard buffer.count > 5, buffer.prefix(4).elementsEqual(Self.magic) else { return nil }
    var tables: [Table] = []
    var position = 5
    for _ in 0..<buffer[4] {
      guard position + 3 <= buffer.count, let script = LanguageScript(rawValue: buffer[position])
      else { return nil }
      let bits = Int(buffer[position + 1])
      let count = Int(buffer[position + 2])
      position += 3
      guard bits <= 20, position + count * 4 <= buffer.count else { return nil }
      let languages = (0..<count).map { index in
        let code = buffer[(position + index * 4)..<(position + index * 4 + 4)]
        return String(decoding: code.filter { $0 != 0 }, as: UTF8.self)
      }
      tables.append(Table(script: script, languages: languages, bits: bits, offset: 0))
      position += count * 4
    }
    for index in tables.indices where tables[index].bits > 0 {
      tables[index].offset = position
      position += tables[index].rowLength << tables[index].bits
    }
    guard position == buffer.count else { return nil }
    self.bytes = bytes
    self.tables = tables
  }

  /// The model that ships.
  static func shipped() -> LanguageModel? { LanguageModel(.languageModel) }

  /// Whether the model was read from these bytes.
  func isMade(of other: [UInt8]) -> Bool { bytes.buffer.elementsEqual(other) }

  /// Four costs of a row are added at a time.
  static let groupLength = 4

  var languages: [String] { tables.flatMap(\.languages).sorted() }

  func table(_ script: LanguageScript) -> Table? { tables.first { $0.script == script } }

  /// The rows of a table, fetched once before a loop.
  func rows(of table: Table) -> UnsafeRawBufferPointer {
    let end = table.offset + table.rowLength << table.bits
    return UnsafeRawBufferPointer(
      rebasing: UnsafeRawBufferPointer(bytes.buffer)[table.offset..<end])
  }
}
