import Testing

@testable import Pipelines

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FolderWalkTests {
  private func walk(
    _ folder: FilePath, matching pattern: String? = nil, skipping: [FilePath] = []
  ) throws -> [String] {
    let skipped = Set(try skipping.map { try FileStatus(of: $0).identity })
    var walk = FolderWalk(folder, matching: pattern.map { PathPattern($0) }, skipping: skipped)
    var found: [String] = []
    while let next = walk.next() {
      switch next {
      case .file(_, let names): found.append(joined(names))
      case .failure(_, _, let names): found.append("! " + joined(names))
      }
    }
    return found
  }

  @Test func `files come by the bytes of their names, folder by folder`() throws {
    let folder = TemporaryFolder()
    let names = ["b.html", "a.html", "a/z.html", "a/b/c.html", "B.html", "é.html", "a-b.html"]
    for name in names { try folder.write(name) }
    #expect(
      try walk(folder.path) == [
        "B.html", "a/b/c.html", "a/z.html", "a-b.html", "a.html", "b.html", "é.html",
      ])
  }

  @Test func `hidden files, unfinished output and the state of runs are left out`() throws {
    let folder = TemporaryFolder()
    for name in [".hidden", ".git/config", "x.part", "out/.weft/failed.ndjson", "out/run.json"] {
      try folder.write(name)
    }
    try folder.write("out/a.json")
    try folder.write("run.json")
    #expect(try walk(folder.path) == ["out/a.json", "run.json"])
  }

  @Test func `a link to a file is a file, a link to a folder is not followed`() throws {
    let folder = TemporaryFolder()
    let file = try folder.write("real/a.txt")
    symlink(file.text, folder.path.appending("link.txt").text)
    symlink(folder.path.text, folder.path.appending("loop").text)
    symlink("/nowhere", folder.path.appending("broken.txt").text)
    #expect(try walk(folder.path) == ["broken.txt", "link.txt", "real/a.txt"])
  }

  @Test func `pipes and sockets are no input`() throws {
    let folder = TemporaryFolder()
    try folder.write("a.txt")
    mkfifo(folder.path.appending("pipe").text, 0o600)
    #expect(try walk(folder.path) == ["a.txt"])
  }

  @Test func `the folder that is written to is not entered`() throws {
    let folder = TemporaryFolder()
    try folder.write("a.txt")
    try folder.write("out/a.txt.json")
    try folder.write("z.txt")
    let skipped = [folder.path.appending("out")]
    #expect(try walk(folder.path, skipping: skipped) == ["a.txt", "z.txt"])
  }

  @Test func `a pattern picks files and keeps the walk out of other folders`() throws {
    let folder = TemporaryFolder()
    for name in ["a.html", "b/c.html", "b/d.xml", "e/f.html"] { try folder.write(name) }
    #expect(try walk(folder.path, matching: "b/*.html") == ["b/c.html"])
    #expect(try walk(folder.path, matching: "**/*.html") == ["a.html", "b/c.html", "e/f.html"])
  }

  @Test func `names that are no UTF-8 and names with line feeds are found`() throws {
    let folder = TemporaryFolder()
    try folder.write(FilePath(bytes: [0x61, 0xFF, 0x62]), [])
    try folder.write("line\nfeed", "")
    #expect(try walk(folder.path) == ["a\u{FFFD}b", "line\nfeed"])
  }

  @Test func `a folder that is missing is told`() throws {
    #expect(try walk(FilePath("/nowhere/at/all")) == ["! "])
  }
}
