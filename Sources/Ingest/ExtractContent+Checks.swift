internal import StageKit

extension ExtractContent.Settings {
  /// Warns of options that choose among text of which all is kept, or just what is selected.
  var withoutEffect: [Diagnostic] {
    let reason: String
    if !elements.select.isEmpty {
      reason = "elements.select names what is kept"
    } else if boilerplate == .keep {
      reason = "boilerplate: keep keeps everything"
    } else {
      return []
    }
    let options = [("favor", favor != .balance), ("comments", comments), ("captions", captions)]
    return options.filter(\.1).map { option, _ in
      Diagnostic(
        "E018", "\"\(option)\" has no effect, since \(reason)", at: .commandLine,
        help: "remove it, or let the stage tell content from boilerplate", severity: .warning)
    }
  }
}
