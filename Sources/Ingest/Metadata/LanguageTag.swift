/// The language tag that a text declares, in its canonical case.
///
/// `de_DE` gives `de-DE`, `EN-us` gives `en-US`, `zh-hans-cn` gives `zh-Hans-CN`; of `en, de` the first is meant.
/// - Returns: nil when it is none: `english`.
/// - Source: RFC 5646 §2.1.1.
func languageTag(_ text: String) -> String? {
  let first = text.split { ",; ".contains($0) }.first ?? ""
  let parts = first.split { $0 == "-" || $0 == "_" }
  guard let language = parts.first, (2...3).contains(language.utf8.count),
    parts.allSatisfy({ part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) }
    }), language.utf8.allSatisfy(isASCIILetter)
  else { return nil }
  var isBehindSingleton = false
  let written = parts.enumerated().map { place, part in
    defer { isBehindSingleton = isBehindSingleton || part.utf8.count == 1 }
    let lower = part.lowercased()
    guard place > 0, !isBehindSingleton else { return lower }
    switch part.utf8.count {
    case 2: return part.uppercased()
    case 4 where part.utf8.allSatisfy(isASCIILetter):
      return lower.prefix(1).uppercased() + lower.dropFirst()
    default: return lower
    }
  }
  return written.joined(separator: "-")
}
