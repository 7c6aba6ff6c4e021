/// A page reduced to what libxml2 has to see: its tags, each with its number, and a mark for every run of text.
///
/// ```
/// <p class="lead">Café &amp; bar</p>   becomes   <p i=7>x</p>
/// ```
/// Text, attributes, comments, scripts and references stay where they are: tables here say where. So positions are
/// exact by construction, no attribute or reference of a page can make the parser slow, and nothing can be included.
struct MarkupSkeleton {
  /// A stretch of text without markup inside.
  struct TextPiece {
    var start: Int32
    var end: Int32
    /// In a CDATA section, where `&` begins no reference.
    var isLiteral: Bool
  }

  struct Attribute {
    var name: AttributeName
    var start: Int32
    var end: Int32
  }

  /// What libxml2 reads.
  var markup: [UInt8] = []

  // Tags by number.
  var elements: [ElementName] = []
  var tagStarts: [Int32] = []
  var tagNameLengths: [UInt8] = []
  /// First attribute of each tag; the next tag's is the end.
  var firstAttributes: [Int32] = []
  var attributes: [Attribute] = []

  // Runs of text by number.
  /// Place of each run's mark in `markup`.
  var runMarks: [Int32] = []
  var firstPieces: [Int32] = []
  var pieces: [TextPiece] = []
  /// Whether there is more than white space.
  var runHasText: [Bool] = []

  /// Numbers of the `meta` and `link` tags, which are not in the markup.
  var metaTags: [Int] = []
  var linkTags: [Int] = []
  /// Number of the `html` tag.
  var htmlTag: Int?
  /// Number of the first `base` tag.
  var baseTag: Int?
  /// What stands in the first `title` of the head.
  var title: Range<Int>?
  /// Scripts of type `application/ld+json`.
  var linkedData: [Range<Int>] = []
  /// Entities that an XML document declares, by name.
  var entities: [String: Range<Int>] = [:]
  /// Why text was left out against the author's will, in the order found.
  private(set) var losses: [String] = []

  private var openRun = false

  /// Notes why text is missing; each reason once.
  mutating func noteLoss(_ reason: String) {
    if !losses.contains(reason) { losses.append(reason) }
  }

  /// Adds a tag to the tables; not to the markup.
  /// - Returns: its number.
  mutating func addTag(_ element: ElementName, start: Int, nameLength: Int) -> Int {
    elements.append(element)
    tagStarts.append(Int32(start))
    tagNameLengths.append(UInt8(clamping: nameLength))
    firstAttributes.append(Int32(attributes.count))
    return elements.count - 1
  }

  mutating func openTag(_ name: SkeletonName, number: Int) {
    write { place in
      place.pointee = 0x3C
      let attribute = name.write(to: place + 1)
      // ` i="`
      UnsafeMutableRawPointer(attribute)
        .storeBytes(of: UInt32(0x223D_6920).littleEndian, as: UInt32.self)
      let end = writeDecimal(number, to: attribute + 4)
      end[0] = 0x22
      end[1] = 0x3E
      return end + 2
    }
  }

  mutating func closeTag(_ name: SkeletonName) {
    write { place in
      place[0] = 0x3C
      place[1] = 0x2F
      let end = name.write(to: place + 2)
      end.pointee = 0x3E
      return end + 1
    }
  }

  /// Adds a tag that is put together elsewhere, all bytes at once.
  private mutating func write(
    _ tag: (UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8>
  ) {
    let longestTag = 2 * SkeletonName.maximumCount + 32
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestTag) { buffer in
      guard let start = buffer.baseAddress else { return }
      markup.append(contentsOf: UnsafeBufferPointer(start: start, count: tag(start) - start))
    }
    openRun = false
  }

  /// Adds text; it joins the text before it if no tag stands between.
  mutating func addText(_ range: Range<Int>, hasText: Bool, isLiteral: Bool = false) {
    if openRun, let mark = runMarks.last {
      if hasText {
        markup[Int(mark)] = 0x78
        runHasText[runHasText.count - 1] = true
      }
    } else {
      runMarks.append(Int32(clamping: markup.count))
      firstPieces.append(Int32(pieces.count))
      runHasText.append(hasText)
      markup.append(hasText ? 0x78 : 0x20)
      openRun = true
    }
    pieces.append(
      TextPiece(
        start: Int32(range.lowerBound), end: Int32(range.upperBound), isLiteral: isLiteral))
  }

  /// The pieces of a run.
  func pieces(ofRun run: Int) -> Range<Int> {
    let end = run + 1 < firstPieces.count ? Int(firstPieces[run + 1]) : pieces.count
    return Int(firstPieces[run])..<end
  }

  /// Where the value of a tag's attribute stands.
  func attribute(_ name: AttributeName, ofTag tag: Int) -> Range<Int>? {
    guard tag >= 0 else { return nil }
    let end = tag + 1 < firstAttributes.count ? Int(firstAttributes[tag + 1]) : attributes.count
    for index in Int(firstAttributes[tag])..<end where attributes[index].name == name {
      return Int(attributes[index].start)..<Int(attributes[index].end)
    }
    return nil
  }
}

/// Writes a number that is not negative.
/// - Returns: the place behind it.
private func writeDecimal(
  _ number: Int, to place: UnsafeMutablePointer<UInt8>
) -> UnsafeMutablePointer<UInt8> {
  var digits = 1
  var limit = 10
  while number >= limit, digits < 18 {
    digits += 1
    limit *= 10
  }
  var rest = UInt64(number)
  for index in stride(from: digits - 1, through: 0, by: -1) {
    place[index] = UInt8(0x30 + rest % 10)
    rest /= 10
  }
  return place + digits
}
