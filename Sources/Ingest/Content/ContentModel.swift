internal import Lexicons
internal import TextStatistics

/// Judges the passages of a page: which of them are its main content.
///
/// Boosted trees over the features of `PassageTable`; two of these are linear models over the words of a passage and over the
/// names of the elements around it. `docs/models.md` has its card.
struct ContentModel {
  private let trees: RankingModel
  private let words: HashedWeights
  private let names: HashedWeights

  /// What `PassageTable` does not know: the scores of words and names, and their means over a passage's group.
  static let scoreNames = ["wordScore", "groupWordScore", "nameScore", "groupNameScore"]

  /// Read when the first page asks for it, once for all workers.
  static let embedded = Self()

  private init() {
    words = HashedWeights(.passageWords)
    names = HashedWeights(.elementNames)
    trees = RankingModel(
      .passages, features: PassageTable.featureNames.count + Self.scoreNames.count)
  }

  /// Rows that are judged at a time, so that a page of a million passages takes no more memory than their features.
  private static let chunk = 4096

  /// How likely each passage of a page is part of its main content, 0...1.
  func likelihoods(of table: PassageTable) -> [Float] {
    let words = wordScores(table)
    let names = nameScores(table)
    let groupWords = table.groups.means(words, of: table.judged)
    let groupNames = table.groups.means(names, of: table.judged)
    let width = PassageTable.featureNames.count
    var likelihoods = [Float](repeating: 0, count: table.passages.count)
    for start in stride(from: 0, to: table.judged.count, by: Self.chunk) {
      let end = min(table.judged.count, start + Self.chunk)
      var rows: [Float] = []
      rows.reserveCapacity((end - start) * (width + Self.scoreNames.count))
      for row in start..<end {
        rows += table.rows[row * width..<(row + 1) * width]
        rows.append(words[row])
        rows.append(groupWords[row])
        rows.append(names[row])
        rows.append(groupNames[row])
      }
      for (index, likelihood) in zip(table.judged[start..<end], trees.likelihoods(of: rows)) {
        likelihoods[index] = likelihood
      }
    }
    return likelihoods
  }

  private func wordScores(_ table: PassageTable) -> [Float] {
    var reader = PassageWords(table.tree)
    return table.judged.map { index in
      reader.read(table.passages[index])
      var sum: Float = 0
      for place in reader.places { sum += words[place] }
      return sum / Float(max(1, reader.places.count)).squareRoot()
    }
  }

  private func nameScores(_ table: PassageTable) -> [Float] {
    let passages = table.judged.lazy.map { table.passages[$0] }
    let elements = ElementNames(table.tree, around: passages)
    let scores = NameScores(table.tree, elements, names)
    return passages.map { scores.score(of: $0, elements) }
  }
}
