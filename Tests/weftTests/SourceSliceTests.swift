import DocumentJSON
import DocumentModel
import Foundation
import JSONText
import Testing
import Unicode

/// The bytes that an annotation names are its text: cut out of the file alone, decoded, without markup.
@Suite struct SourceSliceTests {
  private let shell = Shell()
  private static let data = ProcessInfo.processInfo.environment["WEFT_DATA"]
  private static let stages = """
    printf 'version: 1\\nstages: [extract, language, tokenize, sentences, entities, patterns, keywords, summarize]\\n' \
      > p.yaml
    """

  @Test func `every annotation of the samples is its slice of the file`() throws {
    let checked = try check(folder: "\(Shell.package)/samples")
    #expect(checked.keys.sorted() == ["entities", "keyphrases", "summary"])
    #expect(checked.values.allSatisfy { $0 >= 20 }, "\(checked)")
  }

  @Test(.enabled(if: data != nil, "WEFT_DATA names no folder with pages"))
  func `annotations of real pages are their slices of the files`() throws {
    let data = try #require(Self.data)
    shell.run(
      """
      mkdir pages; cd pages; for page in $(ls '\(data)'/html/*/pages/*.gz | awk 'NR % 20 == 7'); do
        gzip -dc "$page" > "$(basename "$page" .gz)"
      done
      """)
    let checked = try check(folder: "\(shell.folder)/work/pages")
    #expect(checked.values.allSatisfy { $0 >= 50 }, "\(checked)")
  }

  /// - Returns: how many items of each layer were checked.
  private func check(folder: String) throws -> [String: Int] {
    let run = shell.run(
      "\(Self.stages); cd '\(folder)'; weft run '\(shell.folder)/work/p.yaml' . -q -o - --layers all"
    )
    var slices: [Slice] = []
    for line in run.lines {
      let document = try DocumentReader.read(Array(line.utf8)).document
      guard document.map != nil else {
        #expect(Slice.all(of: document, in: []).isEmpty, "\(document.id) has no file, but sources")
        continue
      }
      let file = try Array(Data(contentsOf: URL(filePath: "\(folder)/\(document.id)")))
      slices += Slice.all(of: document, in: file)
    }
    let texts = try extracted(slices)
    var counts: [String: Int] = [:]
    for (slice, text) in zip(slices, texts) {
      counts[slice.layer, default: 0] += 1
      #expect(text == folded(slice.text), "\(slice.id) \(slice.layer): \(slice.markup)")
    }
    return counts
  }

  /// What `extract` makes of each slice, as the markup of a record.
  private func extracted(_ slices: [Slice]) throws -> [String] {
    var writer = JSONWriter()
    for slice in slices {
      writer.beginObject()
      writer.member("html", slice.markup)
      writer.endObject()
      writer.newline()
    }
    try Data(writer.bytes).write(to: URL(filePath: "\(shell.folder)/work/slices.jsonl"))
    let run = shell.run("weft extract slices.jsonl --html-field html --boilerplate keep --map off")
    #expect(run.lines.count == slices.count, "\(run.errors)")
    return try run.lines.map { line in
      let document = try DocumentReader.read(Array(line.utf8)).document
      return folded(String(decoding: document.text, as: UTF8.self))
    }
  }
}

/// Text without white space.
private func folded(_ text: String) -> String {
  String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
}

private struct Slice {
  var id: String
  var layer: String
  var text: String
  /// The bytes of the file, decoded; those of plain text as markup.
  var markup: String

  static func all(of document: Document, in file: [UInt8]) -> [Slice] {
    var slices: [Slice] = []
    func add(_ layer: String, _ span: Span, _ source: Range<Int>?) {
      guard let source else { return }
      var markup = decoded(Array(file[source]), document.source.encoding ?? "utf-8")
      if document.source.mediaType == "text/plain" {
        markup = markup.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      }
      slices.append(
        Slice(id: document.id, layer: layer, text: document.string(span), markup: markup))
    }
    for item in document.layers.entities?.items ?? [] { add("entities", item.span, item.source) }
    for item in document.layers.keyphrases?.items ?? [] {
      for (span, source) in zip(item.spans, item.sources) { add("keyphrases", span, source) }
    }
    for item in document.layers.summary?.items ?? [] { add("summary", item.span, item.source) }
    return slices
  }

  private static func decoded(_ bytes: [UInt8], _ encoding: String) -> String {
    guard encoding != "utf-8", var decoder = CharacterDecoder(encoding: encoding) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(
      decoding: decoder.decode(bytes, 0..<bytes.count, isLast: true).units, as: UTF16.self)
  }
}
