internal import Lexicons

/// A word with two neighbours on each side.
struct Window {
  var before2: WordForm
  var before: WordForm
  var word: WordForm
  var after: WordForm
  var after2: WordForm

  @inline(__always)
  init(_ words: [WordForm], _ index: Int) {
    word = words[index]
    before = index > 0 ? words[index &- 1] : .outside
    before2 = index > 1 ? words[index &- 2] : .outside
    after = index &+ 1 < words.count ? words[index &+ 1] : .outside
    after2 = index &+ 2 < words.count ? words[index &+ 2] : .outside
  }
}

extension WordForm {
  /// What stands before the first and after the last word.
  static let outside: WordForm = {
    var form = WordForm()
    form.folded = 0x5EED
    form.briefShape = 0x5EED
    return form
  }()

  @inline(__always)
  var nameBits: UInt64 { UInt64(names.rawValue) | UInt64(namePosition) &<< 16 }
}

extension UInt16 {
  /// The first `count` bits of a cluster path, with the leading 1; the whole path when it is shorter.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 {
    let length = 15 &- leadingZeroBitCount
    return UInt64(length > count ? self &>> UInt16(length &- count) : self)
  }
}
