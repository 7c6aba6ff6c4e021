/// The attributes of one element, read from its tag again: for what the tables of a tree do not
/// hold.
struct TagAttributes {
  private let tree: MarkupTree
  private let node: Int

  init(_ tree: MarkupTree, _ node: Int) {
    self.tree = tree
    self.node = node
  }

  /// The attributes in order: name in lower case, place of the value.
  func all() -> [(name: String, value: Range<Int>)] {
    let tag = Int(tree.nodes[node].number)
    guard !tree.nodes[node].isText, tag >= 0 else { return [] }
    // A tag's name may be longer than the table says, which ends at 255 bytes.
    var position = Int(tree.skeleton.tagStarts[tag]) + 1
    while position < tree.source.count, !isSpace(tree.source[position]),
      tree.source[position] != 0x2F, tree.source[position] != 0x3E
    {
      position += 1
    }
    var scanner = AttributeScanner(position: position)
    var found: [(name: String, value: Range<Int>)] = []
    let maximumAttributes = 64
    while found.count < maximumAttributes, let attribute = scanner.next(in: tree.source) {
      let name = tree.source[attribute.name].map(lowercased)
      found.append((String(decoding: name, as: UTF8.self), attribute.value))
    }
    return found
  }

  /// The value of the attribute with a name, or with that name behind a prefix; references decoded.
  func value(_ name: String) -> [UInt8]? {
    ReadAttributes(all()).range(of: name).map {
      decodingReferences(tree.source, $0, isAttribute: true)
    }
  }

  /// The value as a string, white space collapsed; nil when it is absent or empty.
  func string(_ name: String) -> String? { value(name).flatMap(collapsed) }
}

/// The attributes of one element, to be asked for several.
struct ReadAttributes {
  private let attributes: [(name: String, value: Range<Int>)]

  init(_ attributes: [(name: String, value: Range<Int>)]) {
    self.attributes = attributes
  }

  /// Where the value stands of the attribute with a name, or with that name behind a prefix.
  func range(of name: String) -> Range<Int>? {
    attributes.first { $0.name == name }?.value
      ?? attributes.first { $0.name.hasSuffix(":\(name)") }?.value
  }
}
