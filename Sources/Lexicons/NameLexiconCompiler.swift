/// Compiles lists of names and word clusters to the bytes of a `NameLexicon`.
public struct NameLexiconCompiler {
  /// A line that cannot be read.
  public struct Mistake: Error, Equatable {
    public var line: Int
    public var message: String
  }

  private var names: [(hash: UInt64, value: UInt16)] = []
  private var clusters: [(hash: UInt64, value: UInt16)] = []
  private var newsClusters: [(hash: UInt64, value: UInt16)] = []

  public init() {}

  /// Adds lines `name TAB CODE,CODE`; empty lines and lines that begin with `#` are skipped.
  public mutating func addNames(_ bytes: [UInt8]) throws(Mistake) {
    for (number, line) in lines(bytes) {
      let columns = line.split(separator: "\t")
      guard columns.count == 2 else {
        throw Mistake(line: number, message: "a line needs a name and its classes")
      }
      var value = NameClass()
      for code in columns[1].split(separator: ",") {
        guard let known = NameClass.listed.first(where: { $0.code == code }) else {
          throw Mistake(line: number, message: "no class \"\(code)\"")
        }
        value.formUnion(known.names)
      }
      add(name: columns[0], value)
    }
  }

  /// Adds lines `PATH TAB word …`, the path in zeros and ones, at most 15 of them.
  public mutating func addClusters(_ bytes: [UInt8]) throws(Mistake) {
    clusters += try paths(bytes)
  }

  /// Adds lines of the same form to the clusters from news.
  public mutating func addNewsClusters(_ bytes: [UInt8]) throws(Mistake) {
    newsClusters += try paths(bytes)
  }

  private func paths(_ bytes: [UInt8]) throws(Mistake) -> [(hash: UInt64, value: UInt16)] {
    var clusters: [(hash: UInt64, value: UInt16)] = []
    for (number, line) in lines(bytes) {
      let columns = line.split(separator: "\t")
      guard columns.count >= 2, columns[0].count <= 15,
        let path = UInt16("1" + columns[0], radix: 2)
      else { throw Mistake(line: number, message: "a line needs a path and a word") }
      clusters.append((WordHash.folded(columns[1]), path))
    }
    return clusters
  }

  public func encode() -> [UInt8] {
    Array("WEFTNAM2".utf8) + FingerprintTable.encode(names) + FingerprintTable.encode(clusters)
      + FingerprintTable.encode(newsClusters)
  }

  /// A name is listed under its words; with hyphens also under its parts, as tokenizers differ on them.
  private mutating func add(name: Substring, _ value: NameClass) {
    let words = name.split(separator: " ")
    add(words: words.map { WordHash.folded($0) }, value)
    guard name.contains("-"), words.allSatisfy({ $0 != "-" }) else { return }
    let parts: [Substring] = words.flatMap { word in
      word.split(separator: "-").flatMap { ["-", $0] }.dropFirst()
    }
    add(words: parts.map { WordHash.folded($0) }, value)
  }

  private mutating func add(words: [UInt64], _ value: NameClass) {
    guard var hash = words.first, words.count <= NameLexicon.maximumWords else { return }
    for word in words.dropFirst() {
      names.append((hash, NameClass.beginning.rawValue))
      hash = WordHash.sequence(hash, word)
    }
    names.append((hash, value.rawValue))
  }

  private func lines(_ bytes: [UInt8]) -> [(Int, Substring)] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
      .map { ($0.offset + 1, $0.element) }
  }
}
