extension ConfigurationNode {
  /// The place of a part of a scalar: code points `range` of its text.
  /// - Returns: the place of the whole when the file writes the text another way: with escapes, on several lines.
  public func place(of range: Range<Int>) -> Place {
    guard case .scalar(let text, let quoted) = content else { return place }
    let quote = quoted ? 1 : 0
    guard place.length == text.unicodeScalars.count + 2 * quote else { return place }
    var part = place
    part.column += quote + range.lowerBound
    part.length = max(1, range.count)
    return part
  }
}
