internal import StageKit

/// Puts the events of one YAML file together to a tree.
struct YAMLBuilder: ~Copyable {
  private var events: YAMLEvents
  private let source: SourceText
  private var anchors: [String: (node: ConfigurationNode, count: Int)] = [:]
  private var openAnchors: Set<String> = []
  private var nodeCount = 0
  private var mistakes: [Diagnostic] = []

  init(events: consuming YAMLEvents, source: SourceText) {
    self.events = events
    self.source = source
  }

  /// The tree, or as much of it as there was before the last of the mistakes.
  mutating func build() -> (ConfigurationNode?, [Diagnostic]) {
    do {
      return (try document(), mistakes)
    } catch {
      return (nil, mistakes + [error])
    }
  }

  private mutating func document() throws(Diagnostic) -> ConfigurationNode {
    guard try next().kind == .document else {
      return ConfigurationNode(.null, at: source.place(0, 0))
    }
    let root = try node(next(), depth: 0)
    let after = try next()
    guard after.kind == .end else {
      throw Diagnostic(
        "E004", "a second document starts here", at: source.place(after.start, after.end),
        help: "one file holds one document: remove \"---\" and what follows")
    }
    return root
  }

  private mutating func next() throws(Diagnostic) -> YAMLEvent {
    do {
      return try events.next()
    } catch {
      throw error.diagnostic(in: source)
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> ConfigurationNode
  {
    try check(event, depth: depth)
    if event.kind == .alias { return try aliased(event) }
    let first = nodeCount
    nodeCount += 1
    if let anchor = event.anchor { openAnchors.insert(anchor) }
    let node: ConfigurationNode
    switch event.kind {
    case .sequence: node = try sequence(event, depth: depth)
    case .mapping: node = try mapping(event, depth: depth)
    default: node = scalar(event)
    }
    if let anchor = event.anchor {
      openAnchors.remove(anchor)
      anchors[anchor] = (node, nodeCount - first)
    }
    return node
  }

  private func check(_ event: YAMLEvent, depth: Int) throws(Diagnostic) {
    let place = source.place(event.start, event.end)
    if depth > YAMLLimits.maximumDepth {
      throw Diagnostic(
        "E004", "lists and maps are nested more than \(YAMLLimits.maximumDepth) deep", at: place)
    }
    if nodeCount >= YAMLLimits.maximumNodes {
      throw Diagnostic(
        "E004", "the file stands for more than \(YAMLLimits.maximumNodes) values", at: place,
        help: "an alias counts as often as it is used")
    }
    guard let tag = event.tag, tag != "!", tag != "tag:yaml.org,2002:str" else { return }
    throw Diagnostic(
      "E004", "the tag \(tag) is not supported", at: place,
      help: "remove it; quotes make any value a string")
  }

  private mutating func aliased(_ event: YAMLEvent) throws(Diagnostic) -> ConfigurationNode {
    let name = event.anchor ?? ""
    guard let target = anchors[name] else {
      let place = source.place(event.start, event.end)
      if openAnchors.contains(name) {
        throw Diagnostic("E004", "*\(name) stands inside the value that &\(name) names", at: place)
      }
      let near = nearest(name, in: anchors.keys.sorted())
      throw Diagnostic(
        "E004", "no &\(name) stands above this *\(name)", at: place,
        help: near.map { "did you mean \"*\($0)\"?" } ?? "a value that starts with * needs quotes",
        replacement: near.map { "*" + $0 })
    }
    nodeCount += target.count
    return target.node
  }

  private func scalar(_ event: YAMLEvent) -> ConfigurationNode {
    let place = source.place(event.start, event.end)
    let isNull = ["", "~", "null", "Null", "NULL"].contains(event.text)
    if event.isPlain, event.tag == nil, isNull { return ConfigurationNode(.null, at: place) }
    return ConfigurationNode(
      .scalar(event.text, quoted: !event.isPlain || event.tag != nil), at: place)
  }

  private mutating func sequence(
    _ event: YAMLEvent, depth: Int
  ) throws(Diagnostic) -> ConfigurationNode {
    var nodes: [ConfigurationNode] = []
    var last = try next()
    while last.kind != .sequenceEnd {
      nodes.append(try node(last, depth: depth + 1))
      last = try next()
    }
    return ConfigurationNode(.sequence(nodes), at: placeOfCollection(event, last, first: nil))
  }

  private mutating func mapping(
    _ event: YAMLEvent, depth: Int
  ) throws(Diagnostic) -> ConfigurationNode {
    var entries: [ConfigurationNode.Entry] = []
    var seen: [String: Int] = [:]
    var last = try next()
    while last.kind != .mappingEnd {
      let key = try self.key(last, depth: depth)
      let value = try next()
      var node = try node(value, depth: depth + 1)
      if value.kind == .scalar, value.start == value.end { node.place = key.place }
      if let line = seen.updateValue(key.place.line, forKey: key.text ?? "") {
        mistakes.append(
          Diagnostic(
            "E002", "the key \"\(key.text ?? "")\" stands twice in this map", at: key.place,
            help: "line \(line) has it too: remove one"))
      } else {
        entries.append(.init(key: key, value: node))
      }
      last = try next()
    }
    return ConfigurationNode(
      .mapping(entries), at: placeOfCollection(event, last, first: entries.first?.key.place))
  }

  private mutating func key(
    _ event: YAMLEvent, depth: Int
  ) throws(Diagnostic) -> ConfigurationNode {
    let key = try node(event, depth: depth + 1)
    if event.kind == .scalar, event.start < event.end {
      return ConfigurationNode(.scalar(event.text, quoted: !event.isPlain), at: key.place)
    }
    if event.kind == .alias, key.text != nil { return key }
    let place = source.place(event.start, event.end)
    if event.kind == .scalar {
      throw Diagnostic("E001", "a key is missing before \":\"", at: place)
    }
    throw Diagnostic(
      "E001", "a key is a word, not a list or a map", at: place,
      help: "braces and brackets that belong to a string need quotes")
  }

  /// In brackets: from the first to the last. In lines: the first key, or the dash.
  private func placeOfCollection(_ start: YAMLEvent, _ end: YAMLEvent, first: Place?) -> Place {
    // The start of a map or list in lines has no width of its own.
    if start.end > start.start { return source.place(start.start, end.end) }
    return first ?? source.place(start.start, start.start + 1)
  }
}
