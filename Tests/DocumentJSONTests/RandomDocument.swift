import DocumentModel

/// A seeded generator of random numbers.
/// - Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Pieces of many scripts, with all that JSON must escape.
private let pieces = [
  "a", "the bridge", " ", "0", "\n", "\t", "\"", "\\", "/", "\u{1}", "\u{7F}", "é", "e\u{301}",
  "ß", "ﬁ", "Ω", "жук", "東京", "駅", "か\u{3099}", "한국", "한", "😀", "👩‍👩‍👧", "🇫🇷", "𝔘", "𠀀", "שלום", "مرحبا",
  "\u{202E}", "\u{FEFF}", "\u{2028}", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}",
]

/// Makes documents that have any of what documents may have.
struct DocumentMaker {
  var generator: SplitMix64
  /// Whether members that this version does not know are made too.
  var hasOthers = true
  /// Bytes at which scalars start, and the end of the text.
  private var boundaries: [Int] = [0]

  init(seed: Int, hasOthers: Bool = true) {
    generator = SplitMix64(seed: seed)
    self.hasOthers = hasOthers
  }

  mutating func document() -> Document {
    var document = Document(id: string(), text: Array(string(upTo: 60).utf8))
    boundaries = document.text.indices.filter { document.text[$0] & 0xC0 != 0x80 }
    boundaries.append(document.text.count)
    document.by = (0...number(below: 4)).map { "stage\($0)@1.0.0#\(string())" }
    document.source = source()
    document.metadata = metadata()
    if chance() { document.map = map() }
    document.layers = layers(of: document)
    document.warnings = notes()
    document.errors = notes()
    document.others = others()
    return document
  }

  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
  mutating func chance() -> Bool { Bool.random(using: &generator) }

  mutating func string(upTo limit: Int = 4) -> String {
    (0..<number(below: limit)).map { _ in pieces[number(below: pieces.count)] }.joined()
  }

  private mutating func optional() -> String? { chance() ? string() : nil }

  private mutating func boundary() -> Int { boundaries[number(below: boundaries.count)] }

  private mutating func span() -> Span {
    let ends = [boundary(), boundary()].sorted()
    return Span(ends[0], ends[1])
  }

  /// Spans in text order that do not overlap.
  private mutating func spans() -> [Span] {
    let ends = (0..<number(below: 40)).map { _ in boundary() }.sorted()
    return stride(from: 0, to: ends.count - 1, by: 2).map { Span(ends[$0], ends[$0 + 1]) }
  }

  private mutating func ordered() -> [Span] { (0..<number(below: 6)).map { _ in span() }.sorted() }

  private mutating func score() -> Double { rounded(Double.random(in: 0...1, using: &generator)) }

  private mutating func source() -> Source {
    Source(
      uri: optional(), mediaType: optional(), bytes: chance() ? 1_008 + number(below: 99) : nil,
      sha256: optional(), encoding: optional(), compression: optional(), others: others())
  }

  private mutating func metadata() -> Metadata {
    var metadata = Metadata()
    metadata.title = optional()
    metadata.author = (0..<number(below: 3)).map { _ in string() }
    metadata.date = optional()
    metadata.modified = optional()
    metadata.site = optional()
    metadata.url = optional()
    metadata.description = optional()
    metadata.tags = (0..<number(below: 3)).map { _ in string() }
    metadata.license = optional()
    metadata.pageType = optional()
    metadata.language = optional()
    metadata.languageScore = chance() ? score() : nil
    metadata.declaredLanguage = optional()
    metadata.sourceMap = optional()
    metadata.others = others()
    return metadata
  }

  private mutating func map() -> SourceMap {
    SourceMap(
      spans().map {
        .init(
          start: $0.start, count: $0.count, sourceStart: number(below: 999),
          sourceCount: number(below: 9))
      })
  }

  private mutating func notes() -> [StageNote] {
    (0..<number(below: 3)).map { _ in
      StageNote(stage: string(), code: string(), message: optional(), others: others())
    }
  }

  private mutating func others() -> [Member] {
    guard hasOthers, number(below: 4) == 0 else { return [] }
    return (0...number(below: 3)).map { Member("x\($0)" + string(), value(depth: 0)) }
  }

