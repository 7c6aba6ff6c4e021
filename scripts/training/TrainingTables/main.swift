// Writes the features of documents as tables: what scripts/training/*.py fit the shipped rankers to.
//
//     weft sentences --layers all … | training-tables keyphrases PREFIX
//
// PREFIX.tsv has a line a document (id, then its phrases or sentence spans, by tabs), PREFIX.f32 their features, row after row as
// Float32, PREFIX.names the names of the columns.

internal import DocumentJSON
internal import DocumentModel
internal import Ingest
internal import Summarize
internal import Tag

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What stands in the tables for one document.
struct DocumentRows {
  var names: [String]
  var labels: [String]
  var values: [Float]
}

func keyphraseRows(_ document: Document) -> DocumentRows {
  let table = KeyphraseTable(document, language: document.workingLanguage)
  let phrases = table.phrases.map { phrase in
    phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  return DocumentRows(names: KeyphraseTable.featureNames, labels: phrases, values: table.rows)
}

func sentenceRows(_ document: Document) -> DocumentRows {
  let table = SentenceTable(document, language: document.workingLanguage)
  return DocumentRows(
    names: SentenceTable.featureNames,
    labels: table.sentences.map { document.string($0) }.map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }, values: table.rows)
}

extension Document {
  var workingLanguage: String { metadata.language ?? "en" }
}

func fail(_ message: String) -> Never {
  let bytes = Array((message + "\n").utf8)
  _ = write(2, bytes, bytes.count)
  exit(64)
}

func readFile(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// Writes the passages of the pages whose paths stand on standard input: PREFIX.tsv their texts, PREFIX.f32 their features,
/// PREFIX.places (Int32) for each its group, how many words and names follow, and the places of these.
func writePassages(_ prefix: String) {
  guard let lines = fopen(prefix + ".tsv", "w"), let table = fopen(prefix + ".f32", "w"),
    let header = fopen(prefix + ".names", "w"), let places = fopen(prefix + ".places", "w")
  else { fail("cannot write \(prefix).*") }
  while let path = readLine() {
    let page = ContentTable(readFile(path))
    fputs(([path] + page.texts).joined(separator: "\t") + "\n", lines)
    page.rows.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, table) }
    for (index, group) in page.groups.enumerated() {
      let words = page.wordPlaces[index]
      let names = page.namePlaces[index]
      let numbers = [group, words.count, names.count] + words + names
      numbers.map { Int32($0) }.withUnsafeBytes {
        _ = fwrite($0.baseAddress, 1, $0.count, places)
      }
    }
  }
  fputs(ContentTable.featureNames.joined(separator: " ") + "\n", header)
  for file in [lines, table, header, places] { fclose(file) }
}

let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "passages" {
  writePassages(arguments[2])
  exit(0)
}
guard arguments.count == 3, ["keyphrases", "sentences"].contains(arguments[1]) else {
  fail("usage: training-tables keyphrases|sentences PREFIX < documents.ndjson")
}
guard let lines = fopen(arguments[2] + ".tsv", "w"), let table = fopen(arguments[2] + ".f32", "w"),
  let header = fopen(arguments[2] + ".names", "w")
else { fail("cannot write \(arguments[2]).*") }

var names: [String] = []
while let line = readLine() {
  guard let document = try? DocumentReader.read(Array(line.utf8)).document else {
    fail("not a document: \(line.prefix(80))")
  }
  let rows = arguments[1] == "keyphrases" ? keyphraseRows(document) : sentenceRows(document)
  names = rows.names
  fputs(([document.id] + rows.labels).joined(separator: "\t") + "\n", lines)
  rows.values.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, table) }
}
fputs(names.joined(separator: " ") + "\n", header)
for file in [lines, table, header] { fclose(file) }
