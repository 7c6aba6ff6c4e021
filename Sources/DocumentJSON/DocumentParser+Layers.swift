internal import DocumentModel
internal import JSONText

/// Layers: which there are, and those made of columns.
extension DocumentParser {
  mutating func layers() throws(JSONError) -> Layers {
    var layers = Layers()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "blocks":
        layers.blocks = try itemLayer { parser throws(JSONError) in try parser.block() }
      case "sentences": layers.sentences = try sentences()
      case "tokens": layers.tokens = try tokens()
      case "entities": layers.entities = try entityLayer()
      case "keyphrases":
        layers.keyphrases = try itemLayer { parser throws(JSONError) in try parser.keyphrase() }
      case "summary":
        layers.summary = try itemLayer { parser throws(JSONError) in try parser.summarySentence() }
      default: layers.others.append(Member(key, try unknownLayer()))
      }
    }
    return layers
  }

  /// Reads the index of a stage.
  mutating func stage() throws(JSONError) -> Int {
    let index = try reader.int()
    guard document.by.indices.contains(index) else {
      throw reader.error("no stage has index \(index): \"by\" lists \(document.by.count)")
    }
    return index
  }

  private mutating func sentences() throws(JSONError) -> Sentences {
    var by: Int?
    var starts: Column?
    var ends: Column?
    var others: [Member] = []
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "by": by = try stage()
      case "start": starts = try column(like: ends)
      case "end": ends = try column(like: starts)
      default: others.append(Member(key, try reader.value()))
      }
    }
    let columns = try spans(starts, ends, at: place)
    return Sentences(
      by: try required(by, "by", at: place), starts: columns.starts, ends: columns.ends,
      others: others)
  }

  private mutating func tokens() throws(JSONError) -> Tokens {
    var tokens = Tokens(by: 0)
    var by: Int?
    var starts: Column?
    var ends: Column?
    var kindPlace: Int?
    var formPlaces: [Tokens.Form: Int] = [:]
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "by": by = try stage()
      case "start": starts = try column(like: ends)
      case "end": ends = try column(like: starts)
      case "kind":
        tokens.kinds = try kinds()
        kindPlace = reader.lastStart
      default:
        guard let form = Tokens.Form(rawValue: key) else {
          tokens.others.append(Member(key, try reader.value()))
          continue
        }
        _ = try reader.peek()
        formPlaces[form] = reader.lastStart
        tokens.forms[form] = try textColumn()
      }
    }
    let columns = try spans(starts, ends, at: place)
    tokens.by = try required(by, "by", at: place)
    tokens.starts = OffsetColumn(columns.starts)
    tokens.ends = OffsetColumn(columns.ends)
    try checkCount(tokens.kinds.count, tokens.count, at: try required(kindPlace, "kind", at: place))
    for form in Tokens.Form.allCases {
      guard let column = tokens.forms[form], let place = formPlaces[form] else { continue }
      try checkCount(column.count, tokens.count, at: place)
    }
    return tokens
  }

  private mutating func textColumn() throws(JSONError) -> TextColumn {
    var column = TextColumn()
    try reader.beginArray()
    while try reader.nextElement() {
      try column.append { utf8 throws(JSONError) in try reader.appendString(to: &utf8) }
    }
    return column
  }

  /// The columns of a layer as bytes; `place` is where the layer starts.
  private mutating func spans(
    _ starts: Column?, _ ends: Column?, at place: Int
  ) throws(JSONError) -> (starts: [Int], ends: [Int]) {
    var starts = try required(starts, "start", at: place)
    var ends = try required(ends, "end", at: place)
    try toBytes(&starts, &ends)
    try checkNotEmpty(starts, ends)
    return (starts.numbers, ends.numbers)
  }

  private mutating func kinds() throws(JSONError) -> [Tokens.Kind] {
    let letters = try reader.utf8()
    var kinds: [Tokens.Kind] = []
    kinds.reserveCapacity(letters.count)
    for letter in letters {
      guard let kind = Tokens.Kind(rawValue: letter) else {
        throw reader.error("token kinds are the letters a, n, i, p, s and u")
      }
      kinds.append(kind)
    }
    return kinds
  }
}
