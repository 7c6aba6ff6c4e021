/// Breaks a good pipeline file in one of several ways, and knows on which line.
struct FileBreaker {
  enum Way: CaseIterable {
    case misspelledKey, misspelledStage, misspelledOption, unknownKey, wrongType, overLimit
    case wrongChoice, missingStage, movedStage, tab, badIndentation, openBracket, doubledLine
    case misplacedOption, unknownVariable, missingVersion
  }

  static let goodFile = [
    "version: 1", "vars:", "  language: en", "  limit: 12", "input:", "  paths: [docs]",
    "  exclude: [drafts]", "  max_bytes: 5MiB", "stages:", "  - extract: { boilerplate: drop }",
    "  - normalize: { form: NFC }", "  - language", "  - tokenize: { stems: true }",
    "  - sentences", "  - use: entities", "    id: people", "    with:",
    "      labels: [PERSON, ORG]", "      min_score: 0.5", "    on_error: skip_stage",
    "  - keywords: { limit: 10 }", "  - summarize: { sentences: 3 }", "outputs:",
    "  - ndjson: { to: out/docs.ndjson, offsets: byte }",
    "  - csv: { to: out/names.csv, layer: entities }",
    "run: { jobs: 2 }", "on_error: { document: quarantine, stop_after: 5% }",
  ]

  struct Broken {
    var way: Way
    var lines: [String]
    /// From 1.
    var line: Int
    /// What stood there before.
    var good: String
    var text: String { lines.joined(separator: "\n") + "\n" }
  }

  private var random: SplitMix
  private var lines = Self.goodFile

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  mutating func broken(_ way: Way) -> Broken {
    lines = Self.goodFile
    switch way {
    case .misspelledKey:
      return misspelled(
        way, ["input", "stages", "outputs", "paths", "exclude", "max_bytes", "jobs", "stop_after"])
    case .misspelledStage:
      return misspelled(
        way,
        ["extract", "normalize", "language", "tokenize", "sentences", "keywords", "summarize"],
        after: 9)
    case .misspelledOption:
      return misspelled(
        way, ["boilerplate", "form", "stems", "labels", "min_score", "limit"], after: 9)
    case .unknownKey: return inserted(way, "colour: red", at: random.pick([1, 4, 8, 22, 25]))
    case .wrongType:
      return replaced(
        way, [("5MiB", "5"), ("10", "ten"), ("0.5", "half"), ("true", "maybe"), ("3 }", "[3] }")])
    case .overLimit: return replaced(way, [("10", "100000"), ("0.5", "1.5"), ("3 }", "0 }")])
    case .wrongChoice:
      return replaced(
        way,
        [
          ("byte", "bytes"), ("NFC", "NFX"), ("skip_stage", "skip"), ("drop", "dorp"),
          ("quarantine,", "quarantin,"),
        ])
    case .missingStage:
      return missing(way, ["  - language", "  - tokenize: { stems: true }", "  - sentences"])
    case .movedStage: return moved(way)
    case .tab:
      return replaced(
        way,
        [
          ("  paths", "\tpaths"), ("      labels", "\t\t\tlabels"),
          ("  - language", "\t- language"),
        ])
    case .badIndentation:
      return replaced(
        way,
        [
          ("  exclude", "   exclude"), ("      min_score", "     min_score"), ("    id", "   id"),
          ("  - sentences", " - sentences"),
        ])
    case .openBracket:
      return replaced(way, [("[docs]", "[docs"), ("ORG]", "ORG"), ("NFC }", "NFC"), ("2 }", "2")])
    case .doubledLine: return doubled(way)
    case .misplacedOption: return inserted(way, "    min_score: 0.5", at: 15)
    case .unknownVariable:
      return replaced(way, [("[docs]", "[\"${docs}\"]"), ("names.csv", "${languge}.csv")])
    case .missingVersion: return inserted(way, nil, at: 0)
    }
  }

  private func result(_ way: Way, _ index: Int) -> Broken {
    let good = index < Self.goodFile.count ? Self.goodFile[index] : ""
    return Broken(way: way, lines: lines, line: index + 1, good: good)
  }

  /// Drops a letter, doubles one, or swaps two, inside the word.
  private mutating func misspelled(_ way: Way, _ words: [String], after first: Int = 0) -> Broken {
    let word = random.pick(words)
    var letters = Array(word)
    let at = 1 + random.below(letters.count - 2)
    switch random.below(3) {
    case 0: letters.remove(at: at)
    case 1: letters.insert(letters[at], at: at)
    default:
      // Two equal letters would stay as they are.
      if letters[at] == letters[at + 1] {
        letters.remove(at: at)
      } else {
        letters.swapAt(at, at + 1)
      }
    }
    return replaced(way, [(word, String(letters))], after: first)
  }

  private mutating func replaced(_ way: Way, _ pairs: [(String, String)], after first: Int = 0)
    -> Broken
  {
    let (old, new) = random.pick(pairs)
    let index = lines[first...].firstIndex { $0.contains(old) } ?? 0
    lines[index].replace(old, with: new, maxReplacements: 1)
    return result(way, index)
  }

  private mutating func inserted(_ way: Way, _ line: String?, at index: Int) -> Broken {
    if let line { lines.insert(line, at: index) } else { lines.remove(at: index) }
    return result(way, index)
  }

  /// The first reader is told, which then stands where the stage stood or further down.
  private mutating func missing(_ way: Way, _ stages: [String]) -> Broken {
    let stage = random.pick(stages)
    let index = lines.firstIndex(of: stage) ?? 0
    lines.remove(at: index)
    // Sentences are read by keywords first, entities only use them.
    let reader = stage.contains("sentences") ? lines.firstIndex { $0.contains("keywords") } : index
    return result(way, reader ?? index)
  }

  private mutating func moved(_ way: Way) -> Broken {
    let line = random.pick(["  - tokenize: { stems: true }", "  - keywords: { limit: 10 }"])
    let index = lines.firstIndex(of: line) ?? 0
    lines.remove(at: index)
    let isWriter = line.contains("tokenize")
    // tokenize below its reader sentences; keywords above sentences, which it reads.
    let target = isWriter ? index + 1 : 13
    lines.insert(line, at: target)
    return result(way, isWriter ? index : 13)
  }

  private mutating func doubled(_ way: Way) -> Broken {
    let index = random.pick([3, 5, 7, 18])
    lines.insert(lines[index], at: index + 1)
    return result(way, index + 1)
  }
}

/// A small generator of numbers that are the same everywhere.
///
/// - Source: Steele, Lea and Flood (2014), SplitMix64.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
