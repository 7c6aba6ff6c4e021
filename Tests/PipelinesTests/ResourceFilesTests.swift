import StageKit
import Testing

@testable import Pipelines

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of its own, removed at the end.
private final class Folder {
  let path: String

  init() {
    path = "/tmp/weft-resources-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    mkdir(path, 0o700)
  }

  deinit {
    for name in FileBytes.names(inFolder: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  func write(_ name: String, _ text: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  func file(_ name: String) throws -> ResourceFile {
    let place = Place(file: "\(path)/news.yaml", line: 7, column: 20, length: name.count)
    return try #require(ResourceFile(ConfigurationNode(.scalar(name, quoted: false), at: place)))
  }
}

@Suite struct ResourceFilesTests {
  @Test func `a file is read once, from the folder of the file that names it`() throws {
    let folder = Folder()
    folder.write("names.tsv", "Ada\n")
    let files = ResourceFiles.fileSystem()
    #expect(try files.bytes(folder.file("names.tsv")) == Array("Ada\n".utf8))
    folder.write("names.tsv", "Bob\n")
    #expect(try files.bytes(folder.file("names.tsv")) == Array("Ada\n".utf8))
    #expect(try ResourceFiles.fileSystem().bytes(folder.file("names.tsv")) == Array("Bob\n".utf8))
  }

  @Test func `a missing file is told where it is named, with the nearest name`() throws {
    let folder = Folder()
    folder.write("products.tsv", "")
    let file = try folder.file("product.tsv")
    let mistake = #expect(throws: Diagnostic.self) {
      try ResourceFiles.fileSystem().bytes(file)
    }
    #expect(mistake?.code == "E003")
    #expect(mistake?.place.line == 7)
    #expect(mistake?.help == "did you mean \"products.tsv\"?")
  }

  @Test func `a folder is no file`() throws {
    let folder = Folder()
    let file = try folder.file(".")
    let mistake = #expect(throws: Diagnostic.self) {
      try ResourceFiles.fileSystem().bytes(file)
    }
    #expect(mistake?.message.hasSuffix("cannot be read: it is a folder") == true)
  }

  @Test func `mistakes in a configuration stand at their places in it`() throws {
    let folder = Folder()
    folder.write("rules.yaml", "rules:\n  - a: 1\n    a: 2\n")
    let file = try folder.file("rules.yaml")
    let mistakes = #expect(throws: Mistakes.self) {
      try ResourceFiles.fileSystem().configuration(file)
    }
    #expect(mistakes?.diagnostics.map(\.place.line) == [3])
  }
}
