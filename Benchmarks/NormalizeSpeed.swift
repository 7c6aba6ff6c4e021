internal import CICU
internal import Unicode

/// Measures how fast a text that is in NFC is found to be so, by the normalizer from UTF-8 and by ICU's
/// `unorm2_spanQuickCheckYes` from UTF-16; GB of the UTF-8 in both. ICU's text is converted before the clock starts.
@main
enum NormalizeSpeed {
  private static let textBytes = 10_000_000
  private static let rounds = 15

  private static let words = [
    (
      "English",
      "The harbor was quiet, and nobody knew when the “old” ship would return. It’s late – very. "
    ),
    ("ASCII", "The harbor was quiet, and nobody knew when the old ship would return. "),
    ("French", "L’été dernier, la forêt était déjà brûlée à l’est du château. "),
    ("Russian", "Осенью гавань стояла пустая, и никто не знал, когда вернётся корабль. "),
    ("Chinese", "秋天的港口很安静，没有人知道那艘旧船什么时候会回来。"),
    ("Thai", "ท่าเรือเงียบสงบและไม่มีใครรู้ว่าเรือลำเก่าจะกลับมาเมื่อไร "),
  ]

  static func main() {
    print("text      normalizer GB/s  ICU GB/s  ratio")
    for (name, text) in words {
      let count = textBytes / text.utf8.count
      measure(name, Array(String(repeating: text, count: count).utf8))
    }
  }

  private static func measure(_ name: String, _ text: [UInt8]) {
    guard var normalizer = Normalizer(.nfc), let handle = cicu_normalizer_open(0) else {
      fatalError("ICU has no data for NFC")
    }
    var units = [UInt16](repeating: 0, count: text.count)
    let count = cicu_utf16(text, Int32(text.count), &units)
    var own = Double.infinity
    var icu = Double.infinity
    for _ in 0..<rounds {
      var start = processorTime()
      guard normalizer.edits(of: text, 0..<text.count).isEmpty else { fatalError("not NFC") }
      own = min(own, processorTime() - start)
      start = processorTime()
      let span = cicu_normalized_span(handle, units, count)
      // ICU stops at a character that may combine.
      icu = min(icu, (processorTime() - start) * Double(count) / Double(max(1, span)))
    }
    let bytes = Double(text.count) / 1e9
    print(
      name.padded(10), decimal(bytes / own, places: 2).padded(16),
      decimal(bytes / icu, places: 2).padded(9),
      decimal(icu / own, places: 2))
  }
}
