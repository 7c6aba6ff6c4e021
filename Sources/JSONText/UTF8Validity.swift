/// The first byte that belongs to no well-formed sequence.
func firstInvalidUTF8(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span.extracting(range))
    return nil
  } catch {
    return range.lowerBound + error.byteOffsets.lowerBound
  }
}
