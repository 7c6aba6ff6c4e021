internal import DocumentModel
internal import JSONText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a run tells on standard error while it goes on.
public struct ReportStyle: Sendable {
  public enum Format: String, Sendable, CaseIterable { case text, json }
  public enum Progress: String, Sendable, CaseIterable { case auto, always, never }

  public var format = Format.text
  public var progress = Progress.auto
  /// Failures and warnings are not told; they stand in the account and the failures file.
  public var isQuiet = false
  /// Every warning is told, not only the first of its kind.
  public var isVerbose = false

  public init() {}
}

/// Tells failures, warnings and progress.
struct Reporter {
  private let style: ReportStyle
  private let showsProgress: Bool
  private var told: Set<String> = []
  private var lastProgress: ContinuousClock.Instant
  private let start: ContinuousClock.Instant
  private var hasProgressLine = false

  init(_ style: ReportStyle) {
    self.style = style
    start = .now
    lastProgress = start
    showsProgress =
      switch style.progress {
      case .always: true
      case .never: false
      case .auto: isatty(STDERR_FILENO) == 1 && !style.isQuiet
      }
  }

  mutating func failure(_ id: String, _ quarantine: Quarantine) {
    let place = quarantine.line.map { ":\($0)" }
    let name = place.map { id.hasSuffix($0) ? id : id + $0 } ?? id
    tell(
      "error", id, quarantine.stage, quarantine.code, quarantine.message,
      text:
        "\(name): quarantined by \(quarantine.stage) (\(quarantine.code)): \(quarantine.message)")
  }

  /// Stages that were skipped, and warnings: of these the first of each kind.
  mutating func notes(_ outcome: Outcome) {
    for note in outcome.errors {
      tell(
        "error", outcome.id, note.stage, note.code, note.message ?? "",
        text: "\(outcome.id): \(note.stage) skipped (\(note.code)): \(note.message ?? "")")
    }
    for note in outcome.warnings {
      let text = "\(note.stage) (\(note.code)): \(note.message ?? "")"
      guard told.insert(text).inserted || style.isVerbose else { continue }
      tell(
        "warning", outcome.id, note.stage, note.code, note.message ?? "",
        text: "\(outcome.id): warning: \(text)")
    }
  }

  mutating func progress(_ account: Account, bytes: Int) {
    guard showsProgress, lastProgress.duration(to: .now) > interval else { return }
    lastProgress = .now
    let seconds = start.duration(to: lastProgress) / .seconds(1)
    let rate = (Double(bytes) / 1e5 / max(seconds, 1e-3)).rounded() / 10
    standardError(
      "\r\u{1B}[K\(account.inputs) documents, \(rate) MB/s, \(account.quarantined) failed")
    hasProgressLine = true
  }

  mutating func endProgress() {
    guard hasProgressLine else { return }
    standardError("\r\u{1B}[K")
    hasProgressLine = false
  }

  private mutating func tell(
    _ level: String, _ id: String, _ stage: String, _ code: String, _ message: String, text: String
  ) {
    guard !style.isQuiet else { return }
    endProgress()
    guard style.format == .json else { return standardError("weft: \(terminalSafe(text))\n") }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("level", level)
    writer.member("id", id)
    writer.member("stage", stage)
    writer.member("code", code)
    writer.member("message", message)
    writer.endObject()
    writer.newline()
    standardError(String(decoding: writer.bytes, as: UTF8.self))
  }
}

private let interval = Duration.milliseconds(200)

/// Writes to standard error; that it may be closed is nobody's concern.
public func standardError(_ text: String) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno != EINTR { return }
    rest = rest.dropFirst(max(0, count))
  }
}
