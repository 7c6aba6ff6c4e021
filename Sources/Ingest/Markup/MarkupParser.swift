internal import CXML

/// Makes the tree of a skeleton, by libxml2.
enum MarkupParser {
  enum Kind { case html, xml }

  /// - Returns: a tree; of broken markup what libxml2 could make of it.
  static func parse(_ skeleton: MarkupSkeleton, _ source: [UInt8], as kind: Kind) -> MarkupTree {
    var builder = TreeBuilder(skeleton, isXML: kind == .xml)
    let handler = cxml_handler(
      start: { context, number in
        context?.assumingMemoryBound(to: TreeBuilder.self).pointee.start(number)
      },
      end: { context in context?.assumingMemoryBound(to: TreeBuilder.self).pointee.end() },
      text: { context, position in
        context?.assumingMemoryBound(to: TreeBuilder.self).pointee.text(before: position)
      })
    _ = withUnsafeMutablePointer(to: &builder) { context in
      skeleton.markup.withUnsafeBufferPointer { markup in
        markup.withMemoryRebound(to: CChar.self) {
          cxml_parse(
            $0.baseAddress, Int32($0.count), Int32(kind == .html ? CXML_HTML : CXML_XML), handler,
            context)
        }
      }
    }
    return MarkupTree(skeleton: skeleton, source: source, nodes: builder.finished())
  }

  /// The names of character references, sorted: lines of a name, a space, and code points in hexadecimal.
  static var referenceNames: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: cxml_reference_names(), count: Int(cxml_reference_names_length()))
  }
}

/// Collects what libxml2 reports.
private struct TreeBuilder {
  private let skeleton: MarkupSkeleton
  private var nodes: [MarkupTree.Node] = []
  private var open: [Int32] = []
  private var nextRun = 0

  private let isXML: Bool

  init(_ skeleton: MarkupSkeleton, isXML: Bool) {
    self.skeleton = skeleton
    self.isXML = isXML
    nodes.reserveCapacity(skeleton.elements.count + skeleton.runMarks.count)
  }

  mutating func start(_ number: Int32) {
    // The frame around the roots of an XML document is no element.
    if isXML, number == Int32(CXML_IMPLIED_OTHER) { return open.append(-1) }
    let element: ElementName =
      switch number {
      case Int32(CXML_IMPLIED_HTML): .html
      case Int32(CXML_IMPLIED_HEAD): .head
      case Int32(CXML_IMPLIED_BODY): .body
      case Int32(CXML_IMPLIED_P): .p
      default:
        number >= 0 && Int(number) < skeleton.elements.count
          ? skeleton.elements[Int(number)] : .other
      }
    let node = Int32(nodes.count)
    nodes.append(
      .init(
        element: element, isText: false, number: number, parent: open.last ?? -1, end: node + 1))
    open.append(node)
  }

  mutating func end() {
    guard let node = open.popLast(), node >= 0 else { return }
    nodes[Int(node)].end = Int32(nodes.count)
  }

  /// Adds the runs whose marks stand before a place of the skeleton.
  mutating func text(before position: Int64) {
    while nextRun < skeleton.runMarks.count,
      Int64(skeleton.runMarks[nextRun]) < position
    {
      defer { nextRun += 1 }
      // White space that libxml2 passed over without a word stands outside the body.
      let isLast =
        nextRun + 1 == skeleton.runMarks.count
        || Int64(skeleton.runMarks[nextRun + 1]) >= position
      guard isLast || skeleton.runHasText[nextRun] else { continue }
      let node = Int32(nodes.count)
      nodes.append(
        .init(
          element: .other, isText: true, number: Int32(nextRun), parent: open.last ?? -1,
          end: node + 1))
    }
  }

  consuming func finished() -> [MarkupTree.Node] {
    while !open.isEmpty { end() }
    return nodes
  }
}
