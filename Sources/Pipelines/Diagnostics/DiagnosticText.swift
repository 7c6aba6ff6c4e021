internal import StageKit

/// One diagnostic for people:
///
/// ```
/// news.yaml:20:10: error[E010]: no stage named "tokenise"
///    20 |   - use: tokenise
///       |          ^^^^^^^^
///       = help: did you mean "tokenize"?
/// ```
struct DiagnosticText {
  /// Longer lines are cut around the place.
  private static let maximumWidth = 120

  private let diagnostic: Diagnostic
  private let source: SourceText?
  private let isColored: Bool

  init(_ diagnostic: Diagnostic, source: SourceText?, isColored: Bool) {
    self.diagnostic = diagnostic
    self.source = source
    self.isColored = isColored
  }

  var lines: [String] {
    var lines = [head]
    lines += sourceLines
    if let help = diagnostic.help {
      let indent = String(repeating: " ", count: numberWidth + 1)
      lines.append(indent + colored("= help:", bold) + " " + printable(help))
    }
    return lines
  }

  private var head: String {
    let place = diagnostic.place
    let start = place == .commandLine ? "weft:" : "\(place.file):\(place.line):\(place.column):"
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]:"
    let color = diagnostic.severity == .error ? red : yellow
    return [colored(printable(start), bold), colored(kind, color), printable(diagnostic.message)]
      .joined(separator: " ")
  }

  /// Wide enough for the number, and for 5 digits at least, so that the lines of several messages stand in one column.
  private var numberWidth: Int { max(5, "\(diagnostic.place.line)".count) }

  private var sourceLines: [String] {
    guard let source, (1...source.lineCount).contains(diagnostic.place.line) else { return [] }
    let scalars = Array(source.line(diagnostic.place.line).unicodeScalars)
    guard !scalars.isEmpty else { return [] }
    let start = min(diagnostic.place.column - 1, scalars.count)
    let end = max(start, min(start + diagnostic.place.length, scalars.count))
    let first = scalars.count > Self.maximumWidth ? max(0, start - Self.maximumWidth / 2) : 0
    let last = min(scalars.count, first + Self.maximumWidth)
    let number = "\(diagnostic.place.line)"
    let padding = String(repeating: " ", count: numberWidth - number.count)
    let margin = String(repeating: " ", count: numberWidth)
    let shown =
      (first > 0 ? "…" : "") + printable(string(scalars[first..<last]))
      + (last < scalars.count ? "…" : "")
    let before = (first > 0 ? 1 : 0) + width(scalars[first..<min(start, last)])
    let carets = max(1, width(scalars[min(start, last)..<min(end, last)]))
    return [
      colored("\(padding)\(number) |", blue) + " " + shown,
      colored("\(margin) |", blue) + " " + String(repeating: " ", count: before)
        + colored(String(repeating: "^", count: carets), red),
    ]
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view += scalars
    return String(view)
  }

  /// Cells of a terminal.
  private func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + displayWidth($1) }
  }

  /// Controls become spaces: a file must not be able to steer the terminal.
  private func printable(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      view.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(view)
  }

  private let bold = "1"
  private let red = "1;31"
  private let yellow = "1;33"
  private let blue = "1;34"

  private func colored(_ text: String, _ color: String) -> String {
    isColored ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
  }
}
