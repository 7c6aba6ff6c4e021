/// Finds emoticons and runs of one symbol, which are one token each.
enum SymbolRule {
  private static let emoticons: [StaticString] = [
    ">:-(", ":'-(", "(^_^)", ">:(", ">:)", ":'(", ":')", ":-)", ":-(", ":-d", ":-p", ":-/", ":-|",
    ":-o", ":-*", ";-)", ";-p", ";-(", "=-)", "(-:", ")-:", "(^^)", "^_^", "^.^", "-_-", "<\\3",
    "</3", ":))", ":((", ";))", ":)", ":(", ":d", ":p", ":/", ":|", ":*",
    ":]", ":[", ":}", ":{", ":o", ":s", ":3", ";)", ";(", ";p", ";d", "=)", "=(", "=d", "=p", "=/",
    "=]", "<3", "(:", "(;", "^^", "):", "\\o/",
  ]

  /// The end of the emoticon that starts at `index`.
  static func emoticonEnd(_ text: TextBytes, at index: Int, in chunk: Chunk) -> Int? {
    let first = text[index].asciiLowercased
    guard startsEmoticon(first) else { return nil }
    for face in emoticons where face.utf8Start.pointee == first {
      var end = index + face.utf8CodeUnitCount
      guard hasPrefix(face, text, at: index, before: chunk.end) else { continue }
      // The broader the smile, the longer: `:-)))`.
      while end < chunk.end, text[end] == text[end - 1], !text[end].isWordByte { end += 1 }
      if stands(text, index, end, in: chunk) { return end }
    }
    return nil
  }

  private static func startsEmoticon(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "^"),
      UInt8(ascii: "-"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Whether a possible face stands for itself: `:/` and `:d` are parts of other things too.
  private static func stands(
    _ text: TextBytes, _ start: Int, _ end: Int, in chunk: Chunk
  ) -> Bool {
    if end < chunk.end, text[end].isWordByte { return false }
    let endsInLetter = text[end - 1].isWordByte || text[end - 1] == UInt8(ascii: "/")
    if start > chunk.start, text[start - 1].isWordByte {
      // After a word only a face that is no other punctuation: `great:)`, but not `note(:` or `a:b`.
      return !endsInLetter && text[start] != UInt8(ascii: "(") && text[start] != UInt8(ascii: ")")
    }
    if text[start] == UInt8(ascii: "(") || text[start] == UInt8(ascii: ")") {
      return start == chunk.start && end == chunk.end
    }
    return !text[start].isWordByte || start == chunk.start
  }

  /// The end of the run that starts at `index`: `...`, `--`, `?!?`, `***`, `->`.
  static func runEnd(_ text: TextBytes, at index: Int, in chunk: Chunk) -> Int {
    let first = text[index]
    var end = index + 1
    switch first {
    case UInt8(ascii: "!") where end < chunk.end && text[end] == UInt8(ascii: "="):
      while end < chunk.end, text[end] == UInt8(ascii: "=") { end += 1 }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      while end < chunk.end, text[end] == UInt8(ascii: "!") || text[end] == UInt8(ascii: "?") {
        end += 1
      }
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "^"):
      return lineEnd(text, index, chunk)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "`"),
      UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "%"):
      while end < chunk.end, text[end] == first { end += 1 }
    case 0x80...: return sameScalarEnd(text, index, chunk)
    default: break
    }
    return end
  }

  /// The end of a rule or arrow made of a few symbols; two different ones that make none stay apart.
  private static func lineEnd(_ text: TextBytes, _ index: Int, _ chunk: Chunk) -> Int {
    var same = index + 1
    while same < chunk.end, text[same] == text[index] { same += 1 }
    var mixed = same
    while mixed < chunk.end, isLineByte(text[mixed]) { mixed += 1 }
    if mixed - index >= 4 { return mixed }
    let isArrow =
      mixed == index + 2 && arrows.contains { hasPrefix($0, text, at: index, before: mixed) }
    return isArrow ? mixed : same
  }

  private static let arrows: [StaticString] = [
    "->", "<-", "=>", "<=", ">=", "+-", "~=", "|-", "-|",
  ]

  private static func isLineByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "^"):
      true
    default: false
    }
  }

  /// Runs of ’ – — … beyond ASCII; an ellipsis takes the periods after it.
  private static func sameScalarEnd(_ text: TextBytes, _ index: Int, _ chunk: Chunk) -> Int {
    guard text[index] == 0xE2, text[index + 1] == 0x80, index + 3 <= chunk.end else {
      return index
    }
    let last = text[index + 2]
    // U+2013, U+2014, U+2019, U+2026
    guard last == 0x93 || last == 0x94 || last == 0x99 || last == 0xA6 else { return index }
    var end = index + 3
    while end + 3 <= chunk.end, text[end] == 0xE2, text[end + 1] == 0x80, text[end + 2] == last {
      end += 3
    }
    if last == 0xA6 {
      while end < chunk.end, text[end] == UInt8(ascii: ".") { end += 1 }
    }
    return end
  }
}
