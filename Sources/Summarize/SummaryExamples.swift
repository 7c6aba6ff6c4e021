internal import StageKit

extension SummarizeText {
  static let examples: [StageExample] = []
}
