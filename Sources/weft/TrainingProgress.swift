internal import Tag

/// Shows how far training is: a bar that is drawn anew on a terminal, a line for each pass elsewhere.
struct TrainingProgress {
  private static let width = 30

  let isTerminal: Bool

  func text(_ step: EntityTrainer.Progress) -> String {
    switch step {
    case .read(let name, let documents, let words, let entities):
      return "\(name): \(documents) documents, \(words) words, \(entities) entities\n"
    case .epoch(let number, let count):
      guard isTerminal else { return "pass \(number) of \(count)\n" }
      let done = Self.width * number / max(1, count)
      let bar =
        String(repeating: "#", count: done) + String(repeating: "-", count: Self.width - done)
      return "\r[\(bar)] pass \(number) of \(count)" + (number == count ? "\n" : "")
    }
  }
}
