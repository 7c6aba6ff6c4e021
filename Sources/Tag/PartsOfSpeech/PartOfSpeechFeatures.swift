internal import Lexicons

/// What a model looks at to tell the part of speech of one word: the word, its neighbors, and the two tags before.
///
/// Training and tagging share it. Changing a template needs new models: raise `version`.
struct PartOfSpeechFeatures {
  /// Stands in the model file: a model is refused when features have changed.
  static let version: UInt32 = 1
  /// No word has more features.
  static let maximumCount = 48
  /// Stands before the first word.
  static let noTag = UInt64(PartOfSpeech.allCases.count)
  /// So many forms stand around the words of a sentence.
  static let margin = 2

  /// The forms of a sentence's words, with `margin` forms of nothing on both sides.
  let forms: UnsafePointer<WordForm>
  /// What part of the sentence's words have a capital, in quarters.
  let capitalShare: UInt64

  /// Adds the features of the word at an index, given the tags of the two words before.
  @inline(__always)
  func add(
    _ index: Int, _ tagBefore: UInt64, _ tagBefore2: UInt64, to list: inout some FeatureSink
  ) {
    let word = forms + (index + Self.margin)
    addForm(word, isFirst: index == 0, to: &list)
    addNeighbors(word, to: &list)
    addClusters(word, tagBefore, tagBefore2, to: &list)
    let before = tagBefore &<< 8
    let both = before | tagBefore2
    let suffix = UInt64(word.pointee.suffixes[2])
    list.add(30, tagBefore)
    list.add(31, both)
    list.add(32, word.pointee.folded, tagBefore)
    list.add(33, word.pointee.folded, both)
    list.add(34, suffix, tagBefore)
    list.add(35, suffix, both)
    list.add(36, word[1].folded, tagBefore)
    list.add(37, UInt64(word[1].suffixes[2]), before | casing(word))
    list.add(38, UInt64(word.pointee.briefShape), both)
    list.add(39, word.pointee.folded ^ UInt64(word[1].suffixes[1]), tagBefore)
  }

  /// How the word itself is written.
  @inline(__always)
  private func addForm(
    _ word: UnsafePointer<WordForm>, isFirst: Bool, to list: inout some FeatureSink
  ) {
    let form = word.pointee
    let place = casing(word) | (isFirst ? 8 : 0)
    let style = place | capitalShare &<< 4
    list.add(1, form.folded)
    list.add(2, form.folded, place)
    list.add(3, UInt64(form.suffixes[1]))
    list.add(4, UInt64(form.suffixes[2]))
    list.add(5, UInt64(form.suffixes[3]))
    list.add(6, UInt64(form.suffixes[2]), style)
    list.add(7, UInt64(form.prefixes[2]))
    list.add(8, UInt64(form.prefixes[3]))
    list.add(9, UInt64(form.briefShape), isFirst ? 1 : 0)
    list.add(10, style)
    list.add(11, UInt64(form.suffixes[0]), UInt64(form.briefShape))
  }

  /// The words around it.
  @inline(__always)
  private func addNeighbors(
    _ word: UnsafePointer<WordForm>, to list: inout some FeatureSink
  ) {
    let (before, after) = (word[-1].folded, word[1].folded)
    let folded = word.pointee.folded
    let suffix = UInt64(word.pointee.suffixes[2])
    let suffixAfter = UInt64(word[1].suffixes[2])
    list.add(20, before)
    list.add(21, after)
    list.add(22, word[-2].folded)
    list.add(23, word[2].folded)
    list.add(24, before, folded)
    list.add(25, folded, after)
    list.add(26, before, after)
    list.add(27, suffixAfter)
    list.add(28, suffix, suffixAfter)
    list.add(29, folded, suffixAfter)
    list.add(40, after, word[2].folded)
    list.add(41, UInt64(word[-1].suffixes[2]), suffix)
    list.add(42, UInt64(word[1].briefShape), UInt64(word.pointee.briefShape))
    list.add(43, suffixAfter, UInt64(word[2].suffixes[2]))
  }

  /// What words the word and the next one are used like.
  @inline(__always)
  private func addClusters(
    _ word: UnsafePointer<WordForm>, _ tagBefore: UInt64, _ tagBefore2: UInt64,
    to list: inout some FeatureSink
  ) {
    let (news, other) = (word.pointee.newsCluster, word.pointee.cluster)
    let after = word[1].newsCluster
    list.add(50, news.prefix(8))
    list.add(51, news.prefix(12))
    list.add(52, UInt64(news))
    list.add(53, other.prefix(8))
    list.add(54, UInt64(other))
    list.add(55, after.prefix(8))
    list.add(56, after.prefix(12))
    list.add(57, news.prefix(8), after.prefix(8))
    list.add(58, news.prefix(8), tagBefore)
    list.add(59, news.prefix(6), tagBefore &<< 8 | tagBefore2)
    list.add(60, after.prefix(8), tagBefore &<< 16 | news.prefix(6))
    list.add(61, other.prefix(8), tagBefore)
  }

  @inline(__always)
  private func casing(_ word: UnsafePointer<WordForm>) -> UInt64 {
    UInt64(word.pointee.casing.rawValue)
  }
}

extension FeatureSink {
  /// The hash of a feature, all of whose bits may be used.
  @inline(__always)
  static func hash(_ template: UInt64, _ value: UInt64) -> UInt64 {
    let hash = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    let mixed = (hash ^ hash &>> 32) &* 0xC4CE_B9FE_1A85_EC53
    return mixed ^ mixed &>> 29
  }
}
