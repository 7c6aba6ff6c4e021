public import DocumentModel
public import StageKit

/// Finds the names of a user's list in one pass: the longest one at each place, at token boundaries.
public struct MatchGazetteer: Stage {
  public struct Settings: StageSettings {
    @Setting("A list with a name, a label and an identifier a line, with tabs between.")
    public var file: ResourceFile? = nil
    @Setting("Names to find, beside those of the file.") public var names: [String] = []
    @Setting("The label of names that have none in the list.") public var label = "MISC"
    @Setting("Find names whatever the case of their letters.") public var ignoreCase = false
    public init() {}
  }

  /// The lists, compiled once and shared by the workers.
  public struct Resources: Sendable {
    let tables: [NameTable]
  }

  public static let declaration = StageDeclaration(
    name: "gazetteer", phase: .tag, summary: "Finds the names of a list, of any length and script.",
    reads: [.text, .tokens], writes: [.entities],
    examples: [
      StageExample(
        "the longest name counts",
        .text("The University of York is in York."),
        settings: [("names", "York,University of York"), ("label", "PLACE")],
        output: ["PLACE University of York", "PLACE York"]),
      StageExample(
        "names across lines, in any case",
        .text("He sailed on the SANTA\nMARIA."),
        settings: [("names", "Santa Maria"), ("label", "SHIP"), ("ignore_case", "true")],
        output: ["SHIP SANTA MARIA"]),
      StageExample(
        "a script without spaces",
        .text("昨日、東京都で会議がありました。"),
        settings: [("names", "東京都"), ("label", "LOC")], output: ["LOC 東京都"]),
    ])

  private let tables: [NameTable]

  public static func load(_ settings: Settings, from files: ResourceFiles) throws -> Resources {
    guard settings.file != nil || !settings.names.isEmpty else {
      throw Diagnostic(
        "E018", "gazetteer needs a list of names: file or names", at: .commandLine,
        help: "for example: file: lists/products.tsv, or names: [Ada Lovelace]")
    }
    var lists: [NameList] = []
    if let file = settings.file {
      lists.append(try NameList(files.bytes(file), path: file.path, label: settings.label))
    }
    if !settings.names.isEmpty {
      lists.append(NameList(names: settings.names, label: settings.label))
    }
    return Resources(tables: lists.map { NameTable($0, ignoresCase: settings.ignoreCase) })
  }

  public init(_ settings: Settings, _ resources: Resources) {
    tables = resources.tables
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    var found: [Entity] = []
    if let tokens = document.layers.tokens {
      document.text.withUnsafeBufferPointer { text in
        found = match(text, tokens.splittingClitics(text), by: by)
      }
    }
    var layer = document.layers.entities ?? EntityLayer()
    layer.replace(by: by, with: found)
    document.layers.entities = layer
  }

  /// The longest names from left to right; none overlap.
  private func match(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens, by: Int
  ) -> [Entity] {
    var found: [Entity] = []
    var boundary = TokenBoundaries(tokens)
    // The units of a text are cut alike for every list that treats case alike, which all lists of a stage do.
    guard let first = tables.first else { return [] }
    var units = NameUnits(text, 0..<text.count, ignoresCase: first.ignoresCase)
    while let unit = units.next(isFirst: true) {
      guard let token = boundary.token(startingAt: unit.start),
        let (match, table) = longest(unit, units, from: token, tokens)
      else { continue }
      found.append(entity(Span(unit.start, match.end), match, table, by: by))
      units = NameUnits(text, match.end..<text.count, ignoresCase: first.ignoresCase)
    }
    return found
  }

  /// The longest name over all lists; of equal ones that of the file.
  private func longest(
    _ unit: NameUnits.Unit, _ units: NameUnits, from token: Int, _ tokens: Tokens
  ) -> (NameTable.Match, NameTable)? {
    var best: (NameTable.Match, NameTable)?
    for table in tables {
      var last = token
      let match = table.longestMatch(from: unit, units) { end in
        while last < tokens.count, tokens.ends[last] < end { last += 1 }
        return last < tokens.count && tokens.ends[last] == end
      }
      if let match, match.end > best?.0.end ?? 0 { best = (match, table) }
    }
    return best
  }

  private func entity(
    _ span: Span, _ match: NameTable.Match, _ table: NameTable, by: Int
  ) -> Entity {
    let list = table.list
    let entry = list.entries[match.entry]
    var entity = Entity(
      span: span, label: list.labels[Int(entry.label)], by: by,
      rule: "\(list.name):\(entry.line)")
    if !entry.idRange.isEmpty {
      let id = String(decoding: list.bytes[entry.idRange], as: UTF8.self)
      entity.others.append(Member("id", .string(id)))
    }
    return entity
  }
}

/// Says which token begins at an offset, for offsets that only grow.
private struct TokenBoundaries {
  private let tokens: Tokens
  private var next = 0

  init(_ tokens: Tokens) { self.tokens = tokens }

  mutating func token(startingAt offset: Int) -> Int? {
    while next < tokens.count, tokens.starts[next] < offset { next += 1 }
    return next < tokens.count && tokens.starts[next] == offset ? next : nil
  }
}
