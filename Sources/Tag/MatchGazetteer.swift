public import DocumentModel
public import StageKit

/// Finds the names of a user's list in one pass: the longest one at each place, at token boundaries.
public struct MatchGazetteer: Stage {
  public struct Settings: StageSettings {
    @Setting(
      "A list of names, labels, identifiers and aliases (.tsv, .csv, .jsonl), or one compiled by weft compile gazetteer."
    )
    public var file: ResourceFile? = nil
    @Setting("Names to find, beside those of the file.") public var names: [String] = []
    @Setting("The label of names that have none in the list.") public var label = "MISC"
    @Setting("Find names whatever the case of their letters.") public var ignoreCase = false
    @Setting("Find names whatever the accents of their letters.")
    public var ignoreAccents = false
    @Setting("Find names whatever the endings of their words, by the stems of this language.")
    public var stem: LanguageCode? = nil
    @Setting(EntityOverlaps.help) public var overlaps = EntityOverlaps.keep
    public init() {}

    var folding: NameFolding {
      NameFolding(
        ignoresCase: ignoreCase, ignoresAccents: ignoreAccents, stemLanguage: stem?.code ?? "")
    }
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
  private let folder: NameFolder
  private let label: String
  private let overlaps: EntityOverlaps

  public static func load(_ settings: Settings, from files: ResourceFiles) throws -> Resources {
    guard settings.file != nil || !settings.names.isEmpty else {
      throw Diagnostic(
        "E018", "gazetteer needs a list of names: file or names", at: .commandLine,
        help: "for example: file: lists/products.tsv, or names: [Ada Lovelace]")
    }
    try checkStem(settings.folding)
    var tables: [NameTable] = []
    if let file = settings.file { tables.append(try table(file, settings, files)) }
    if !settings.names.isEmpty {
      // All lists of a stage are compared alike, so that a text is cut once.
      let folding = tables.first?.folding ?? settings.folding
      tables.append(try NameTable(NameList(names: settings.names), folding))
    }
    return Resources(tables: tables)
  }

  /// - Throws: `Diagnostic` when Snowball does not know the language.
  private static func checkStem(_ folding: NameFolding) throws {
    guard !folding.isKnown else { return }
    throw Diagnostic(
      "E018", "there are no stems for \"\(folding.stemLanguage)\"", at: .commandLine,
      help: "leave stem out: names are then found as they are written")
  }

  private static func table(
    _ file: ResourceFile, _ settings: Settings, _ files: ResourceFiles
  ) throws -> NameTable {
    let bytes = try files.mapped(file)
    guard CompiledFile.isCompiled(bytes.buffer) else {
      return try NameTable(NameList(bytes.buffer, path: file.path), settings.folding)
    }
    do {
      let table = try NameTable(bytes)
      try checkFolding(of: table, settings, file)
      return table
    } catch let mistake as NameTable.Mistake {
      throw Diagnostic(
        "E042", "\(file.path): \(mistake.message)", at: file.place, help: compileAdvice)
    }
  }

  private static let compileAdvice = "make it anew with: weft compile gazetteer LIST -o FILE"

  /// A compiled list is compared as it was compiled; settings may say the same, or nothing.
  private static func checkFolding(
    of table: NameTable, _ settings: Settings, _ file: ResourceFile
  ) throws {
    let (wanted, given) = (settings.folding, table.folding)
    let option: String? =
      wanted.ignoresCase && !given.ignoresCase
      ? "ignore-case"
      : wanted.ignoresAccents && !given.ignoresAccents
        ? "ignore-accents"
        : !wanted.stemLanguage.isEmpty && wanted.stemLanguage != given.stemLanguage
          ? "stem \(wanted.stemLanguage)" : nil
    guard let option else { return }
    throw Diagnostic(
      "E018", "\(file.path) was compiled without --\(option)", at: file.place,
      help: "\(compileAdvice) --\(option)")
  }

  /// A list as a file that is mapped.
  public struct CompiledList: Sendable {
    public var bytes: [UInt8]
    /// Names that can be found, aliases included.
    public var names: Int
    /// Names that cannot, since the list has an equal one before.
    public var repeated: Int
  }

  /// The file that holds a list, compiled.
  /// - Parameter path: of the list, whose name goes into `rule` of entities.
  /// - Throws: `Diagnostic` with the line of the first mistake.
  public static func compile(
    _ list: ResourceBytes, path: String, _ settings: Settings
  ) throws -> CompiledList {
    try checkStem(settings.folding)
    guard !CompiledFile.isCompiled(list.buffer) else {
      throw Diagnostic("E042", "\(path) is compiled already", at: .commandLine)
    }
    return NameTableCompiler.compile(try NameList(list.buffer, path: path), settings.folding)
  }

  public init(_ settings: Settings, _ resources: Resources) {
    tables = resources.tables
    folder = NameFolder(tables.first?.folding ?? NameFolding())
    label = settings.label
    overlaps = settings.overlaps
  }

  public mutating func run(_ document: inout Document, by: Int) throws {
    var found: [Entity] = []
    if let tokens = document.layers.tokens {
      document.text.withUnsafeBufferPointer { text in
        found = match(text, tokens.splittingClitics(text), by: by)
      }
    }
    document.addEntities(found, by: by, overlaps: overlaps)
  }

  /// The longest names from left to right; none overlap.
  private func match(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: Tokens, by: Int
  ) -> [Entity] {
    var found: [Entity] = []
    var boundary = TokenBoundaries(tokens)
    let indexes = tables.map(\.index)
    var units = NameUnits(text, 0..<text.count, folder)
    while let unit = units.next(isFirst: true) {
      guard let token = boundary.token(startingAt: unit.start),
        let (match, table) = longest(unit, units, from: token, tokens, indexes)
      else { continue }
      found.append(entity(Span(unit.start, match.end), match, tables[table], by: by))
      units = NameUnits(text, match.end..<text.count, folder)
    }
    return found
  }

  /// The longest name over all lists, and the number of its list; of equal ones that of the file.
  @inline(__always)
  private func longest(
    _ unit: NameUnits.Unit, _ units: NameUnits, from token: Int, _ tokens: Tokens,
    _ indexes: [NameIndex]
  ) -> (NameIndex.Match, Int)? {
    var best: (NameIndex.Match, Int)?
    for number in indexes.indices {
      var last = token
      let match = indexes[number].longestMatch(from: unit, units) { end in
        while last < tokens.count, tokens.ends[last] < end { last += 1 }
        return last < tokens.count && tokens.ends[last] == end
      }
      if let match, match.end > best?.0.end ?? 0 { best = (match, number) }
    }
    return best
  }

  private func entity(
    _ span: Span, _ match: NameIndex.Match, _ table: NameTable, by: Int
  ) -> Entity {
    var entity = Entity(
      span: span, label: table.label(match.entry) ?? label, by: by,
      rule: "\(table.name):\(table.line(match.entry))")
    if let id = table.id(match.entry) { entity.others.append(Member("id", .string(id))) }
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
