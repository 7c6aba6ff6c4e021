import DocumentModel
import StageKit
import Testing

@testable import Ingest

/// Inputs that once took time with the square of their length: each has to come to an end soon.
///
/// The bound is far above what they take now and catches a hang, not every slowdown.
@Suite struct QuadraticInputTests {
  /// Texts by what is in them; each holds the word `end` behind all that is odd.
  private static let inputs: [(name: String, text: String)] = [
    (
      "NULs between spaces in pre",
      "<pre>" + String(repeating: " ", count: 5_000) + String(repeating: " \0", count: 20_000)
        + "end</pre>"
    ),
    (
      "scripts that open a comment",
      String(repeating: "<script><!--<script></script>", count: 8_000) + "<p>end</p>"
    ),
    (
      "authors inside of authors",
      "<?xml version=\"1.0\"?><doc>" + String(repeating: "<author>", count: 40_000)
        + "</doc>end"
    ),
    ("entity declarations without an end", String(repeating: "<!entity", count: 40_000) + "end"),
    (
      "forty thousand authors",
      "<meta name=author content=\""
        + (0..<40_000).map { "Ann B\($0)" }.joined(separator: ", ") + "\"><p>end"
    ),
    (
      "metas without an end",
      String(repeating: "<meta ", count: 1_300) + String(repeating: "x", count: 400_000)
    ),
  ]

  /// Parts that plain texts of 256 KiB are made of.
  private static let parts = [
    "word ", "a\n", "\n", "\t", "\t\n", "- ", "- a\n", "\u{0C}", "a\u{0C}", "```\n", "~~~\n```\n",
    ">", "> a\n",
    "1. ", "1. a\n", "a.\n\n", "A\n\n", "#", "# a\n", "=\n", "-- \n", "A: b\n", "From: a\n",
    "|-|\n", ". . .",
    "CHAPTER I.\n", "第", "\u{2029}", "\u{85}", "\u{AD}\n", "a-\n", "(a) ",
    "2025-05-16 10:12:00 a\n", "x = f(1);\n",
    "a   b\n", "<script", "<!--", "\u{1B}$B", "=?utf-8?q?a?= ",
  ]

  @Test(arguments: parts)
  func `plain text of one part repeated takes time with its length`(_ part: String) throws {
    let text = String(repeating: part, count: (1 << 18) / part.utf8.count)
    let clock = ContinuousClock()
    for kind in [UnreadSource.Kind.auto, .record] {
      var document = Document(id: "x")
      document.unread = UnreadSource(bytes: Array(text.utf8), kind: kind)
      var stage = ExtractContent(ExtractContent.Settings(), ())
      let elapsed = try clock.measure { try stage.run(&document, by: 0) }
      #expect(elapsed < .seconds(20), "\(part)")
    }
  }

  @Test(arguments: inputs.indices)
  func `odd input takes time with its length`(index: Int) throws {
    var document = Document(id: "x")
    document.unread = UnreadSource(bytes: Array(Self.inputs[index].text.utf8), kind: .auto)
    var stage = ExtractContent(ExtractContent.Settings(), ())
    let clock = ContinuousClock()
    let elapsed = try clock.measure { try stage.run(&document, by: 0) }
    #expect(elapsed < .seconds(20), "\(Self.inputs[index].name)")
  }
}
