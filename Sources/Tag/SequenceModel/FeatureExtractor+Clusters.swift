internal import Lexicons

extension FeatureExtractor {
  /// The clusters of the word and its neighbours, at several depths of the trees.
  @inline(__always)
  func addClusters(_ window: Window, to list: inout some FeatureSink) {
    let casing = UInt64(window.word.casing.rawValue)
    addPaths(
      window.before.cluster, window.word.cluster, window.after.cluster, casing, from: 60, to: &list)
    addPaths(
      window.before.newsCluster, window.word.newsCluster, window.after.newsCluster, casing,
      from: 110, to: &list)
  }

  /// The clusters of one tree, as the 12 templates from `template` on.
  @inline(__always)
  private func addPaths(
    _ before: UInt16, _ path: UInt16, _ after: UInt16, _ casing: UInt64, from template: UInt64,
    to list: inout some FeatureSink
  ) {
    if path != 0 {
      list.add(template, path.prefix(4))
      list.add(template &+ 1, path.prefix(6))
      list.add(template &+ 2, path.prefix(8))
      list.add(template &+ 3, path.prefix(12))
      list.add(template &+ 4, UInt64(path))
      list.add(template &+ 5, path.prefix(8), casing)
    }
    if before != 0 {
      list.add(template &+ 6, before.prefix(6))
      list.add(template &+ 7, before.prefix(12))
      list.add(template &+ 8, before.prefix(10), casing)
    }
    if after != 0 {
      list.add(template &+ 9, after.prefix(6))
      list.add(template &+ 10, after.prefix(12))
      list.add(template &+ 11, after.prefix(10), casing)
    }
  }

  /// What the word is used like and listed as, together with what stands beside it.
  @inline(__always)
  func addPairs(_ window: Window, to list: inout some FeatureSink) {
    let casing = UInt64(window.word.casing.rawValue)
    let cluster = window.word.newsCluster.prefix(8)
    let names = window.word.nameBits
    let before = window.before.folded ^ casing
    let after = window.after.folded ^ casing
    list.add(150, before, cluster)
    list.add(151, after, cluster)
    list.add(152, window.before.newsCluster.prefix(8) &<< 4 | casing, cluster)
    list.add(153, window.after.newsCluster.prefix(8) &<< 4 | casing, cluster)
    list.add(154, before, names)
    list.add(155, after, names)
  }

  /// What the word and its neighbours are, where capitals do not tell: sentences in one case, and headlines.
  @inline(__always)
  func addStyle(_ window: Window, _ style: UInt64, to list: inout some FeatureSink) {
    let word = window.word
    let (before, after) = (window.before, window.after)
    let cluster = word.newsCluster.prefix(8)
    list.add(130, style, word.folded)
    list.add(131, style, word.nameBits)
    list.add(132, style, word.cluster.prefix(8))
    list.add(133, style, word.cluster.prefix(12))
    list.add(134, style, cluster)
    list.add(135, style, word.newsCluster.prefix(12))
    list.add(136, style, before.folded)
    list.add(137, style, after.folded)
    list.add(138, style &<< 32 | before.nameBits, word.nameBits)
    list.add(139, style &<< 32 | after.nameBits, word.nameBits)
    list.add(140, style &<< 32 | before.newsCluster.prefix(6), cluster)
    list.add(141, style &<< 32 | after.newsCluster.prefix(6), cluster)
  }
}
