internal import Lexicons

/// Turns a word in its sentence into the rows of the weight table that speak about it.
///
/// Training and tagging share it. A feature is a template's number and one to three hashes, mixed to a row number; rows
/// are shared by features that collide. Changing a template needs new models: raise `version`.
struct FeatureExtractor {
  /// Stands in the model file: a model is refused when features have changed.
  static let version: UInt32 = 2
  /// No word has more features.
  static let maximumCount = 160

  /// Rows are `1 << rowBits`.
  let rowBits: Int

  /// Writes the rows of word `index`.
  /// - Returns: how many.
  func rows(
    _ sentence: borrowing SentenceForms, _ counts: borrowing CasingCounts, _ index: Int,
    into rows: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var list = RowList(rows: rows, rowBits: rowBits)
    add(sentence, counts, index, to: &list)
    return list.count
  }

  /// Adds the features of word `index`.
  @inline(__always)
  func add(
    _ sentence: borrowing SentenceForms, _ counts: borrowing CasingCounts, _ index: Int,
    to list: inout some FeatureSink
  ) {
    let window = Window(sentence.words, index)
    addWord(window.word, to: &list)
    addNeighbours(window, to: &list)
    addNames(window, sentence, to: &list)
    addClusters(window, to: &list)
    addPairs(window, to: &list)
    addPlace(sentence, counts, index, to: &list)
    addRun(sentence, index, to: &list)
    if sentence.style != .normal {
      addStyle(window, UInt64(sentence.style.rawValue), to: &list)
    }
  }

  /// The word by itself: form, shape, affixes.
  @inline(__always)
  private func addWord(_ word: WordForm, to list: inout some FeatureSink) {
    list.add(0, 0)
    list.add(1, word.exact)
    list.add(2, word.folded)
    list.add(3, UInt64(word.shape))
    list.add(4, UInt64(word.briefShape))
    list.add(5, UInt64(min(word.count, 12)) | UInt64(word.casing.rawValue) &<< 8)
    for length in 0..<4 where word.prefixes[length] != 0 {
      list.add(6 &+ UInt64(length), UInt64(word.prefixes[length]))
      list.add(10 &+ UInt64(length), UInt64(word.suffixes[length]))
    }
  }

  /// Words and shapes around, and pairs of them.
  @inline(__always)
  private func addNeighbours(_ window: Window, to list: inout some FeatureSink) {
    let word = window.word
    let (before2, before, after, after2) =
      (window.before2, window.before, window.after, window.after2)
    let shape = UInt64(word.briefShape)
    list.add(20, before.folded)
    list.add(21, after.folded)
    list.add(22, before2.folded)
    list.add(23, after2.folded)
    list.add(24, UInt64(before.briefShape))
    list.add(25, UInt64(after.briefShape))
    list.add(26, UInt64(before2.briefShape))
    list.add(27, UInt64(after2.briefShape))
    list.add(28, UInt64(before.suffixes[2]))
    list.add(29, UInt64(after.suffixes[2]))
    list.add(30, UInt64(before.prefixes[2]))
    list.add(31, UInt64(after.prefixes[2]))
    list.add(32, before.folded, word.folded)
    list.add(33, word.folded, after.folded)
    list.add(34, before.folded, after.folded)
    list.add(35, before2.folded, before.folded)
    list.add(36, after.folded, after2.folded)
    list.add(37, UInt64(before.briefShape), shape)
    list.add(38, shape, UInt64(after.briefShape))
    list.add(39, UInt64(before.briefShape) ^ shape &<< 32, UInt64(after.briefShape))
    list.add(40, before.folded, shape)
    list.add(41, after.folded, shape)
    list.add(42, before2.folded ^ shape, UInt64(before.briefShape))
    list.add(43, after2.folded ^ shape, UInt64(after.briefShape))
  }

  /// What the word and its neighbours are listed as.
  @inline(__always)
  private func addNames(
    _ window: Window, _ sentence: borrowing SentenceForms, to list: inout some FeatureSink
  ) {
    let names = window.word.nameBits
    let before = window.before.nameBits
    let after = window.after.nameBits
    let shape = UInt64(window.word.briefShape)
    if names != 0 {
      list.add(50, names)
      list.add(51, names, shape)
      list.add(52, names, UInt64(sentence.capitalShare) &<< 8 | UInt64(window.word.casing.rawValue))
      // Every class by itself too: combinations are many and some are rare.
      var classes = window.word.names.rawValue
      while classes != 0 {
        let bit = UInt64(classes.trailingZeroBitCount)
        list.add(53, bit, UInt64(window.word.casing.rawValue))
        classes &= classes &- 1
      }
    }
    if before != 0 { list.add(54, before, UInt64(window.word.casing.rawValue)) }
    if after != 0 { list.add(55, after, UInt64(window.word.casing.rawValue)) }
    if names | before != 0 { list.add(56, before, names) }
    if names | after != 0 { list.add(57, names, after) }
  }

  /// Where the word stands, and how the document writes it elsewhere.
  @inline(__always)
  private func addPlace(
    _ sentence: borrowing SentenceForms, _ counts: borrowing CasingCounts, _ index: Int,
    to list: inout some FeatureSink
  ) {
    let word = sentence.words[index]
    let place: UInt64 =
      word.lineBreaks & 1 == 1
      ? 3 : index < sentence.firstWord ? 0 : index == sentence.firstWord ? 1 : 2
    let shape = UInt64(word.briefShape)
    let share = UInt64(sentence.capitalShare)
    list.add(80, place, shape)
    list.add(81, share &<< 2 | place, shape)
    let breaks = UInt64(word.lineBreaks)
    if breaks != 0 {
      list.add(84, breaks, shape)
      list.add(85, breaks, UInt64(word.names.rawValue))
    }
    let count = counts[word.slot]
    let capitalized = UInt64(min(count.capitalized, 3))
    let lower = UInt64(min(count.lower, 3))
    let casing = UInt64(word.casing.rawValue)
    list.add(82, capitalized &<< 8 | lower, casing &<< 4 | place)
    list.add(83, capitalized &<< 8 | lower, share &<< 8 | casing)
  }

  /// The run of capitalized words that the word stands in.
  @inline(__always)
  private func addRun(
    _ sentence: borrowing SentenceForms, _ index: Int, to list: inout some FeatureSink
  ) {
    let number = sentence.runOfWord[index]
    guard number >= 0 else { return }
    let run = sentence.runs[number]
    let first = sentence.words[run.start]
    let last = sentence.words[run.end &- 1]
    let before = run.start > 0 ? sentence.words[run.start &- 1].folded : WordForm.outside.folded
    let after =
      run.end < sentence.words.count ? sentence.words[run.end].folded : WordForm.outside.folded
    let length = UInt64(min(run.end &- run.start, 5))
    let place = UInt64(min(index &- run.start, 4)) &<< 4 | length
    list.add(90, before)
    list.add(91, after)
    list.add(92, first.folded)
    list.add(93, last.folded)
    list.add(94, place)
    list.add(95, before, place)
    list.add(96, after, place)
    list.add(97, before, after)
    list.add(98, last.nameBits, place)
    list.add(99, first.nameBits, place)
    list.add(100, first.cluster.prefix(10), last.cluster.prefix(10))
    let lastNews = last.newsCluster.prefix(8)
    list.add(160, before, lastNews)
    list.add(161, after, lastNews)
    list.add(162, first.newsCluster.prefix(8), lastNews)
    list.add(163, first.nameBits, last.nameBits)
    list.add(164, before, last.nameBits)
    list.add(165, after, last.nameBits)
  }
}
