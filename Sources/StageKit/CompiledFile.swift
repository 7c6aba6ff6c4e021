internal import Digest

/// A file that was compiled from others, to be mapped rather than parsed.
///
/// A head of 96 bytes: `weftfile`, what it holds (8 bytes), the number of bytes behind the head and a check sum
/// (64 bits each, little-endian), the SHA-256 of what stands behind the head. The check sum covers all behind itself.
public enum CompiledFile {
  /// Why bytes are no compiled file of the kind that is wanted.
  public enum Mistake: Error, Equatable {
    /// The bytes do not begin like a compiled file.
    case other
    /// A compiled file of another kind or version.
    case kind
    case truncated, damaged
  }

  private static let magic = Array("weftfile".utf8)
  private static let kindOffset = 8
  private static let countOffset = 16
  private static let sumOffset = 24
  private static let digestOffset = 32
  private static let headCount = 96

  /// The file that holds `content`.
  /// - Parameter kind: eight characters of ASCII; another one for every change of the content's layout.
  public static func bytes(kind: String, _ content: [UInt8]) -> [UInt8] {
    precondition(kind.utf8.count == magic.count, "kinds have eight characters")
    let checked = Array(SHA256.hexadecimal(of: content).utf8) + content
    let sum = checked.withUnsafeBytes { checkSum($0) }
    var head = magic + Array(kind.utf8)
    withUnsafeBytes(of: UInt64(content.count).littleEndian) { head += $0 }
    withUnsafeBytes(of: sum.littleEndian) { head += $0 }
    return head + checked
  }

  /// Whether bytes begin like a compiled file.
  public static func isCompiled(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: magic)
  }

  /// What stands behind the head.
  public static func content(
    of bytes: UnsafeRawBufferPointer, kind: String
  ) throws(Mistake) -> Range<Int> {
    guard isCompiled(bytes) else { throw .other }
    guard bytes.count >= headCount else { throw .truncated }
    guard bytes[kindOffset..<countOffset].elementsEqual(kind.utf8) else { throw .kind }
    guard number(bytes, countOffset) == UInt64(bytes.count - headCount) else { throw .truncated }
    let checked = UnsafeRawBufferPointer(rebasing: bytes[digestOffset...])
    guard number(bytes, sumOffset) == checkSum(checked) else { throw .damaged }
    return headCount..<bytes.count
  }

  /// The SHA-256 that the head tells; nil for files that are not compiled.
  static func digest(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard isCompiled(bytes), bytes.count >= headCount else { return nil }
    return String(decoding: bytes[digestOffset..<headCount], as: UTF8.self)
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Four sums side by side, which the processor adds at the speed of memory.
  private static func checkSum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var sums = SIMD4<UInt64>(1, 2, 3, 4)
    var offset = 0
    func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
      let product = (sum ^ word) &* prime
      return product ^ (product &>> 32)
    }
    while offset + 32 <= bytes.count {
      for lane in 0..<4 { sums[lane] = mixed(sums[lane], number(bytes, offset + lane * 8)) }
      offset += 32
    }
    var sum = mixed(mixed(sums[0], sums[1]), mixed(sums[2], sums[3]))
    while offset < bytes.count {
      sum = mixed(sum, UInt64(bytes[offset]))
      offset += 1
    }
    return sum
  }
}

extension ResourceFiles {
  /// The SHA-256 of a file; of a compiled one that which it carries, which saves reading all of it.
  func digest(of file: ResourceFile) throws -> String {
    let mapped = try mapped(file)
    let carried = withExtendedLifetime(mapped) { CompiledFile.digest(mapped.buffer) }
    return try carried ?? SHA256.hexadecimal(of: bytes(file))
  }
}
