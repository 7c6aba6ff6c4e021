internal import DocumentModel

/// What the content model is trained on: the passages of a page, their features, and their words and names as places in tables
/// of hashed weights.
package struct ContentTable {
  package private(set) var texts: [String] = []
  package private(set) var rows: [Float] = []
  /// The group of each passage.
  package private(set) var groups: [Int] = []
  package private(set) var wordPlaces: [[Int]] = []
  package private(set) var namePlaces: [[Int]] = []

  package static var featureNames: [String] { PassageTable.featureNames }

  package init(_ bytes: [UInt8]) {
    let sniffer = EncodingSniffer(bytes, readsDeclarations: true)
    let decoded = DecodedSource(bytes, encoding: sniffer.encoding, skipping: sniffer.markLength)
    var scanner = HTMLScanner(decoded.bytes)
    scanner.scan()
    let tree = MarkupParser.parse(scanner.skeleton, decoded.bytes, as: .html)
    guard tree.count > 0 else { return }
    var page = PageCues(tree)
    page.leaveOutWithdrawn(tree)
    var metadata = Metadata()
    var reader = MetadataReader(tree, cues: page.cues)
    reader.fill(&metadata)
    let table = PassageTable(tree, page, title: metadata.title, keeping: ContentParts())
    rows = table.rows
    groups = table.judged.map { table.groups.numbers[$0] }
    var words = PassageWords(tree)
    let passages = table.judged.map { table.passages[$0] }
    let names = ElementNames(tree, around: passages)
    for passage in passages {
      words.read(passage)
      wordPlaces.append(words.places)
      namePlaces.append(names.places(around: passage))
      texts.append(collapsed(passage.text(in: tree, page.roles)) ?? "")
    }
  }
}
