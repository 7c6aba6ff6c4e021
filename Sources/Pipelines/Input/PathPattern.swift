/// A glob over paths: `docs/**/*.{html,xml}`.
///
/// `*` and `?` stay within one name, `**` stands for any number of folders, `{a,b}` for either. Everything else,
/// upper and lower case included, means itself.
public struct PathPattern: Sendable, Equatable {
  /// One component of the path.
  private enum Component: Sendable, Equatable {
    case anyFolders
    case name([UInt8])
  }

  /// One list of components for each way to choose among the braces.
  private let choices: [[Component]]

  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  init(bytes: [UInt8]) {
    choices = expand(bytes).map { choice in
      FilePath(bytes: choice).components.map { name in
        name.elementsEqual([star, star]) ? .anyFolders : .name(Array(name))
      }
    }
  }

  /// Whether the text has a wildcard or braces at all.
  static func isPattern(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 == star || $0 == question || $0 == openBrace }
  }

  /// The longest part of a pattern without wildcards, and the pattern of what is below.
  static func split(_ bytes: [UInt8]) -> (root: FilePath, below: PathPattern) {
    let components = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let plain = components.prefix { !isPattern(Array($0)) }
    let root = Array(plain.joined(separator: [UInt8(ascii: "/")]))
    let rest = Array(components[plain.endIndex...].joined(separator: [UInt8(ascii: "/")]))
    if root.isEmpty { return (FilePath(plain.isEmpty ? "." : "/"), PathPattern(bytes: rest)) }
    return (FilePath(bytes: root), PathPattern(bytes: rest))
  }

  /// Whether a path, given by its names, matches.
  public func matches(_ names: [[UInt8]]) -> Bool {
    choices.contains { reach($0, names).contains($0.count) }
  }

  /// Whether something below the folder may match: if not, the folder need not be opened.
  func mayMatch(below folder: [[UInt8]]) -> Bool {
    choices.contains { choice in reach(choice, folder).contains { $0 < choice.count } }
  }

  /// How many components of the pattern may be used up once all names are matched.
  private func reach(_ pattern: [Component], _ names: [[UInt8]]) -> Set<Int> {
    var positions = skippingFolders([0], pattern)
    for name in names {
      var next: Set<Int> = []
      for position in positions where position < pattern.count {
        switch pattern[position] {
        case .anyFolders: next.insert(position)
        case .name(let wanted): if match(wanted, name) { next.insert(position + 1) }
        }
      }
      positions = skippingFolders(next, pattern)
      if positions.isEmpty { break }
    }
    return positions
  }

  /// `**` also stands for no folder.
  private func skippingFolders(_ positions: Set<Int>, _ pattern: [Component]) -> Set<Int> {
    var all = positions
    for start in positions {
      var position = start
      while position < pattern.count, pattern[position] == .anyFolders {
        position += 1
        all.insert(position)
      }
    }
    return all
  }
}

/// Whether a name matches a pattern of `*`, `?` and bytes: the last star alone is tried again, so time is at most the
/// product of both lengths.
private func match(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
  var p = 0
  var n = 0
  var retry: (pattern: Int, name: Int)?
  while n < name.count {
    if p < pattern.count, pattern[p] == star {
      retry = (p + 1, n)
      p += 1
    } else if p < pattern.count, pattern[p] == question {
      p += 1
      n += scalarLength(name, at: n)
    } else if p < pattern.count, pattern[p] == name[n] {
      p += 1
      n += 1
    } else if let last = retry {
      retry = (last.pattern, last.name + 1)
      p = last.pattern
      n = last.name + 1
    } else {
      return false
    }
  }
  return pattern[p...].allSatisfy { $0 == star }
}

/// `?` is one character for people, so a whole scalar.
private func scalarLength(_ name: [UInt8], at index: Int) -> Int {
  var end = index + 1
  while name[index] >= 0xC0, end < name.count, name[end] & 0xC0 == 0x80 { end += 1 }
  return end - index
}

/// All ways to choose among the braces, from left to right; a brace without partner means itself.
private func expand(_ pattern: [UInt8]) -> [[UInt8]] {
  var done: [[UInt8]] = []
  var open = [pattern]
  while let next = open.popLast() {
    guard open.count + done.count < mostChoices, let braces = firstBraces(next) else {
      done.append(next)
      continue
    }
    for option in braces.options.reversed() {
      open.append(next[..<braces.start] + option + next[braces.end...])
    }
  }
  return done
}

/// Enough for any honest pattern; `{a,b}{a,b}…` doubles with each pair.
private let mostChoices = 1_000

private func firstBraces(
  _ pattern: [UInt8]
) -> (start: Int, end: Int, options: [[UInt8]])? {
  guard let start = pattern.firstIndex(of: openBrace) else { return nil }
  var depth = 0
  var options: [[UInt8]] = [[]]
  for index in start..<pattern.count {
    let byte = pattern[index]
    if byte == openBrace { depth += 1 }
    if byte == closeBrace { depth -= 1 }
    if depth == 0 { return (start, index + 1, options) }
    if byte == openBrace, depth == 1 { continue }
    if byte == UInt8(ascii: ","), depth == 1 {
      options.append([])
    } else {
      options[options.count - 1].append(byte)
    }
  }
  return nil
}

private let star = UInt8(ascii: "*")
private let question = UInt8(ascii: "?")
private let openBrace = UInt8(ascii: "{")
private let closeBrace = UInt8(ascii: "}")
