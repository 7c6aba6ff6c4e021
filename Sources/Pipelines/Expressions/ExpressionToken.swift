internal import StageKit

/// A word, literal or sign of an expression.
struct ExpressionToken: Sendable {
  enum Kind: Sendable, Equatable {
    /// A path or the name of a function: `metadata.language`.
    case name(String)
    case string(String)
    case number(Double)
    /// `==`, `&&`, `(`, …
    case sign(String)
    case end
  }

  var kind: Kind
  /// In code points from the start of the expression.
  var offset: Int
  var length: Int

  /// As a message names it.
  var described: String {
    switch kind {
    case .name(let name): "\"\(name)\""
    case .string(let text): "the string \"\(text)\""
    case .number(let number): "the number \(number.formatted)"
    case .sign(let sign): "\"\(sign)\""
    case .end: "the end"
    }
  }
}

extension Double {
  /// Without decimals that say nothing.
  fileprivate var formatted: String {
    self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)"
  }
}

/// Splits an expression into tokens.
struct ExpressionLexer {
  private let scalars: [Unicode.Scalar]
  private let place: Place
  private var position = 0

  private static let signs = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ","]

  init(_ text: String, at place: Place) {
    scalars = Array(text.unicodeScalars)
    self.place = place
  }

  /// - Returns: the tokens, with `end` as the last.
  mutating func tokens() throws(Diagnostic) -> [ExpressionToken] {
    var result: [ExpressionToken] = []
    while true {
      while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
      let start = position
      let kind = try nextKind()
      result.append(ExpressionToken(kind: kind, offset: start, length: max(1, position - start)))
      if kind == .end { return result }
    }
  }

  private mutating func nextKind() throws(Diagnostic) -> ExpressionToken.Kind {
    guard position < scalars.count else { return .end }
    let first = scalars[position]
    if first == "\"" || first == "'" { return try string(closedBy: first) }
    if isDigit(first)
      || (first == "-" && position + 1 < scalars.count && isDigit(scalars[position + 1]))
    {
      return try number()
    }
    if isNameStart(first) { return name() }
    for sign in Self.signs where scalars[position...].starts(with: sign.unicodeScalars) {
      position += sign.unicodeScalars.count
      return .sign(sign)
    }
    throw unknownSign(first)
  }

  private mutating func string(closedBy quote: Unicode.Scalar) throws(Diagnostic)
    -> ExpressionToken.Kind
  {
    let start = position
    position += 1
    var text = String.UnicodeScalarView()
    while position < scalars.count, scalars[position] != quote {
      // Only the quote and the backslash are escaped: patterns keep their own backslashes.
      if scalars[position] == "\\", position + 1 < scalars.count,
        scalars[position + 1] == quote || scalars[position + 1] == "\\"
      {
        position += 1
        if scalars[position] == "\\" { text.append("\\") }
      }
      text.append(scalars[position])
      position += 1
    }
    guard position < scalars.count else {
      throw mistake("a string is not closed", start, scalars.count - start, help: "add \(quote)")
    }
    position += 1
    return .string(String(text))
  }

  private mutating func number() throws(Diagnostic) -> ExpressionToken.Kind {
    let start = position
    position += 1
    while position < scalars.count,
      isNameStart(scalars[position]) || isDigit(scalars[position]) || scalars[position] == "."
    {
      position += 1
    }
    let text = String(String.UnicodeScalarView(scalars[start..<position]))
    guard let number = Double(text.replacing("_", with: "")), number.isFinite else {
      throw mistake("\"\(text)\" is not a number", start, position - start)
    }
    return .number(number)
  }

  private mutating func name() -> ExpressionToken.Kind {
    let start = position
    while position < scalars.count,
      isNameStart(scalars[position]) || isDigit(scalars[position]) || scalars[position] == "."
        || scalars[position] == "-"
    {
      position += 1
    }
    return .name(String(String.UnicodeScalarView(scalars[start..<position])))
  }

  private func unknownSign(_ sign: Unicode.Scalar) -> Diagnostic {
    let meant = ["=": "==", "&": "&&", "|": "||"][String(sign)]
    return mistake(
      "\"\(sign)\" means nothing here", position, 1, help: meant.map { "did you mean \"\($0)\"?" },
      replacement: meant)
  }

  private func mistake(
    _ message: String, _ offset: Int, _ length: Int, help: String? = nil, replacement: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      "E050", message, at: place.inside(offset: offset, length: length), help: help,
      replacement: replacement)
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}

extension Place {
  /// Part of a string that starts here.
  func inside(offset: Int, length: Int) -> Place {
    // On the command line the column counts from the start of the argument.
    Place(file: file, line: line, column: max(1, column) + offset, length: length)
  }
}
