import DocumentModel
import Glibc
import StageKit
import Testing

@testable import Segment
@testable import Tag

private let data = getenv("WEFT_DATA").map { String(cString: $0) }

/// The lowest F1 that the shipped model may have on development files, from raw text.
@Suite struct EntityQualityTests {
  @Test(
    .enabled(if: data != nil, "WEFT_DATA names no folder with development data"),
    arguments: [
      ("ewt.dev", 73.0), ("gum.dev", 69.0), ("wnut17.dev", 54.0), ("btc.dev", 53.0),
      ("crossner.dev", 72.0),
    ])
  func `names of people, organizations and places are found from raw text`(
    set: String, floor: Double
  ) throws {
    let records = try MarkedRecords.documents(read("\(data ?? "")/ner/\(set).jsonl"))
    var (right, found, marked) = (0, 0, 0)
    let types = ["PER": "PERSON", "ORG": "ORG", "LOC": "LOC"]
    for record in records {
      var document = record
      document.layers.entities = nil
      document.metadata.language = "en"
      for stage in [CatalogEntry(TokenizeText.self), CatalogEntry(SplitSentences.self)] {
        document = try Tagged.run(stage, on: document)
      }
      document = try Tagged.run(RecognizeEntities.self, on: document)
      let gold = Set(
        (record.layers.entities?.items ?? []).compactMap { entity in
          types[entity.label].map { "\($0) \(entity.span)" }
        })
      let tagged = (document.layers.entities?.items ?? []).filter { $0.label != "MISC" }
      marked += gold.count
      found += tagged.count
      right += tagged.filter { gold.contains("\($0.label) \($0.span)") }.count
    }
    #expect(marked > 300)
    let f1 = 200 * Double(right) / Double(found + marked)
    #expect(f1 >= floor, "\(set): \(f1)")
  }

  private func read(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"), "no file \(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
