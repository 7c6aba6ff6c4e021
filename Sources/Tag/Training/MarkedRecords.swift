public import DocumentModel
internal import JSONText

/// Reads records of texts and entities: one JSON object a line, `{"text": "…", "entities": [[start, end, "TYPE"], …]}`.
///
/// Offsets count code points, ends are exclusive; an entity may be an object with `start`, `end` and `type` or `label`.
/// The documents have no tokens yet.
public enum MarkedRecords {
  /// A record that cannot be read.
  public struct Mistake: Error, Equatable {
    public var line: Int
    public var message: String
  }

  /// - Throws: `Mistake` at the first record that is not JSON, or marks what is outside its text.
  public static func documents(_ bytes: [UInt8]) throws(Mistake) -> [Document] {
    var documents: [Document] = []
    for (index, line) in bytes.withoutByteOrderMark.split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).enumerated()
    where line.contains(where: { $0 > 0x20 }) {
      do {
        documents.append(try document(JSONValue(json: Array(line)), id: "\(documents.count)"))
      } catch let error as JSONError {
        throw Mistake(line: index + 1, message: error.message)
      } catch let mistake as Mistake {
        throw Mistake(line: index + 1, message: mistake.message)
      } catch {
        throw Mistake(line: index + 1, message: "\(error)")
      }
    }
    return documents
  }

  private static func document(_ record: JSONValue, id: String) throws(Mistake) -> Document {
    guard case .object(let members) = record,
      case .string(let text)? = members.first(where: { $0.key == "text" })?.value
    else { throw Mistake(line: 0, message: "a record needs a text") }
    var document = Document(id: id, text: Array(text.utf8))
    let offsets = codePointOffsets(document.text)
    var entities: [Entity] = []
    if let value = members.first(where: { $0.key == "entities" })?.value {
      guard case .array(let marks) = value else {
        throw Mistake(line: 0, message: "entities wants a list")
      }
      for mark in marks { entities.append(try entity(mark, offsets)) }
    }
    entities.sort { $0.precedes($1) }
    for (entity, next) in zip(entities, entities.dropFirst())
    where next.span.start < entity.span.end {
      let names = [entity, next].map { "\"\(document.string($0.span))\"" }
      throw Mistake(line: 0, message: "the entities \(names[0]) and \(names[1]) overlap")
    }
    document.layers.entities = EntityLayer(by: [0], items: entities)
    return document
  }

  private static func entity(_ mark: JSONValue, _ offsets: [Int]) throws(Mistake) -> Entity {
    var parts: [JSONValue?] = []
    switch mark {
    case .array(let values): parts = values
    case .object(let members):
      func value(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }
      parts = [value("start"), value("end"), value("type") ?? value("label")]
    default: break
    }
    guard parts.count >= 3, case .number(let first)? = parts[0], case .number(let last)? = parts[1],
      case .string(let label)? = parts[2], let start = Int(first), let end = Int(last)
    else { throw Mistake(line: 0, message: "an entity needs a start, an end and a type") }
    guard !label.isEmpty else { throw Mistake(line: 0, message: "an entity's type is empty") }
    guard 0 <= start, start < end, end < offsets.count else {
      throw Mistake(line: 0, message: "the entity \(start)...\(end) is outside the text")
    }
    return Entity(span: Span(offsets[start], offsets[end]), label: label, by: 0)
  }

  /// The byte offset of each code point, and the end.
  private static func codePointOffsets(_ text: [UInt8]) -> [Int] {
    text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
  }
}

extension [UInt8] {
  /// The bytes after a mark that editors put before UTF-8.
  var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
  }
}
