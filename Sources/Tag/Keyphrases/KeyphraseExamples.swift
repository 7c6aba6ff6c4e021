internal import StageKit

extension RankKeywords {
  static let examples: [StageExample] = []
}