  private mutating func value(depth: Int) -> JSONValue {
    switch number(below: depth < 4 ? 6 : 4) {
    case 0: return .null
    case 1: return .bool(chance())
    case 2:
      return .number(
        ["0", "-0", "1.50", "1e5", "-2E-7", "123456789012345678901"][number(below: 6)])
    case 3: return .string(string())
    case 4: return .array((0..<number(below: 4)).map { _ in value(depth: depth + 1) })
    default:
      return .object((0..<number(below: 4)).map { Member("\($0)", value(depth: depth + 1)) })
    }
  }
}

extension DocumentMaker {
  private mutating func layers(of document: Document) -> Layers {
    var layers = Layers()
    let stages = document.by.count
    if chance() {
      layers.blocks = Layer(by: number(below: stages), items: blocks(), others: others())
    }
    if chance() {
      let spans = spans().filter { !$0.isEmpty }
      layers.sentences = Sentences(
        by: number(below: stages), starts: spans.map(\.start), ends: spans.map(\.end),
        others: others())
    }
    if chance() { layers.tokens = tokens(by: number(below: stages)) }
    if chance() { layers.entities = entities(stages: stages) }
    if chance() {
      let items = (0..<number(below: 4)).map { _ in
        let spans = ordered()
        return Keyphrase(
          rank: number(below: 9), text: string(), score: score(), spans: spans,
          sources: chance() ? spans.map { _ in bytes() } : [], others: others())
      }
      layers.keyphrases = Layer(by: number(below: stages), items: items, others: others())
    }
    if chance() {
      let items = ordered().map {
        SummarySentence(
          rank: number(below: 9), span: $0, score: score(), source: bytes(), others: others())
      }
      layers.summary = Layer(by: number(below: stages), items: items, others: others())
    }
    if hasOthers, chance() {
      layers.others = (0...number(below: 2)).map { Member("layer\($0)", annotated(depth: 0)) }
    }
    return layers
  }

  private mutating func blocks() -> [Block] {
    ordered().map {
      Block(
        span: $0, kind: Block.Kind(rawValue: string()),
        level: chance() ? 1 + number(below: 6) : nil,
        row: chance() ? number(below: 7) : nil, column: chance() ? number(below: 7) : nil,
        path: chance() ? string() : nil, others: others())
    }
  }

  private mutating func tokens(by: Int) -> Tokens {
    var tokens = Tokens(by: by, others: others())
    for span in spans() where !span.isEmpty {
      tokens.append(span, Tokens.Kind.allCases[number(below: Tokens.Kind.allCases.count)])
    }
    for form in Tokens.Form.allCases where chance() {
      var column = TextColumn()
      for _ in 0..<tokens.count {
        let text = string()
        column.append { $0 += text.utf8 }
      }
      tokens.forms[form] = column
    }
    return tokens
  }

  private mutating func entities(stages: Int) -> EntityLayer {
    let entities = ordered().map {
      Entity(
        span: $0, label: string(), by: number(below: stages), score: chance() ? score() : nil,
        value: chance() ? string() : nil, rule: chance() ? string() : nil,
        canonical: chance() ? string() : nil, source: bytes(), others: others())
    }
    return EntityLayer(
      by: Array(0..<stages), items: entities.sorted { $0.precedes($1) }, others: others())
  }

  private mutating func bytes() -> Range<Int>? {
    let start = number(below: 99)
    return chance() ? start..<start + number(below: 9) : nil
  }

  /// A value of an unknown layer, with offsets in it.
  private mutating func annotated(depth: Int) -> JSONValue {
    let span = span()
    let spans = spans()
    var members = [Member("label", .string(string())), Member("n", .number("999999"))]
    switch number(below: 3) {
    case 0:
      members.append(Member("start", .offset(span.start)))
      members.append(Member("end", .offset(span.end)))
    case 1:
      members.append(Member("end", .array(spans.map { .offset($0.end) })))
      members.append(Member("start", .array(spans.map { .offset($0.start) })))
    default:
      let pairs = spans.map { JSONValue.array([.offset($0.start), .offset($0.end)]) }
      members.append(Member("spans", .array(pairs)))
    }
    if depth < 3 {
      let items = (0..<number(below: 3)).map { _ in annotated(depth: depth + 1) }
      members.append(Member("items", .array(items)))
    }
    return .object(members)
  }
}
