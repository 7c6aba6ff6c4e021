/// What the elements of a vocabulary mean for the blocks of the text, by local names in lower case.
///
/// It is written as lines of a role and names:
/// ```
/// block: div p? figure
/// caption: caption figure/head
/// absent: info/*
/// ```
/// `figure/head` is a `head` directly inside a `figure`, `info/*` any element there; a name with
/// `?` means it only where no text stands beside it, and else it is part of that text.
struct RoleTable: Sendable {
  struct Rule: Sendable {
    var role: BlockRole
    /// Only where no text stands beside the element.
    var standsAlone: Bool
  }

  private var rules: [String: Rule] = [:]

  init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, let role = BlockRole(name: String(sides[0])) else {
        preconditionFailure("\(line): a line is a role and names")
      }
      for name in sides[1].split(separator: " ") {
        let standsAlone = name.last == "?"
        rules[String(standsAlone ? name.dropLast() : name)] =
          Rule(role: role, standsAlone: standsAlone)
      }
    }
  }

  /// What is said of an element: of its name inside its parent, else of all inside its parent, else
  /// of its name.
  func rule(for name: String, in parent: String) -> Rule? {
    rules["\(parent)/\(name)"] ?? rules["\(parent)/*"] ?? rules[name]
  }
}

extension BlockRole {
  /// A role as tables name it; headings get their level from the sections around them.
  init?(name: String) {
    switch name {
    case "inline": self = .inline
    case "block": self = .block
    case "heading": self = .heading(2)
    case "list_item": self = .listItem
    case "quote": self = .quote
    case "code": self = .code
    case "caption": self = .caption
    case "note": self = .note
    case "table": self = .table
    case "row": self = .row
    case "cell": self = .cell
    case "line": self = .line
    case "line_break": self = .lineBreak
    case "word": self = .word
    case "rule": self = .rule
    case "absent": self = .absent
    default: return nil
    }
  }
}
