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
      case "start": starts = try offsetColumn()
      case "end": ends = try offsetColumn()
      default: others.append(Member(key, try reader.value()))
      }
    }
    let columns = (try required(starts, "start", at: place), try required(ends, "end", at: place))
    try checkSpans(columns.0, columns.1)
    return Sentences(
      by: try required(by, "by", at: place), starts: columns.0.numbers, ends: columns.1.numbers,
      others: others)
  }

  private mutating func tokens() throws(JSONError) -> Tokens {
    var tokens = Tokens(by: 0)
    var by: Int?
    var starts: Column?
    var ends: Column?
    var kindPlace: Int?
    var stemPlace: Int?
    try reader.beginObject()
    let place = reader.lastStart
    while let key = try reader.nextKey() {
      switch key {
      case "by": by = try stage()
      case "start": starts = try offsetColumn()
      case "end": ends = try offsetColumn()
      case "kind":
        tokens.kinds = try kinds()
        kindPlace = reader.lastStart
      case "stem":
        _ = try reader.peek()
        stemPlace = reader.lastStart
        tokens.stems = try reader.strings()
      default: tokens.others.append(Member(key, try reader.value()))
      }
    }
    let columns = (try required(starts, "start", at: place), try required(ends, "end", at: place))
    try checkSpans(columns.0, columns.1)
    tokens.by = try required(by, "by", at: place)
    tokens.starts = columns.0.numbers
    tokens.ends = columns.1.numbers
    try checkCount(tokens.kinds.count, tokens.count, at: try required(kindPlace, "kind", at: place))
    if let stems = tokens.stems, let stemPlace {
      try checkCount(stems.count, tokens.count, at: stemPlace)
    }
    return tokens
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
