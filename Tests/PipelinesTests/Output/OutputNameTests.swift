import Testing

@testable import Pipelines

@Suite struct OutputNameTests {
  @Test(arguments: [
    ("a/b.html", "a/b.html.json"), ("a.html.gz", "a.html.gz.json"),
    ("a b\n%.html", "a b\n%.html.json"),
    ("../x", "%2E%2E/x.json"), ("a/../b", "a/%2E%2E/b.json"), ("..", "%2E%2E.json"),
    ("./a", "%2E/a.json"), ("/etc/passwd", "%2Fetc/passwd.json"), ("a//b", "a/%2Fb.json"),
    ("a/", "a/%2F.json"), ("", "%2F.json"), ("a\0b", "a%00b.json"), ("run", "%72un.json"),
    (".weft/x", "%2Eweft/x.json"), ("x/run", "x/run.json"), ("%2E%2E/x", "%252E%252E/x.json"),
    ("...", "....json"), ("été", "été.json"),
  ])
  func `every document has a file below the folder`(_ id: String, _ name: String) {
    #expect(outputName(of: id).text == name)
  }

  @Test func `no two ids share a file`() {
    let parts = ["", ".", "..", "a", "%2E", "%2F", "%", "run", ".weft", "\0", "%00", "%25"]
    var owners: [String: String] = [:]
    for first in parts {
      for second in parts {
        for id in [first + "/" + second, first + second, "/" + first + second] {
          let name = outputName(of: id).text
          let other = owners.updateValue(id, forKey: name)
          #expect(other == nil || other == id, "\(name)")
        }
      }
    }
    #expect(owners.count > 200)
  }

  @Test func `a name that is too long is cut at a character and kept apart by a digest`() {
    let long = String(repeating: "é", count: 400)
    let name = outputName(of: long)
    #expect(name.bytes.count <= 250)
    #expect(!name.text.contains("\u{FFFD}"))
    #expect(name.text.hasSuffix(".json"))
    #expect(outputName(of: long + "x") != name)
  }
}
