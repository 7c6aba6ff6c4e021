internal import StageKit

/// The roles that a user gives to elements.
struct ElementRules: Sendable {
  private struct Rule {
    var pattern: ElementPattern
    /// Nil for an element that is selected.
    var role: BlockRole?
  }

  /// By the name of the last step; the more that is said of an element, the earlier.
  private var rules: [String: [Rule]] = [:]
  private let namespaces: [String: String]
  let selects: Bool

  /// - Returns: nil when nothing is said of any element.
  init?(_ settings: ElementSettings, namespaces: NamespacePrefixes) {
    self.namespaces = namespaces.addresses
    selects = !settings.select.isEmpty
    guard !settings.patterns.isEmpty else { return nil }
    var all = settings.select.map { Rule(pattern: $0, role: nil) }
    for (_, patterns, role) in settings.roles {
      all += patterns.map { Rule(pattern: $0, role: role) }
    }
    for rule in all {
      rules[rule.pattern.steps.last?.name ?? "", default: []].append(rule)
    }
    for name in rules.keys {
      // Sorting is stable only by chance: the place in the list decides between equals.
      rules[name] = rules[name]?.enumerated().sorted {
        ($1.element.pattern.weight, $0.offset) < ($0.element.pattern.weight, $1.offset)
      }.map(\.element)
    }
  }

  /// The roles of the elements that rules fit, and the outermost of those selected.
  func apply(to tree: MarkupTree, isXML: Bool) -> (roles: [Int: BlockRole], selected: [Range<Int>])
  {
    var elements = ElementFinder(tree, isXML: isXML, namespaces: namespaces)
    var roles: [Int: BlockRole] = [:]
    var selected: [Range<Int>] = []
    for node in 0..<tree.count where !tree.nodes[node].isText {
      let candidates = (rules[elements.names[node]] ?? []) + (rules["*"] ?? [])
      guard !candidates.isEmpty else { continue }
      let fitting = candidates.filter { elements.fits($0.pattern, node) }
      if let role = fitting.lazy.compactMap(\.role).first { roles[node] = role }
      if node >= selected.last?.upperBound ?? 0, fitting.contains(where: { $0.role == nil }) {
        selected.append(node..<Int(tree.nodes[node].end))
      }
    }
    return (roles, selected)
  }
}

extension ElementPattern {
  /// How much is said of an element.
  fileprivate var weight: Int {
    let named = steps.reduce(0) { $0 + ($1.name == "*" ? 1 : 2) + ($1.prefix == nil ? 0 : 1) }
    return 2 * named + (attribute == nil ? 0 : 1) + (word == nil ? 0 : 1)
  }
}
