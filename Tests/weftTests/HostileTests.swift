import DocumentJSON
import DocumentModel
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder with development data, when the machine has one.
private let data = getenv("WEFT_DATA").map { String(cString: $0) }

@Suite struct HostileTests {
  private let shell = Shell()

  @Test(.enabled(if: data != nil, "WEFT_DATA names no folder with hostile files"))
  func `hostile files neither crash nor hang, and leave the good pages as they are`() throws {
    let folder = try #require(data)
    let result = shell.run(
      """
      mkdir good both
      for page in $(ls '\(folder)'/html/aeb/pages/*.gz | head -20); do
        gzip -dc "$page" > good/"$(basename "$page" .gz)"
      done
      cp good/* both; cp '\(folder)'/hostile/[0-9]* both
      printf 'version: 1\\nstages: [extract, language, tokenize]\\n' > p.yaml
      weft run p.yaml good -q -o good.ndjson --layers all
      timeout 55 weft run p.yaml both -q -o both.ndjson --layers all --failed-dir failed
      echo "$? $(ls both | wc -l)"
      grep -v '"id":"[0-9][0-9]-' both.ndjson | cmp - good.ndjson && echo same
      wc -l < good.ndjson
      """)
    let lines = result.lines
    #expect(lines.count == 3, "\(result.errors)")
    #expect(["0 47", "1 47"].contains(lines.first ?? ""), "\(result.output)")
    #expect(lines.dropFirst() == ["same", "20"])
  }

  /// What is to become of each file: nil when it is no text, else its encoding, replaced characters, blocks, warnings.
  private static let outcomes: [(name: String, outcome: String?)] = [
    ("01-", "utf-8 0 3 [\"unknown_entities\"]"), ("02-", "utf-8 0 1 [\"unknown_entities\"]"),
    ("03-", "utf-8 0 1 [\"unknown_entities\"]"), ("04-", "utf-8 0 1 [\"unknown_entities\"]"),
    ("05-", "utf-8 0 2 []"), ("06-", "utf-8 0 2 [\"little_text\"]"), ("07-", "utf-8 0 2 []"),
    ("08-", "utf-8 0 3 [\"little_text\"]"),
    ("09-", "utf-8 0 1 [\"little_text\", \"text_dropped\"]"),
    ("10-", "utf-8 0 3 [\"little_text\"]"), ("11-", "utf-8 27 1 []"), ("12-", "utf-16le 0 1 []"),
    ("13-", "utf-16be 0 1 []"), ("14-", "utf-16le 0 1 []"), ("15-", "utf-8 0 3 []"),
    ("16-", "utf-8 0 4 []"), ("17-", "utf-8 1 2 []"), ("18-", "gb18030 0 3 []"),
    ("19-", "utf-8 0 1 []"), ("20-", "windows-1252 0 1 []"), ("21-", nil),
    ("22-", "utf-8 0 0 []"), ("23-", "utf-8 0 0 []"), ("24-", nil),
    ("25-", "utf-8 0 1 [\"text_dropped\"]"),
    ("26-", "utf-8 0 1 [\"little_text\", \"text_dropped\"]"),
    ("27-", "utf-8 0 3000 []"),
  ]

  @Test(.enabled(if: data != nil, "WEFT_DATA names no folder with hostile files"))
  func `hostile files keep their text, leak no other file, and say what was lost`() throws {
    let folder = try #require(data)
    let result = shell.run("cp '\(folder)'/hostile/[0-9]* .; weft extract . -o - --map off")
    #expect(result.status == 1)
    var found: [String: String] = [:]
    for line in result.lines {
      let document = try DocumentReader.read(Array(line.utf8)).document
      let text = String(decoding: document.text, as: UTF8.self)
      let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" }
      let blocks = document.layers.blocks?.items.count ?? 0
      let prefix = String(document.id.prefix(3))
      found[prefix] =
        "\(document.source.encoding ?? "") \(replaced) \(blocks) \(document.warnings.map(\.code))"
      // What the entities and inclusions of these name is not there, nor multiplied.
      if ["01-", "03-", "04-", "05-"].contains(prefix) { #expect(text.utf8.count <= 20) }
      if prefix == "02-" { #expect(text.utf8.count < 170_000) }
    }
    for (name, outcome) in Self.outcomes { #expect(found[name] == outcome, "\(name)") }
    #expect(found.count == 25)
    #expect(result.errors.contains("21-gzip-bomb.html.gz: quarantined by read (too_large)"))
    #expect(result.errors.contains("24-png-named.html: quarantined by extract (not_text)"))
  }

  @Test func `a compressed bomb costs no more than the limit`() {
    let result = shell.run(
      """
      head -c 400000000 /dev/zero | gzip > bomb.html.gz
      (ulimit -v 2000000; weft extract bomb.html.gz); echo $?
      echo '<p>a</p>' | gzip | head -c 20 > cut.html.gz; weft extract cut.html.gz; echo $?
      """)
    #expect(result.lines == ["1", "1"])
    #expect(result.errors.contains("bomb.html.gz: quarantined by read (too_large)"))
    #expect(result.errors.contains("cut.html.gz: quarantined by read (bad_gzip)"))
  }

  @Test(.enabled(if: data != nil, "WEFT_DATA names no folder with hostile files"))
  func `every hostile file is done in five seconds of CPU time`() throws {
    let folder = try #require(data)
    let result = shell.run(
      """
      for file in '\(folder)'/hostile/[0-9]*; do
        (ulimit -t 5; timeout 30 weft extract "$file" > /dev/null 2>&1)
        status=$?; echo $status; [ $status -le 1 ] || echo "$file" >&2
      done
      """)
    #expect(result.lines.count == 27)
    #expect(result.lines.allSatisfy { $0 == "0" || $0 == "1" }, "\(result.errors)")
  }
}
