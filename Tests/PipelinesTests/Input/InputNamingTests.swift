import Testing

@testable import Pipelines

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct InputNamingTests {
  private let here = getcwd(nil, 0).map { String(cString: $0) } ?? "/"

  @Test(arguments: [
    ("docs/ada.html", "docs/ada.html"), ("./docs//ada.html", "docs/ada.html"),
    ("../ada.html", "ada.html"), ("a/../b.html", "b.html"), ("/nowhere/x/ada.html", "ada.html"),
    ("a b\n.html", "a b\n.html"),
  ])
  func `a file named by itself keeps its path unless it climbs`(_ path: String, _ id: String) {
    #expect(InputNaming(root: nil).id(ofFile: FilePath(path)) == id)
  }

  @Test func `an absolute path below the working directory is taken relative to it`() {
    #expect(InputNaming(root: nil).id(ofFile: FilePath(here + "/x/y.html")) == "x/y.html")
  }

  @Test func `with a root all ids are paths below it`() {
    let naming = InputNaming(root: FilePath("docs"))
    #expect(naming.id(ofFile: FilePath("docs/a/b.html")) == "a/b.html")
    #expect(naming.id(ofFile: FilePath(here + "/docs/b.html")) == "b.html")
    #expect(naming.id(ofFile: FilePath("other/b.html")) == nil)
    #expect(naming.prefix(ofFolder: FilePath("docs/a"))?.map { joined([$0]) } == ["a"])
    #expect(naming.prefix(ofFolder: FilePath("other")) == nil)
  }
}
