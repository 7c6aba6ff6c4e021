internal import StageKit

extension RankKeywords {
  static let examples: [StageExample] = [
    StageExample(
      "the phrase that a text is about",
      .text(
        """
        Solar panels turn light into power. The price of solar panels has fallen. Every roof can carry solar panels.
        """),
      settings: [("limit", "1")], output: ["solar panels"]),
    StageExample(
      "a single word",
      .text(
        """
        Photosynthesis turns light into sugar. All plants need photosynthesis, and without it there would be no food. \
        Plants breathe too.
        """),
      settings: [("limit", "1")], output: ["photosynthesis"]),
  ]
}
