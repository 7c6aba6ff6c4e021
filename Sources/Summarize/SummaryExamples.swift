internal import StageKit

extension SummarizeText {
  static let examples: [StageExample] = [
    StageExample(
      "the sentence that says most",
      .text(
        """
        Wind turbines turn wind into power. Offshore wind turbines stand in the sea, where the wind is steady. A sea \
        cable carries the power to the coast.
        """),
      settings: [("sentences", "1")], output: ["Wind turbines turn wind into power."]),
    StageExample(
      "sentences until a number of words is reached, never none",
      .text("Windräder machen aus Wind Strom. Ein Kabel bringt ihn an die Küste."),
      settings: [("words", "3")], output: ["Windräder machen aus Wind Strom."]),
  ]
}
