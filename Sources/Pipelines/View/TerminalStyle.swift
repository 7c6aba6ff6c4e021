/// How characters look in a terminal.
struct TerminalStyle: Equatable {
  var isBold = false
  var isDim = false
  var isUnderlined = false
  /// Indices into the 256 colors of xterm.
  var color: UInt8?
  var background: UInt8?

  static let plain = TerminalStyle()

  /// The escape sequence that sets this style and nothing else.
  var sequence: String {
    var codes = ["0"]
    if isBold { codes.append("1") }
    if isDim { codes.append("2") }
    if isUnderlined { codes.append("4") }
    if let color { codes.append("38;5;\(color)") }
    if let background { codes.append("48;5;\(background)") }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  static let reset = "\u{1B}[0m"

  /// The color of a label: one of its own for the common ones, for others by their letters.
  static func color(ofLabel label: String) -> UInt8 {
    if let color = labelColors[label] { return color }
    let sum = label.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    return otherColors[sum % otherColors.count]
  }
}

/// Light colors, on which black is easily read.
private let labelColors: [String: UInt8] = [
  "PERSON": 153, "ORG": 216, "LOC": 157, "MISC": 225, "DATE": 229, "TIME": 229, "MONEY": 158,
  "PERCENT": 158, "EMAIL": 189, "URL": 189, "PHONE": 189,
]
private let otherColors: [UInt8] = [152, 180, 187, 194, 195, 217, 223, 224]
