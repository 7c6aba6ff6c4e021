import DocumentModel
import Testing

@testable import Tag

/// A text with all that the built-in rules find in it, one line a match: `DATE May 2024 = 2024-05`.
struct PatternCase: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  var found: [String]

  init(_ language: String, _ text: String, _ found: String...) {
    self.language = language
    self.text = text
    self.found = found
  }

  var testDescription: String { "\(language): \(text)" }
}

private let patternWords = PatternWords()

/// - Parameter reference: the day that relative dates count from.
func patterns(_ language: String, _ text: String, reference: String? = nil) -> [PatternMatch] {
  var scanner = PatternScanner(
    Array(text.utf8), words: patternWords, language: PatternLanguage(language),
    reference: reference.flatMap { CalendarDate(iso: $0) }, isDayFirst: language != "en")
  return scanner.scan()
}

func lines(_ matches: [PatternMatch], in text: String) -> [String] {
  let bytes = Array(text.utf8)
  return matches.map { match in
    let span = String(decoding: bytes[match.span.range], as: UTF8.self)
    return "\(match.label.rawValue) \(span)" + (match.value.map { " = \($0)" } ?? "")
  }
}
