public import StageKit

/// Writes diagnostics in one of the formats.
public struct DiagnosticRenderer {
  private let format: DiagnosticFormat
  private let isColored: Bool
  private let read: (String) -> [UInt8]?

  /// - Parameters:
  ///   - isColored: with escape sequences for a terminal; of the text format alone.
  ///   - read: the bytes of a file, to show its lines; nil when they cannot be had; from the file system unless given.
  public init(
    _ format: DiagnosticFormat = .text, isColored: Bool = false,
    read: ((String) -> [UInt8]?)? = nil
  ) {
    self.format = format
    self.isColored = isColored
    self.read = read ?? { try? FileBytes.read($0) }
  }

  /// All diagnostics, with a line feed at the end; empty for none in the formats of lines.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    switch format {
    case .text: texts(diagnostics)
    case .json: DiagnosticJSON.array(diagnostics)
    case .github: diagnostics.map { githubCommand($0) }.joined()
    case .sarif: DiagnosticJSON.sarif(diagnostics)
    }
  }

  private func texts(_ diagnostics: [Diagnostic]) -> String {
    var sources: [String: SourceText] = [:]
    var result = ""
    for diagnostic in diagnostics {
      let file = diagnostic.place.file
      if sources[file] == nil, !file.isEmpty, let bytes = read(file) {
        sources[file] = SourceText(bytes, file: file)
      }
      let text = DiagnosticText(diagnostic, source: sources[file], isColored: isColored)
      result += text.lines.joined(separator: "\n") + "\n"
    }
    return result
  }
}

/// `::error file=news.yaml,line=20,col=10,endColumn=18,title=E010::message`.
///
/// - Source: "Workflow commands for GitHub Actions", escaping as in actions/toolkit.
private func githubCommand(_ diagnostic: Diagnostic) -> String {
  func escaped(_ text: String, isProperty: Bool) -> String {
    var result = text.replacing("%", with: "%25").replacing("\r", with: "%0D")
      .replacing("\n", with: "%0A")
    if isProperty { result = result.replacing(":", with: "%3A").replacing(",", with: "%2C") }
    return result
  }
  var properties: [String] = []
  let place = diagnostic.place
  if place != .commandLine {
    properties.append("file=\(escaped(place.file, isProperty: true))")
    properties.append("line=\(place.line),col=\(place.column)")
    properties.append("endColumn=\(place.column + place.length)")
  }
  properties.append("title=\(diagnostic.code)")
  let message = [diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "\n")
  return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::"
    + escaped(message, isProperty: false) + "\n"
}
