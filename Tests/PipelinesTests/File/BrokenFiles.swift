import Testing

/// A pipeline file with mistakes, and what must be told of it: `line:column code` with part of the message or help.
struct BrokenFile: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var expected: [String]

  init(_ name: String, _ text: String, _ expected: String...) {
    self.name = name
    self.text = text
    self.expected = expected
  }

  var testDescription: String { name }

  /// A file whose stages stand from line 3 on.
  static func stages(_ name: String, _ stages: String, _ expected: String...) -> BrokenFile {
    var file = BrokenFile(name, "version: 1\nstages:\n" + stages)
    file.expected = expected
    return file
  }

  /// A file that is right up to line 2, where more keys may stand.
  static func keys(_ name: String, _ keys: String, _ expected: String...) -> BrokenFile {
    var file = BrokenFile(
      name, "version: 1\nstages: [extract, language, tokenize, sentences, entities]\n" + keys)
    file.expected = expected
    return file
  }
}
