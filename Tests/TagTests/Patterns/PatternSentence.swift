import DocumentModel
import Foundation

@testable import Tag

/// A sentence of a file in `Sentences`: what stands in braces is all that the rules should find in it.
///
/// `{29. Mai 2024|DATE|2024-05-29}`; a label with a question mark may be found or not, with any value. A line
/// `# reference 2024-05-29` holds for those behind it.
struct PatternSentence {
  struct Item: Hashable {
    var start: Int
    var end: Int
    var label: String
    var value: String
  }

  var language: String
  var text = ""
  var reference: String?
  var wanted: Set<Item> = []
  var tolerated: [Range<Int>] = []

  /// - Parameter line: with its marks.
  init(_ line: Substring, language: String, reference: String?) {
    self.language = language
    self.reference = reference
    var rest = line
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let columns = rest[open..<close].dropFirst().split(
        separator: "|", omittingEmptySubsequences: false)
      let start = text.utf8.count
      text += columns[0]
      if columns[1].hasSuffix("?") {
        tolerated.append(start..<text.utf8.count)
      } else {
        wanted.insert(
          Item(
            start: start, end: text.utf8.count, label: String(columns[1]), value: String(columns[2])
          ))
      }
      rest = rest[close...].dropFirst()
    }
    text += rest
  }

  /// All sentences of the files whose names start so.
  static func all(_ prefix: String) throws -> [PatternSentence] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sentences")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasPrefix(prefix) && $0.hasSuffix(".txt")
    }
    return try names.sorted().flatMap { name in
      try sentences(
        String(contentsOf: folder.appending(path: name), encoding: .utf8),
        language: String(name.dropLast(4).suffix(2)))
    }
  }

  private static func sentences(_ file: String, language: String) -> [PatternSentence] {
    var reference: String?
    var sentences: [PatternSentence] = []
    for line in file.split(separator: "\n") {
      if line.hasPrefix("# reference ") {
        let day = String(line.dropFirst(12))
        reference = day == "none" ? nil : day
      } else {
        sentences.append(PatternSentence(line, language: language, reference: reference))
      }
    }
    return sentences
  }

  /// What the rules find in it.
  var found: Set<Item> {
    Set(
      patterns(language, text, reference: reference).map {
        Item(
          start: $0.span.start, end: $0.span.end, label: $0.label.rawValue, value: $0.value ?? "")
      })
  }

  /// Neither asked for nor tolerated. Whether bare digits count something is not decided here.
  var surplus: Set<Item> {
    found.subtracting(wanted).filter { item in
      let span = text.utf8.dropFirst(item.start).prefix(item.end - item.start)
      let isBare = item.label == "CARDINAL" && span.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      return !isBare
        && !tolerated.contains { $0.lowerBound <= item.start && item.end <= $0.upperBound }
    }
  }

  func string(_ item: Item) -> String {
    let span = String(decoding: Array(text.utf8)[item.start..<item.end], as: UTF8.self)
    return "\(language): \(item.label) \(span) = \(item.value)"
  }
}
