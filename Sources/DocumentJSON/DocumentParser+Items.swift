internal import DocumentModel
internal import JSONText

/// Layers made of objects.
extension DocumentParser {
  /// Reads a layer that one stage wrote.
  mutating func itemLayer<Element>(
    _ item: (inout DocumentParser) throws(JSONError) -> Element
  ) throws(JSONError) -> Layer<Element> {
    var by: Int?
    var items: [Element]?
    var others: [Member] = []
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "by": by = try stage()
      case "items": items = try self.items(item)
      default: others.append(Member(key, try reader.value()))
      }
    }
    return Layer(
      by: try required(by, "by", at: place), items: try required(items, "items", at: place),
      others: others)
  }

  mutating func entityLayer() throws(JSONError) -> EntityLayer {
    var layer = EntityLayer()
    var by: [Int]?
    var items: [Entity]?
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "by":
        var stages: [Int] = []
        try reader.beginArray()
        while try reader.nextElement() { stages.append(try stage()) }
        by = stages
      case "items": items = try self.items { parser throws(JSONError) in try parser.entity() }
      default: layer.others.append(Member(key, try reader.value()))
      }
    }
    layer.by = try required(by, "by", at: place)
    layer.items = try required(items, "items", at: place)
    // The order of starts is checked on the way; others are put right without ado.
    let pairs = zip(layer.items, layer.items.dropFirst())
    if pairs.contains(where: { $1.precedes($0) }) { layer.items.sort { $0.precedes($1) } }
    return layer
  }

  private mutating func items<Element>(
    _ item: (inout DocumentParser) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    var items: [Element] = []
    lastItemStart = 0
    try reader.beginArray()
    while try reader.nextElement() { items.append(try item(&self)) }
    return items
  }
}
