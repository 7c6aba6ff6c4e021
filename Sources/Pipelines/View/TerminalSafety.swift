/// Makes text harmless to a terminal: what controls the terminal or the direction of writing is shown as a sign or left out.
///
/// A page could otherwise send escape sequences, or show text in another order than it has.
func terminalSafe(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars { safe.unicodeScalars.append(contentsOf: shown(scalar)) }
  return safe
}

/// A message of several lines, each made harmless.
public func harmless(_ message: String) -> String {
  message.split(separator: "\n", omittingEmptySubsequences: false)
    .map { terminalSafe(String($0)) }.joined(separator: "\n")
}

/// What is shown of a character; empty when it is left out.
func terminalSafe(_ character: Character) -> String {
  // Nearly all text takes this path.
  if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return String(character) }
  return terminalSafe(String(character))
}

private func shown(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: [" "]
  case 0..<0x20: [Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"]  // ␀ to ␟
  case 0x7F: ["\u{2421}"]
  case 0x80...0x9F: ["\u{FFFD}"]
  case 0x2028, 0x2029: [" "]
  case 0x200C, 0x200D: [scalar]  // join or part letters and emoji
  case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: [scalar]  // seen
  default: scalar.properties.generalCategory == .format ? [] : [scalar]
  }
}
