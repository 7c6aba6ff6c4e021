/// Finds where UAX #29 ends sentences in a paragraph, as ICU does with CLDR's rules for the language.
///
/// A line feed ends no sentence here: a paragraph is one line.
public final class SentenceBreaker {
  private let properties: SentenceProperties

  /// - Parameter language: ISO 639-1.
  public init(language: String) {
    properties = SentenceProperties(language: language)
  }

  /// Finds the ends of sentences in a range of valid UTF-8.
  /// - Parameter ends: receives one past the last byte of each sentence but the last, as an index
  ///   into `text`; white space after a sentence belongs to it.
  public func ends(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ ends: inout [Int32]
  ) {
    ends.removeAll(keepingCapacity: true)
    properties.withRules(for: text, range) { rules in
      var index = range.lowerBound
      while let (found, property) = rules.firstBorder(from: index) {
        index = found.upperBound
        switch property {
        case .separator:
          if index < range.upperBound { ends.append(Int32(index)) }
        default:
          if let end = rules.end(after: found, isPeriod: property == .period) {
            ends.append(Int32(end))
          }
        }
      }
    }
  }
}

/// UAX #29's rules of sentences over one paragraph.
struct SentenceBreakRules {
  fileprivate let text: UnsafeBufferPointer<UInt8>
  fileprivate let range: Range<Int>
  fileprivate let ascii: UnsafeBufferPointer<SentenceProperty>
  fileprivate let properties: SentenceProperties

  /// The first character from `index` on after which a sentence may end.
  fileprivate func firstBorder(
    from start: Int
  ) -> (range: Range<Int>, property: SentenceProperty)? {
    var index = start
    while index < range.upperBound {
      let (property, width) = property(at: index)
      switch property {
      case .period, .terminal, .separator: return (index..<index + width, property)
      default: index += width
      }
    }
    return nil
  }

  @inline(__always)
  private func property(at index: Int) -> (SentenceProperty, width: Int) {
    let byte = text[index]
    if byte < 0x80 { return (ascii[Int(byte)], 1) }
    let (scalar, width) = decodeScalar(text, at: index)
    return (properties[scalar], width)
  }

  /// The index after characters with a property, each with what extends it (SB5).
  private func skip(_ wanted: SentenceProperty, from start: Int) -> Int {
    var index = skipExtensions(from: start)
    while index < range.upperBound {
      let (property, width) = property(at: index)
      guard property == wanted else { break }
      index = skipExtensions(from: index + width)
    }
    return index
  }

  private func skipExtensions(from start: Int) -> Int {
    var index = start
    while index < range.upperBound, text[index] >= 0x80 {
      let (property, width) = property(at: index)
      guard property == .extend else { break }
      index += width
    }
    return index
  }

  /// The end of the sentence that a terminal ends, after marks and white space.
  /// - Returns: nil when the sentence goes on, or ends with the paragraph.
  fileprivate func end(after terminal: Range<Int>, isPeriod: Bool) -> Int? {
    let adjacent = skipExtensions(from: terminal.upperBound)
    let end = skip(.space, from: skip(.close, from: adjacent))
    guard end < range.upperBound else { return nil }
    switch property(at: end).0 {
    case .continue, .period, .terminal: return nil  // SB8a
    case .separator: return nil  // SB9, SB10: it ends after this.
    case .numeric where isPeriod && end == adjacent: return nil  // SB6
    case .upper where isPeriod && end == adjacent && followsLetter(terminal): return nil  // SB7
    default: return isPeriod && goesOn(from: end) ? nil : end
    }
  }

  /// Whether a letter with case stands before a terminal.
  private func followsLetter(_ terminal: Range<Int>) -> Bool {
    var index = terminal.lowerBound
    while index > range.lowerBound {
      let (scalar, width) = decodeScalar(text, before: index)
      switch scalar < 0x80 ? ascii[Int(scalar)] : properties[scalar] {
      case .upper, .lower: return true
      case .extend: index -= width
      default: return false
      }
    }
    return false
  }

  /// Whether the next letter is in lower case, with no terminal before it (SB8).
  private func goesOn(from start: Int) -> Bool {
    var index = start
    while index < range.upperBound {
      let (property, width) = property(at: index)
      switch property {
      case .lower: return true
      case .upper, .letter, .period, .terminal, .separator: return false
      default: index += width
      }
    }
    return false
  }
}

extension SentenceProperties {
  fileprivate func withRules(
    for text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ use: (SentenceBreakRules) -> Void
  ) {
    ascii.withUnsafeBufferPointer {
      use(SentenceBreakRules(text: text, range: range, ascii: $0, properties: self))
    }
  }
}
