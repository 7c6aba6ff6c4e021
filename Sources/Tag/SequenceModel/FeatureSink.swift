/// Takes the features of a word, one by one.
protocol FeatureSink {
  /// Adds the feature of a template that has one value.
  mutating func add(_ template: UInt64, _ value: UInt64)
}

extension FeatureSink {
  /// Adds the feature of a template that has two values.
  @inline(__always)
  mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
    add(template, first &* 0x9FB2_1C65_1E98_DF25 &+ (second ^ second &>> 29))
  }
}

/// Collects row numbers.
struct RowList: FeatureSink {
  private let rows: UnsafeMutablePointer<UInt32>
  private let shift: UInt64
  private(set) var count = 0

  init(rows: UnsafeMutablePointer<UInt32>, rowBits: Int) {
    self.rows = rows
    shift = UInt64(64 - rowBits)
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ value: UInt64) {
    rows[count] = Self.row(template, value, shift)
    count &+= 1
  }

  /// The row of a feature: the upper bits of its hash.
  @inline(__always)
  static func row(_ template: UInt64, _ value: UInt64, _ shift: UInt64) -> UInt32 {
    let hash = (value ^ template &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
    let mixed = (hash ^ hash &>> 32) &* 0xC4CE_B9FE_1A85_EC53
    return UInt32(truncatingIfNeeded: mixed &>> shift)
  }
}
