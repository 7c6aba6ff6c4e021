internal import DocumentModel
internal import JSONText

/// An object of JSON-LD, reduced to what metadata is made from.
struct LinkedObject {
  var types: [String] = []
  var id: String?
  var members: [Member] = []

  subscript(key: String) -> JSONValue? {
    members.first { $0.key == key }?.value
  }
}

/// Reads the objects of JSON-LD that stand for themselves: in arrays and graphs, outermost first.
///
/// What is not needed is stepped over. Of JSON that breaks off or breaks its rules, what was read before that counts.
struct LinkedDataReader {
  private(set) var objects: [LinkedObject] = []

  private static let maximumDepth = 8
  private static let maximumObjects = 500
  /// Keys whose objects are read as if they stood outside.
  private static let containers: Set<String> = ["@graph", "mainEntity", "mainEntityOfPage"]
  private static let wanted: Set<String> = [
    "@type", "@id", "url", "name", "headline", "alternativeHeadline", "description", "author",
    "creator",
    "publisher", "datePublished", "dateModified", "dateCreated", "uploadDate", "keywords",
    "license",
    "inLanguage", "isPartOf",
  ]

  mutating func read(_ source: [UInt8], _ range: Range<Int>) {
    guard var reader = try? JSONReader(source, in: range, lenient: true) else { return }
    try? value(&reader, depth: 0)
  }

  private mutating func value(_ reader: inout JSONReader, depth: Int) throws(JSONError) {
    guard depth < Self.maximumDepth, objects.count < Self.maximumObjects else {
      return try reader.skip()
    }
    switch try reader.peek() {
    case .array:
      try reader.beginArray()
      while try reader.nextElement() { try value(&reader, depth: depth + 1) }
    case .object:
      try object(&reader, depth: depth)
    default:
      try reader.skip()
    }
  }

  private mutating func object(_ reader: inout JSONReader, depth: Int) throws(JSONError) {
    try reader.beginObject()
    let place = objects.count
    objects.append(LinkedObject())
    while let key = try reader.nextKey() {
      guard Self.wanted.contains(key) else {
        if Self.containers.contains(key) {
          try value(&reader, depth: depth + 1)
        } else {
          try reader.skip()
        }
        continue
      }
      let value = try reader.value()
      switch key {
      case "@type": objects[place].types = Self.types(value)
      case "@id": objects[place].id = value.string
      default: objects[place].members.append(Member(key, value))
      }
    }
  }

  /// The names of types, without their vocabulary.
  static func types(_ value: JSONValue) -> [String] {
    strings(value).map(withoutVocabulary)
  }

  private static func strings(_ value: JSONValue) -> [String] {
    value.string.map { [$0] } ?? value.elements.compactMap(\.string)
  }

  /// `https://schema.org/Recipe` and `schema:Recipe` are `Recipe`.
  private static func withoutVocabulary(_ type: String) -> String {
    type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init) ?? type
  }
}
