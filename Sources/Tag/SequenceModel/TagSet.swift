/// The labels that a tagger gives to words: `O`, and for each type the parts of an entity.
///
/// A type has four parts (begin, inside, last, unit: BILOU) or, when it is *compact*, two (begin, inside), which keeps a
/// row of weights within 16 labels.
struct TagSet: Equatable {
  enum Part: UInt8 {
    case outside, begin, inside, last, unit
  }

  /// One label of a word.
  struct Tag: Equatable {
    var part: Part
    /// Index into `types`; 0 outside.
    var type: Int
  }

  /// Names as the training data writes them: `PER`, `ORG`.
  let types: [String]
  /// Label numbers are indices; 0 is outside.
  let tags: [Tag]
  /// Labels, rounded up to whole rows of 16 bytes.
  var stride: Int { (tags.count + 15) / 16 * 16 }

  init(types: [String], compact: Set<String> = []) {
    var tags = [Tag(part: .outside, type: 0)]
    for (index, type) in types.enumerated() {
      let parts: [Part] =
        compact.contains(type) ? [.begin, .inside] : [.begin, .inside, .last, .unit]
      tags += parts.map { Tag(part: $0, type: index) }
    }
    self.init(types: types, tags: tags)
  }

  init(types: [String], tags: [Tag]) {
    self.types = types
    self.tags = tags
  }

  /// The label of a part of a type; nil for a part that a compact type lacks.
  func label(_ part: Part, _ type: Int) -> Int? {
    tags.firstIndex { $0.part == part && ($0.type == type || part == .outside) }
  }

  func isCompact(_ type: Int) -> Bool { label(.last, type) == nil }

  /// Whether `next` may follow `label`.
  func allows(_ label: Int, _ next: Int) -> Bool {
    let from = tags[label]
    let to = tags[next]
    let continues = to.part == .inside || to.part == .last
    if from.part == .begin || from.part == .inside {
      if continues { return from.type == to.type }
      return isCompact(from.type)
    }
    return !continues
  }

  /// Whether a sentence may begin with the label.
  func canStart(_ label: Int) -> Bool {
    tags[label].part != .inside && tags[label].part != .last
  }

  /// Whether a sentence may end with the label.
  func canEnd(_ label: Int) -> Bool {
    let tag = tags[label]
    return (tag.part != .begin && tag.part != .inside) || isCompact(tag.type)
  }
}

/// An entity as a range of words.
struct TaggedRange: Equatable, Hashable {
  var words: Range<Int>
  /// Index into `TagSet.types`.
  var type: Int
}

extension TagSet {
  /// The labels of `count` words that hold the ranges; ranges do not overlap.
  func labels(_ ranges: [TaggedRange], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: count)
    for range in ranges {
      for word in range.words {
        labels[word] = UInt8(label(part(of: word, in: range), range.type) ?? 0)
      }
    }
    return labels
  }

  private func part(of word: Int, in range: TaggedRange) -> Part {
    let isFirst = word == range.words.lowerBound
    guard !isCompact(range.type) else { return isFirst ? .begin : .inside }
    let isLast = word == range.words.upperBound - 1
    return isFirst ? (isLast ? .unit : .begin) : isLast ? .last : .inside
  }

  /// The entities that labels say.
  func ranges(_ labels: some RandomAccessCollection<UInt8>) -> [TaggedRange] {
    var ranges: [TaggedRange] = []
    var open: TaggedRange?
    for (index, label) in labels.enumerated() {
      let tag = tags[Int(label)]
      if tag.part != .inside && tag.part != .last, let entity = open {
        ranges.append(entity)
        open = nil
      }
      guard tag.part != .outside else { continue }
      let start = open?.words.lowerBound ?? index
      open = TaggedRange(words: start..<(index + 1), type: tag.type)
      if tag.part == .last || tag.part == .unit, let entity = open {
        ranges.append(entity)
        open = nil
      }
    }
    if let entity = open { ranges.append(entity) }
    return ranges
  }
}
