internal import StageKit

extension YAMLProblem {
  /// The problem in words that help, at the place that has to be mended.
  func diagnostic(in source: SourceText) -> Diagnostic {
    if problem.contains("mapping values are not allowed") { return colonTooMany(in: source) }
    if problem.contains("did not find expected key"), source.scalar(at: position) == ":" {
      return Diagnostic(
        "E001", "a key is missing before \":\"", at: source.place(position, position + 1))
    }
    for wording in wordings where problem.contains(wording.problem) {
      guard context.contains(wording.context) else { continue }
      let position = wording.isAtContext ? contextPosition : position
      let line = source.place(contextPosition, contextPosition).line
      return Diagnostic(
        "E001", wording.message.replacing("LINE", with: "\(line)"),
        at: source.place(position, position + 1), help: wording.help)
    }
    if problem.contains("cannot start any token") { return badStart(in: source) }
    let whole = [context, problem].filter { !$0.isEmpty }.joined(separator: ": ")
    return Diagnostic("E001", whole, at: source.place(position, position + 1))
  }

  /// Looks at the line above: libyaml sees only that a value cannot go on with ":".
  private func colonTooMany(in source: SourceText) -> Diagnostic {
    let colon = source.place(position, position + 1)
    let line = source.line(colon.line)
    let indentation = line.prefix { $0 == " " }.count
    let start = String(line.unicodeScalars.prefix(colon.column - 1))
    let above = source.line(colon.line - 1)
    var place = colon
    if colon.line > 1, !start.contains(": "), !above.allSatisfy({ $0 == " " }) {
      let word = start.unicodeScalars.count - indentation
      if !above.contains(":"), !above.contains("#") {
        place.line -= 1
        place.column = above.prefix { " -".contains($0) }.count + 1
        place.length = max(1, above.unicodeScalars.count - place.column + 1)
        return Diagnostic(
          "E001", "a key without \":\"", at: place,
          help: "write \"key: value\", with a space after the colon")
      }
      place.column = indentation + 1
      place.length = max(1, word)
      return Diagnostic(
        "E001", "this line is indented deeper than the one above, which has its value already",
        at: place, help: "indent it like the other keys of its map")
    }
    return Diagnostic(
      "E001", "a second \":\", where a value stands already", at: place,
      help: "put a value that holds \": \" in quotes")
  }

  private func badStart(in source: SourceText) -> Diagnostic {
    let place = source.place(position, position + 1)
    guard let scalar = source.scalar(at: position), scalar != "\t" else {
      return Diagnostic(
        "E001", "a tab, where YAML allows spaces only", at: place,
        help: "replace each tab by two spaces")
    }
    return Diagnostic(
      "E001", "a value without quotes cannot start with \(scalar)", at: place,
      help: "put the value in quotes")
  }
}

/// One of libyaml's problems in better words.
private struct Wording {
  /// Part of libyaml's text.
  var problem: String
  /// Part of libyaml's text; empty: any.
  var context = ""
  var message: String
  var help: String?
  /// Mend it where the context began, not where the problem was seen.
  var isAtContext = false
}

private let wordings = [
  Wording(
    problem: "did not find expected node content",
    message: "a value is missing here",
    help: "write the value, or close the list with \"]\" and the map with \"}\""),
  Wording(
    problem: "block sequence entries are not allowed",
    message: "a list item cannot start here",
    help: "start the list on the next line, each item with \"- \""),
  Wording(
    problem: "did not find expected key", context: "block mapping",
    message: "this line does not fit the map that began on line LINE",
    help: "indent it like the keys of that map; a value with special characters needs quotes"),
  Wording(
    problem: "did not find expected '-' indicator",
    message: "this line does not fit the list that began on line LINE",
    help: "start it with \"- \", indented like the other items"),
  Wording(
    problem: "could not find expected ':'",
    message: "a key without \":\"", help: "write \"key: value\", with a space after the colon",
    isAtContext: true),
  Wording(
    problem: "did not find expected ',' or ']'",
    message: "the list that opens here is not closed", help: "add \"]\", or \",\" between items",
    isAtContext: true),
  Wording(
    problem: "did not find expected ',' or '}'",
    message: "the map that opens here is not closed", help: "add \"}\", or \",\" between entries",
    isAtContext: true),
  Wording(
    problem: "found unexpected end of stream", context: "quoted scalar",
    message: "the quote that opens here is not closed", help: "add the closing quote",
    isAtContext: true),
  Wording(
    problem: "found unexpected document indicator", context: "quoted scalar",
    message: "the quote that opens here is not closed", help: "add the closing quote",
    isAtContext: true),
  Wording(
    problem: "found unknown escape character",
    message: "an escape that YAML does not know",
    help: "write the value in single quotes: a backslash is a backslash there"),
  Wording(
    problem: "found a tab character",
    message: "a tab, where YAML allows spaces only", help: "replace each tab by two spaces"),
  Wording(
    problem: "did not find expected alphabetic or numeric character", context: "alias",
    message: "a value without quotes cannot start with *", help: "put the value in quotes",
    isAtContext: true),
  Wording(
    problem: "did not find expected alphabetic or numeric character", context: "anchor",
    message: "a value without quotes cannot start with &", help: "put the value in quotes",
    isAtContext: true),
]
