/// What the elements of an XML document mean for the blocks of the text.
///
/// Of an element that no table knows, text right beside it makes it a part of that text, and so
/// does a name that mostly stands in text; else it is a block.
struct XMLRoles {
  private let tree: MarkupTree
  private let names: XMLNames
  private let vocabulary: XMLVocabulary
  private let mixture: TextMixture
  private var roles: [BlockRole]
  private var known: [String: RoleTable.Rule?] = [:]
  /// Behind the element that decides for all inside it: formulas, and what a feed carries as HTML.
  private var formulaEnd = 0
  private var htmlEnd = 0
  private var isHTML: [Bool]

  /// The role of every node.
  /// - Parameter given: roles that are known already, by node.
  static func roles(of tree: MarkupTree, given: [Int: BlockRole] = [:]) -> [BlockRole] {
    var finder = XMLRoles(tree)
    finder.find(given)
    return finder.roles
  }

  private init(_ tree: MarkupTree) {
    self.tree = tree
    names = XMLNames(tree)
    vocabulary = XMLVocabulary(tree, names: names.local)
    mixture = TextMixture(tree, names.local)
    roles = Array(repeating: .inline, count: tree.count)
    isHTML = Array(repeating: false, count: tree.count)
  }

  private mutating func find(_ given: [Int: BlockRole]) {
    for node in 0..<tree.count {
      if tree.nodes[node].isText {
        // Between the elements of an office document white space means nothing.
        if vocabulary == .wordprocessing, parentName(of: node) != "t" { roles[node] = .absent }
      } else {
        roles[node] = role(of: node)
      }
    }
    if vocabulary == .feed { FeedEntries(tree, names.local).leaveOutDoubles(&roles) }
    if isOffice {
      OfficeParagraphs(tree, names.local).refine(&roles)
    }
    for (node, role) in given { roles[node] = role }
    HeadingLevels(tree, names.local, vocabulary).set(&roles, except: isHTML)
  }

  private func parentName(of node: Int) -> String {
    let parent = Int(tree.nodes[node].parent)
    return parent >= 0 ? names.local[parent] : ""
  }

  private mutating func role(of node: Int) -> BlockRole {
    let name = names.local[node]
    if node < htmlEnd {
      isHTML[node] = true
      return BlockRole(ElementName(Array(name.utf8), 0..<name.utf8.count))
    }
    if node < formulaEnd { return name.hasPrefix("annotation") ? .absent : .inline }
    if name == "math" {
      formulaEnd = Int(tree.nodes[node].end)
      return .inline
    }
    if name == "svg", vocabulary != .svg { return .absent }
    if vocabulary == .feed {
      if names.isForeign(node), name != "encoded" { return .absent }
      if FeedEntries.markupNames.contains(name) { htmlEnd = Int(tree.nodes[node].end) }
    }
    if vocabulary == .tei, name == "lb", attribute("break", of: node, is: "no") { return .inline }
    return tableRole(node, name) ?? (isOffice ? .inline : mixture.role(of: node))
  }

  /// Office documents name all that begins a block.
  private var isOffice: Bool { vocabulary == .wordprocessing || vocabulary == .openDocument }

  private mutating func tableRole(_ node: Int, _ name: String) -> BlockRole? {
    guard let rule = rule(for: name, in: parentName(of: node)) else { return nil }
    return rule.standsAlone && mixture.role(of: node) == .inline ? .inline : rule.role
  }

  /// What the vocabulary says of an element, else what all but office documents share.
  private mutating func rule(for name: String, in parent: String) -> RoleTable.Rule? {
    let key = "\(parent)/\(name)"
    if let rule = known[key] { return rule }
    var rule = vocabulary.table.rule(for: name, in: parent)
    if rule == nil, !isOffice { rule = XMLVocabulary.otherTable.rule(for: name, in: parent) }
    known.updateValue(rule, forKey: key)
    return rule
  }

  private func attribute(_ name: String, of node: Int, is value: String) -> Bool {
    TagAttributes(tree, node).value(name).map { String(decoding: $0, as: UTF8.self) } == value
  }
}

/// Which elements stand in text.
struct TextMixture {
  private let tree: MarkupTree
  private let names: [String]
  private var holdsText: [Bool]
  /// By name: how often beside text, and how often at all.
  private var counts: [String: (mixed: Int, all: Int)] = [:]

  init(_ tree: MarkupTree, _ names: [String]) {
    self.tree = tree
    self.names = names
    holdsText = [Bool](repeating: false, count: tree.count)
    for node in tree.nodes where node.isText && node.parent >= 0 {
      if tree.skeleton.runHasText[Int(node.number)] { holdsText[Int(node.parent)] = true }
    }
    for node in 0..<tree.count where !tree.nodes[node].isText {
      let parent = Int(tree.nodes[node].parent)
      counts[names[node], default: (0, 0)].all += 1
      if parent >= 0, holdsText[parent] { counts[names[node], default: (0, 0)].mixed += 1 }
    }
  }

  /// `inline` for what is part of the text beside it, else `block`.
  func role(of node: Int) -> BlockRole {
    let parent = Int(tree.nodes[node].parent)
    if parent >= 0, holdsText[parent] { return .inline }
    let count = counts[names[node]] ?? (0, 1)
    return count.mixed * 2 > count.all ? .inline : .block
  }
}
