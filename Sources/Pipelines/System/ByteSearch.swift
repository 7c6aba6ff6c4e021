#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where a byte comes next: `memchr`, which reads 32 bytes a step.
func firstIndex(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
  guard start < bytes.count else { return nil }
  return bytes.withUnsafeBytes { all in
    guard let base = all.baseAddress,
      let found = memchr(base.advanced(by: start), CInt(byte), all.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
