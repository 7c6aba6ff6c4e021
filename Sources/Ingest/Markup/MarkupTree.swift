/// A page as a flat tree: nodes in document order, each subtree a range.
///
/// A class since it never changes and everything that reads a page holds it: copies of the tables were a tenth of the time.
final class MarkupTree: Sendable {
  /// An element, or a run of text.
  struct Node {
    /// `other` for a run of text.
    var element: ElementName
    var isText: Bool
    /// Of an element its tag's number, negative when the parser made it up; of text its run's number.
    var number: Int32
    var parent: Int32
    /// Behind the last node of the subtree.
    var end: Int32
  }

  let skeleton: MarkupSkeleton
  let source: [UInt8]
  let nodes: [Node]

  init(skeleton: MarkupSkeleton, source: [UInt8], nodes: [Node]) {
    self.skeleton = skeleton
    self.source = source
    self.nodes = nodes
  }

  var count: Int { nodes.count }

  /// Where the value of a node's attribute stands in `source`.
  func attribute(_ name: AttributeName, of node: Int) -> Range<Int>? {
    nodes[node].isText ? nil : skeleton.attribute(name, ofTag: Int(nodes[node].number))
  }

  /// All attributes of a node that extraction knows; none for text and for elements that the parser made up.
  func attributes(of node: Int) -> ArraySlice<MarkupSkeleton.Attribute> {
    let tag = Int(nodes[node].number)
    guard !nodes[node].isText, tag >= 0 else { return [] }
    let first = Int(skeleton.firstAttributes[tag])
    let isLast = tag + 1 >= skeleton.firstAttributes.count
    return skeleton.attributes[
      first..<(isLast ? skeleton.attributes.count : Int(skeleton.firstAttributes[tag + 1]))]
  }

  /// An element's name as the source has it, in lower case.
  func name(of node: Int) -> String {
    let tag = Int(nodes[node].number)
    guard tag >= 0 else { return "\(nodes[node].element)" }
    let start = Int(skeleton.tagStarts[tag]) + 1
    let name = source[start..<start + Int(skeleton.tagNameLengths[tag])]
    return String(decoding: name.map(lowercased), as: UTF8.self)
  }

  /// Where an element's name stands in the source, without its prefix; nil for elements that the parser made up.
  func localName(of node: Int) -> Range<Int>? {
    let tag = Int(nodes[node].number)
    guard !nodes[node].isText, tag >= 0 else { return nil }
    let start = Int(skeleton.tagStarts[tag]) + 1
    let name = start..<start + Int(skeleton.tagNameLengths[tag])
    let colon = source[name].lastIndex(of: 0x3A)
    return (colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound
  }

  /// Whether an element is a link to another page: not an anchor, nor a link to a place of this page. A mere `#` is the
  /// address of a button.
  func leadsAway(_ node: Int) -> Bool {
    guard nodes[node].element == .a, let address = attribute(.href, of: node) else { return false }
    let place = trimmed(source, address)
    return place.count < 2 || source[place.lowerBound] != 0x23
  }

  /// The elements directly inside a node, and its runs of text.
  func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var child = node + 1
    while child < Int(nodes[node].end) {
      found.append(child)
      child = Int(nodes[child].end)
    }
    return found
  }
}
