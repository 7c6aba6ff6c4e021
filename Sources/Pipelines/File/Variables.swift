internal import StageKit

/// Puts values in place of `${name}`, `${env:NAME}` and `${env:NAME:-default}`; `$${` stands for `${` itself.
///
/// A value that is nothing but one variable takes its type, lists too: `limit: ${limit}` is a number.
struct Variables {
  /// Bounds what variables that use variables can grow to, all strings together.
  private static let maximumBytes = 16 << 20

  private var values: [String: ConfigurationNode] = [:]
  private let environment: (String) -> String?
  private var nodeCount = 0
  private var byteCount = 0
  private var isOverLimit = false
  private(set) var mistakes: [Diagnostic] = []
  /// Values whose variables are unknown: what else is said of them is no news.
  private(set) var unresolved: [Place] = []

  init(environment: @escaping (String) -> String?) {
    self.environment = environment
  }

  var names: [String] { values.keys.sorted() }

  /// Gives a variable a value; variables in it must be known already.
  mutating func define(_ name: String, _ value: ConfigurationNode) {
    guard !isOverLimit else { return values[name] = value }
    let complete = substituted(value)
    guard depth(of: complete) <= YAMLLimits.maximumDepth else {
      tooMuch("with its variables this is nested too deep", at: value.place)
      return
    }
    values[name] = complete
  }

  /// The value with its variables replaced; keys stay as they are.
  mutating func substituted(_ node: ConfigurationNode) -> ConfigurationNode {
    guard !isOverLimit else { return node }
    nodeCount += 1
    guard nodeCount <= YAMLLimits.maximumNodes else {
      tooMuch("with its variables the file stands for too many values", at: node.place)
      return node
    }
    var result = node
    switch node.content {
    case .null: break
    case .scalar(let text, let quoted):
      guard text.contains("${") else { break }
      let before = mistakes.count
      result.content = replaced(node, text, quoted: quoted)
      if mistakes.count > before { unresolved.append(node.place) }
    case .sequence(let nodes): result.content = .sequence(nodes.map { substituted($0) })
    case .mapping(let entries):
      result.content = .mapping(
        entries.map { .init(key: $0.key, value: substituted($0.value)) })
    }
    return result
  }

  private mutating func replaced(
    _ node: ConfigurationNode, _ text: String, quoted: Bool
  ) -> ConfigurationNode.Content {
    let pieces = Self.pieces(of: text)
    if pieces.count == 1, case .variable(let inside, let range) = pieces[0] {
      guard let value = value(inside, at: node.place(of: range)) else { return node.content }
      nodeCount += size(of: value)
      return value.content
    }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .variable(let inside, let range):
        let place = node.place(of: range)
        guard let value = value(inside, at: place) else { continue }
        guard let text = value.text else {
          mistakes.append(
            Diagnostic(
              "E015", "\"\(inside)\" is \(describe(value)), which cannot stand inside a string",
              at: place))
          continue
        }
        result += text
      case .unclosed(let range):
        mistakes.append(
          Diagnostic(
            "E008", "\"${\" without \"}\"", at: node.place(of: range),
            help: "write $${ when no variable is meant"))
      }
    }
    byteCount += result.utf8.count
    guard byteCount <= Self.maximumBytes else {
      tooMuch("with its variables the file is too long", at: node.place)
      return node.content
    }
    return .scalar(result, quoted: quoted)
  }

  /// Tells the first time only: what follows comes of the same.
  private mutating func tooMuch(_ message: String, at place: Place) {
    guard !isOverLimit else { return }
    isOverLimit = true
    mistakes.append(Diagnostic("E004", message, at: place))
  }

  private func depth(of node: ConfigurationNode) -> Int {
    switch node.content {
    case .null, .scalar: 0
    case .sequence(let nodes): 1 + (nodes.map { depth(of: $0) }.max() ?? 0)
    case .mapping(let entries): 1 + (entries.map { depth(of: $0.value) }.max() ?? 0)
    }
  }

  private func size(of node: ConfigurationNode) -> Int {
    switch node.content {
    case .null, .scalar: 1
    case .sequence(let nodes): nodes.reduce(1) { $0 + size(of: $1) }
    case .mapping(let entries): entries.reduce(1) { $0 + size(of: $1.value) }
    }
  }

  private mutating func value(_ inside: String, at place: Place) -> ConfigurationNode? {
    if inside.hasPrefix("env:") { return environmentValue(inside.dropFirst(4), at: place) }
    if let value = values[inside] { return value }
    let near = nearest(inside, in: names)
    mistakes.append(
      Diagnostic(
        "E008", "no variable named \"\(inside)\"", at: place,
        help: near.map { "did you mean \"${\($0)}\"?" }
          ?? "add it under \"vars:\" above, or write $${ when no variable is meant",
        replacement: near.map { "${\($0)}" }))
    return near.flatMap { values[$0] }
  }

  private mutating func environmentValue(
    _ inside: Substring, at place: Place
  ) -> ConfigurationNode? {
    let parts = inside.split(separator: ":-", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    if let value = environment(name) {
      return ConfigurationNode(.scalar(value, quoted: false), at: place)
    }
    if parts.count > 1 {
      return ConfigurationNode(.scalar(String(parts[1]), quoted: false), at: place)
    }
    mistakes.append(
      Diagnostic(
        "E008", "the environment variable \"\(name)\" is not set", at: place,
        help: "give it a default: ${env:\(name):-value}"))
    return nil
  }
}

extension Variables {
  /// A part of a string, with its range in code points where it matters.
  private enum Piece {
    case text(String)
    case variable(String, Range<Int>)
    case unclosed(Range<Int>)
  }

  private static func pieces(of text: String) -> [Piece] {
    let scalars = Array(text.unicodeScalars)
    var pieces: [Piece] = []
    var literal = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index...].starts(with: "$${".unicodeScalars) {
        literal += "${".unicodeScalars
        index += 3
        continue
      }
      guard scalars[index...].starts(with: "${".unicodeScalars) else {
        literal.append(scalars[index])
        index += 1
        continue
      }
      if !literal.isEmpty { pieces.append(.text(String(literal))) }
      literal = String.UnicodeScalarView()
      guard let end = scalars[index...].firstIndex(of: "}") else {
        return pieces + [.unclosed(index..<scalars.count)]
      }
      var name = String.UnicodeScalarView()
      name += scalars[(index + 2)..<end]
      pieces.append(.variable(String(name), index..<(end + 1)))
      index = end + 1
    }
    return literal.isEmpty ? pieces : pieces + [.text(String(literal))]
  }
}
