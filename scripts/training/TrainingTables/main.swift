// Writes the features of documents as tables: what scripts/training/*.py fit the shipped rankers to.
//
//     weft sentences --layers all … | training-tables keyphrases PREFIX
//
// PREFIX.tsv has a line a document (id, then its phrases or sentence spans, by tabs), PREFIX.f32 their features, row after row as
// Float32, PREFIX.names the names of the columns.

internal import DocumentJSON
internal import DocumentModel
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

let arguments = CommandLine.arguments
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
