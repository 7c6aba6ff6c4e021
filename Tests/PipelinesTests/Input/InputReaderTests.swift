import DocumentModel
import StageKit
import Testing

@testable import Pipelines

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct InputReaderTests {
  private let folder = TemporaryFolder()

  /// One line for each input: id, what it is, how many bytes.
  private func read(
    _ paths: [FilePath], _ change: (inout InputRequest) -> Void = { _ in }
  ) throws -> [String] {
    var request = InputRequest()
    request.paths = paths
    change(&request)
    var reader = try InputReader(request)
    var lines: [String] = []
    while let input = reader.next() {
      switch input.content {
      case .file(let bytes, let isCompressed, let kind):
        lines.append("\(input.id) \(kind)\(isCompressed ? " gzip" : "") \(bytes.count)")
      case .record(let bytes, let line): lines.append("\(input.id):\(line) record \(bytes.count)")
      case .document(let bytes, let line): lines.append("\(input.id):\(line) weft \(bytes.count)")
      case .failure(let failure, let line):
        lines.append("\(input.id)\(line.map { ":\($0)" } ?? "") \(failure.code)")
      }
    }
    return lines
  }

  @Test func `content tells what a file is before its name does`() throws {
    try folder.write("a.html", "<p>x")
    try folder.write("b.html", #" {"offsets":"byte", "format" : "weft/1"}"# + "\n")
    try folder.write("c.jsonl", "{\"text\":\"x\"}\n\n{\"text\":\"yz\"}\n")
    try folder.write("d.ndjson", #"{"format":"weft/1"}"#)
    try folder.write("e.txt", #"{"format":"other/1"}"#)
    try folder.write("f.txt", "")
    try folder.write(FilePath("g.jsonl.gz"), compressedSentence)
    try folder.write(FilePath("h.txt.gz"), compressedSentence)
    #expect(
      try read([folder.path]) == [
        "a.html auto 4", "b.html:1 weft 39", "c.jsonl:1 record 12", "c.jsonl:3 record 13",
        "d.ndjson:1 weft 19", "e.txt auto 20", "f.txt auto 0", "g.jsonl.gz:1 record 15",
        "h.txt.gz auto gzip \(compressedSentence.count)",
      ])
  }

  @Test func `what the user says goes before content`() throws {
    let file = try folder.write("d.ndjson", #"{"format":"weft/1"}"#)
    for (kind, expected) in [
      (InputRequest.Kind.text, "text 19"), (.html, "html 19"), (.jsonl, "record 19"),
    ] {
      #expect(try read([file]) { $0.kind = kind }.first?.hasSuffix(expected) == true)
    }
  }

  @Test func `a document set over several lines is one`() throws {
    let file = try folder.write(
      "x.json", "{\n  \"format\": \"weft/1\",\n  \"id\": \"1\"\n}\n{\n  \"a\": 1\n}\n")
    #expect(try read([file]).map { $0.split(separator: ":").last } == ["1 weft 37", "5 weft 12"])
  }

  @Test func `a brace that is left open costs no other line`() throws {
    let file = try folder.write("x.ndjson", "{\n{\"a\":1}\n{\n  \"b\": 1\n")
    #expect(
      try read([file]).map { $0.split(separator: ":").last } == [
        "1 record 1", "2 record 7", "3 record 10",
      ])
  }

  @Test func `a file beyond the limit is told without being read`() throws {
    try folder.write("a.txt", String(repeating: "x", count: 11))
    try folder.write("b.txt", String(repeating: "x", count: 10))
    #expect(
      try read([folder.path]) { $0.maximumBytes = 10 } == ["a.txt too_large", "b.txt auto 10"])
  }

  @Test func `a line beyond the limit is passed over, and the next one read`() throws {
    let long = #"{"text":""# + String(repeating: "x", count: 200_000) + "\"}"
    try folder.write("a.jsonl", "{\"text\":\"1\"}\n\(long)\n{\"text\":\"3\"}")
    #expect(
      try read([folder.path]) { $0.maximumBytes = 100 } == [
        "a.jsonl:1 record 12", "a.jsonl:2 too_large", "a.jsonl:3 record 12",
      ])
  }

  @Test func `long lines and many lines come out as they stand`() throws {
    let lines = (1...500).map { "{\"text\":\"\(String(repeating: "y", count: $0 * 7))\"}" }
    try folder.write("a.jsonl", lines.joined(separator: "\r\n"))
    let expected = lines.enumerated().map { "a.jsonl:\($0.offset + 1) record \($0.element.count)" }
    #expect(try read([folder.path]) == expected)
  }

  @Test func `a list names files, one a line or with NUL between`() throws {
    try folder.write("a.txt")
    try folder.write("line\nfeed.txt")
    let paths = ["a.txt", "line\nfeed.txt"].map { folder.path.appending($0).text }
    let list = try folder.write("list", paths.joined(separator: "\0"))
    let read = try read([]) {
      $0.list = list
      $0.listEndsWithNUL = true
      $0.root = folder.path
    }
    #expect(read == ["a.txt auto 4", "line\nfeed.txt auto 4"])
  }

  @Test func `a listed file that is missing is an input that failed`() throws {
    let list = try folder.write("list", "/nowhere/x.txt\n\n\(folder.path.text)/list\n")
    #expect(
      try read([]) { $0.list = list } == [
        "/nowhere/x.txt not_found", "list auto \(try size(list))",
      ])
  }

  @Test func `blank lines of a list and carriage returns are no part of a name`() throws {
    try folder.write("a.txt")
    try folder.write("b.txt")
    let names = ["", "a.txt\r", "\r", "  \t", "b.txt"]
    let list = try folder.write(
      "list",
      names.map { $0.hasPrefix("a") || $0.hasPrefix("b") ? "\(folder.path.text)/\($0)" : $0 }
        .joined(separator: "\n"))
    #expect(try read([]) { $0.list = list } == ["a.txt auto 4", "b.txt auto 4"])
  }

  @Test func `a root that cannot be listed is told by its path`() throws {
    let locked = folder.path.appending("locked")
    try folder.write("locked/a.txt")
    _ = system("chmod 000 '\(locked.text)'")
    defer { _ = system("chmod 700 '\(locked.text)'") }
    let found = try read([locked])
    // The superuser may list every folder.
    #expect(found == ["\(locked.text) unreadable"] || getuid() == 0 && found == ["a.txt auto 4"])
  }

  private func size(_ path: FilePath) throws -> Int { try FileStatus(of: path).size }

  @Test func `two names of one id are refused before reading`() throws {
    let first = try folder.write("a/x.txt")
    let second = try folder.write("b/x.txt")
    for paths in [[first, second], [first, first], [folder.path, folder.path.appending(".")]] {
      let failure = #expect(throws: RunFailure.self) { try read(paths) }
      #expect(failure?.status == .usage)
    }
    #expect(try read([first, second]) { $0.root = folder.path }.count == 2)
  }

  @Test func `when no named path is there nothing matched`() throws {
    let failure = #expect(throws: RunFailure.self) { try read([FilePath("/nowhere/x")]) }
    #expect(failure?.status == .noInput)
  }

  @Test func `a glob names the files below its root, and exclusions leave some out`() throws {
    for name in ["d/a.html", "d/b/c.xml", "d/drafts/e.html", "d/f.txt"] { try folder.write(name) }
    let glob = folder.path.appending("d/**/*.{html,xml}")
    #expect(
      try read([glob]) { $0.exclude = [PathPattern("**/drafts/**")] } == [
        "a.html auto 4", "b/c.xml auto 4",
      ])
  }

  @Test func `the files that are left are counted without being opened`() throws {
    for name in ["a", "b", "c"] { try folder.write(name) }
    var request = InputRequest()
    request.paths = [folder.path]
    var reader = try InputReader(request)
    _ = reader.next()
    #expect(reader.countRest() == 2)
  }
}
