import Testing

@testable import Pipelines

@Suite struct PathPatternTests {
  @Test(arguments: [
    ("*.html", "a.html", true),
    ("*.html", "b/a.html", false),
    ("**/*.html", "a.html", true),
    ("**/*.html", "b/c/a.html", true),
    ("b/**", "b/c/a.html", true),
    ("b/**/a.html", "b/a.html", true),
    ("**/drafts/**", "x/drafts/y/z", true),
    ("**/drafts/**", "x/draft/y", false),
    ("*.{html,xml}", "a.xml", true),
    ("*.{html,xml}", "a.txt", false),
    ("{a,b{1,2}}.txt", "b2.txt", true),
    ("{a,b{1,2}}.txt", "b.txt", false),
    ("?.txt", "é.txt", true),
    ("?.txt", "ab.txt", false),
    ("a*b*c", "aXbYc", true),
    ("a*b*c", "aXbY", false),
    ("A.txt", "a.txt", false),
    ("a[1].txt", "a[1].txt", true),
    ("{open", "{open", true),
    ("*", "", false),
  ])
  func `a pattern matches the paths that it should`(
    _ pattern: String, _ path: String, _ expected: Bool
  ) {
    #expect(PathPattern(pattern).matches(names(path)) == expected)
  }

  @Test(arguments: [
    ("b/*.html", "b", true), ("b/*.html", "c", false), ("b/*.html", "b/c", false),
    ("**/x", "any/where", true), ("{a,b}/*", "b", true),
  ])
  func `a folder is entered only when something below may match`(
    _ pattern: String, _ folder: String, _ expected: Bool
  ) {
    #expect(PathPattern(pattern).mayMatch(below: names(folder)) == expected)
  }

  @Test(arguments: [
    ("docs/**/*.html", "docs", "a/b.html"), ("*.txt", ".", "a.txt"), ("/*", "/", "etc"),
    ("a/b/{c,d}/e", "a/b", "c/e"),
  ])
  func `the root of a pattern is its longest part without wildcards`(
    _ pattern: String, _ root: String, _ below: String
  ) {
    let split = PathPattern.split(Array(pattern.utf8))
    #expect(split.root == FilePath(root))
    #expect(split.below.matches(names(below)))
  }

  @Test func `many stars and braces take no time to speak of`() {
    let stars = String(repeating: "*a", count: 50) + "b"
    #expect(!PathPattern(stars).matches([Array(repeating: UInt8(ascii: "a"), count: 5_000)]))
    let braces = String(repeating: "{a,b}", count: 40)
    #expect(!PathPattern(braces).matches([[0x78]]))
  }

  private func names(_ path: String) -> [[UInt8]] { FilePath(path).components.map(Array.init) }
}
