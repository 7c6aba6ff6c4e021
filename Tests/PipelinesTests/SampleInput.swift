import DocumentModel

/// Texts that every stage must come through.
struct SampleInput: Sendable {
  var name: String
  var source: UnreadSource

  init(_ name: String, _ text: String, _ kind: UnreadSource.Kind = .text) {
    self.name = name
    source = UnreadSource(bytes: Array(text.utf8), kind: kind)
  }

  /// Documents with something for every stage to find.
  static let rich = [
    SampleInput(
      "an English page",
      """
      <html lang="en"><head><title>Ada &amp; Alan</title></head><body><nav><a href="/">Home</a></nav><article>
      <h1>A meeting in London</h1><p>Ada <b>Love</b>lace met Alan Turing of Bletchley Park on May 29, 2024. They spoke
      about analytical engines, computing machines and $1.5 million of funding. Dr. Hopper sent a letter.</p>
      <p>The analytical engine computes tables of numbers. Write to ada@example.org or see https://example.org/engine.
      Computing machines will change the world, said Turing. The funding came from the Royal Society.</p>
      </article></body></html>
      """, .html),
    SampleInput(
      "a German text",
      """
      Kurze Meldung

      Am 3. Oktober 1990 traf Angela Merkel in Berlin ein. Der Vertrag kostete 1,5 Mio. Euro, sagte die Sprecherin der
      Deutschen Bahn. Die Bahn baut neue Strecken zwischen Berlin und Hamburg.

      - Erster Punkt: die Strecke
      - Zweiter Punkt: der Bahnhof
      """),
    SampleInput("a Japanese text", "東京都は2024年5月29日、新しい図書館を開いた。図書館には本が100万冊ある。予算は3億円だった。"),
    SampleInput(
      "an Arabic text",
      "زار أحمد زويل القاهرة في ٢٩ مايو ٢٠٢٤. دفع ٥٠٠ دولار، ثم عاد إلى الولايات المتحدة."),
  ]

  /// Documents with next to nothing, or nothing that is usual.
  static let strange = [
    SampleInput("nothing", ""),
    SampleInput("nothing as a page", "", .html),
    SampleInput("one letter", "a"),
    SampleInput("one digit", "7"),
    SampleInput("one ideograph", "字"),
    SampleInput("one sign", "."),
    SampleInput("white space", " \n\t\u{A0}\u{3000} \r\n"),
    SampleInput("emoji", "😀😃👩‍👩‍👧‍👦🇩🇪👍🏽 😀. 🏳️‍🌈!"),
    SampleInput("right to left", "\u{202B}שלום עולם 123\u{202C} مرحبا \u{200F}abc\u{200E}."),
    SampleInput(
      "combining marks",
      "e\u{301}\u{323}\u{301} Z\u{351}\u{36B}\u{343}a\u{300}lgo \u{301}\u{301} n\u{303}."),
    SampleInput("only marks", "\u{301}\u{301}\u{301}"),
    SampleInput("controls", "a\u{1}b\u{7F}c\u{85}d\u{2028}e\u{FEFF}f\u{200B}g\u{AD}h\u{FFFD}"),
    SampleInput("the last character", "a\u{10FFFF}b\u{E000}"),
    SampleInput("no markup that closes", "<p>a<b>b<i>c<table><tr><td>d<!-- e <script>f", .html),
    SampleInput(
      "signs", "!!!???...,,,;;;:::---___***@@@###$$$%%%&&&((())){}[]<>//\\\\||~~``''\"\""),
    SampleInput("digits", String(repeating: "1234567890", count: 50)),
    SampleInput("numbers without an end", "1.1.1.1.1.1/1/1/1-1-1-1:1:1:1,1,1,1+1+1+1 $€£¥%‰°"),
    SampleInput("one long word", String(repeating: "a", count: 5_000)),
    SampleInput(
      "capitals", "THE QUICK BROWN FOX, INC. MET DR. WHO. IN MAY 2024 IT PAID $5 MILLION."),
  ]

  /// A megabyte; less in a debug build, which is fifty times slower.
  static let long: [SampleInput] = {
    #if DEBUG
      let size = 100_000
    #else
      let size = 1_000_000
    #endif
    let sentence = "On May 29, 2024 Ada Lovelace paid $1.5 million to Acme Inc. in Zürich, 東京 too. "
    return [
      SampleInput("one line", filled(with: sentence, size)),
      SampleInput("many lines", filled(with: sentence + "\n", size)),
      SampleInput("many short lines", filled(with: "a\n", size / 10)),
      SampleInput("no white space", filled(with: "Lovelace,1.5;ada@x.org/", size / 2)),
      SampleInput("no white space in Japanese", filled(with: "東京都は3億円を払った", size / 2)),
    ]
  }()

  private static func filled(with text: String, _ size: Int) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }
}
