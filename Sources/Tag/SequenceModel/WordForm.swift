internal import Lexicons

/// What features need to know of one token, computed once.
struct WordForm {
  /// How a word is written.
  enum Casing: UInt8 {
    /// No letters.
    case none
    case lower
    /// `Ada`.
    case initial
    /// `NATO`; also a single capital.
    case upper
    /// `iPhone`, `McDonald`.
    case mixed
  }

  /// Hash of the word as it stands.
  var exact: UInt64 = 0
  /// Hash of the folded word.
  var folded: UInt64 = 0
  /// Hash of the shape: `X` upper, `x` lower, `d` digit, other characters as they are.
  var shape: UInt32 = 0
  /// Hash of the shape with runs collapsed.
  var briefShape: UInt32 = 0
  /// Hashes of the first 1 to 4 folded scalars; 0 where the word is shorter.
  var prefixes = SIMD4<UInt32>()
  /// Hashes of the last 1 to 4 folded scalars; 0 where the word is shorter.
  var suffixes = SIMD4<UInt32>()
  /// In scalars, at most 255.
  var count: UInt8 = 0
  var casing = Casing.none
  /// Whether it begins with a letter of a script without case: Hebrew, Arabic, Thai, kana, ideographs.
  var isCaseless = false
  /// Path of the word's cluster with a leading 1; 0 when it has none.
  var cluster: UInt16 = 0
  /// The same in the clusters from news.
  var newsCluster: UInt16 = 0
  /// What the longest listed run of words that covers the token is known as.
  var names = NameClass()
  /// Whether that run has more words than one: 1 for its first, 2 for a later one.
  var namePosition: UInt8 = 0
  /// Whether a line ends between the word before and this one: 1; between this one and the next: 2; both: 3.
  var lineBreaks: UInt8 = 0
  /// Where the document's counts of the folded word stand.
  var slot = 0

  /// True when the word begins like a name.
  var isCapitalized: Bool {
    casing == .initial || casing == .upper || casing == .mixed
  }
}

extension WordForm {
  /// Reads the token `text[start..<end]`, which is valid UTF-8.
  init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var reader = WordReader()
    var index = start
    while index < end {
      let scalar = decodeScalar(text, &index, end)
      reader.add(scalar)
    }
    self = reader.form
  }
}

/// The scalar at `index`, which moves behind it.
@inline(__always)
func decodeScalar(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> UInt32 {
  let first = UInt32(text[index])
  index &+= 1
  if first < 0x80 { return first }
  var scalar = first < 0xE0 ? first & 0x1F : first < 0xF0 ? first & 0x0F : first & 0x07
  while index < end, text[index] & 0xC0 == 0x80 {
    scalar = scalar &<< 6 | UInt32(text[index] & 0x3F)
    index &+= 1
  }
  return scalar
}

/// Gathers a word form scalar by scalar.
private struct WordReader {
  private var result = WordForm()
  private var exact = WordHash()
  private var folded = WordHash()
  private var shape: UInt32 = 0x811C_9DC5
  private var briefShape: UInt32 = 0x811C_9DC5
  private var lastClass: UInt32 = 0
  private var last = SIMD4<UInt32>()
  private var count = 0
  private var upperCount = 0
  private var lowerCount = 0
  private var firstIsUpper = false

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    let (lower, isUpper) = ScalarFolding.fold(scalar)
    let kind = shapeClass(lower, isUpper)
    exact.add(scalar)
    folded.add(lower)
    shape = (shape ^ kind) &* 0x0100_0193
    if kind != lastClass { briefShape = (briefShape ^ kind) &* 0x0100_0193 }
    lastClass = kind
    if count < 4 { result.prefixes[count] = UInt32(truncatingIfNeeded: folded.value) | 1 }
    last = SIMD4(lower, last.x, last.y, last.z)
    if isUpper {
      upperCount &+= 1
      if count == 0 { firstIsUpper = true }
    } else if kind == 0x78 {
      lowerCount &+= 1
    }
    if count == 0 { result.isCaseless = scalar >= 0x590 && kind == 0x78 && isCaseless(scalar) }
    count &+= 1
  }

  private func isCaseless(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Georgian, Cherokee, Latin and Greek extended, Glagolitic and Coptic have case.
    case 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1FFF, 0x2C00...0x2DFF, 0xA640...0xA7FF: false
    default: true
    }
  }

  @inline(__always)
  private func shapeClass(_ lower: UInt32, _ isUpper: Bool) -> UInt32 {
    if isUpper { return 0x58 }
    if lower &- 0x61 < 26 { return 0x78 }
    if lower &- 0x30 < 10 { return 0x64 }
    if lower < 0x80 || lower &- 0x2000 < 0x70 { return lower }
    return 0x78
  }

  var form: WordForm {
    var form = result
    form.exact = exact.value
    form.folded = folded.value
    form.shape = shape
    form.briefShape = briefShape
    form.count = UInt8(min(count, 255))
    var hash: UInt32 = 0x811C_9DC5
    for length in 0..<min(count, 4) {
      hash = (hash ^ last[length]) &* 0x0100_0193
      form.suffixes[length] = hash | 1
    }
    form.casing =
      if upperCount == 0 { lowerCount == 0 ? .none : .lower } else if lowerCount == 0 {
        .upper
      } else if upperCount == 1 && firstIsUpper { .initial } else { .mixed }
    return form
  }
}
