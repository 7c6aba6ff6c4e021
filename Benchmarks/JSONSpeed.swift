internal import DocumentJSON
internal import DocumentModel

/// Measures how fast documents with 20,000 tokens are written as JSON and read back.
@main
enum JSONSpeed {
  private static let tokenCount = 20_000
  private static let rounds = 41

  static func main() {
    print("text      unit       JSON KB  write MB/s  read MB/s")
    for (name, words) in [("ASCII", asciiWords), ("accents", accentedWords), ("CJK", cjkWords)] {
      for unit in OffsetUnit.allCases {
        measure(name, makeDocument(of: words), unit)
      }
    }
  }

  private static func measure(_ name: String, _ document: Document, _ unit: OffsetUnit) {
    let writer = DocumentWriter(offsets: unit)
    let json = writer.json(document)
    guard let read = try? DocumentReader.read(json).document, read == document else {
      fatalError("the document does not read back the same")
    }
    let write = median { writer.json(document).count }
    let readBack = median { (try? DocumentReader.read(json).document.text.count) ?? 0 }
    let size = Double(json.count)
    print(
      name.padded(9), unit.rawValue.padded(10), "\(json.count / 1_000)".padded(8),
      "\(Int(size / write / 1e6))".padded(11), "\(Int(size / readBack / 1e6))")
  }

  /// Median CPU time of one call in seconds.
  private static func median(_ work: () -> Int) -> Double {
    var times: [Double] = []
    var checksum = 0
    for _ in 0..<rounds {
      let start = processorTime()
      checksum += work()
      times.append(processorTime() - start)
    }
    precondition(checksum > 0, "nothing was measured")
    return times.sorted()[rounds / 2]
  }

  /// A text of so many words, with tokens, sentences of 20 words, and an entity in each.
  private static func makeDocument(of words: [String]) -> Document {
    var document = Document(id: "speed")
    document.by = ["tokenize@1.0.0#00000000"]
    var tokens = Tokens(by: 0)
    var sentences = Sentences(by: 0)
    var entities: [Entity] = []
    for index in 0..<tokenCount {
      let start = document.text.count
      document.text += words[index * 7 % words.count].utf8
      let span = Span(start, document.text.count)
      tokens.append(span, .alphabetic)
      document.text.append(UInt8(ascii: " "))
      if index % 20 == 0 {
        sentences.append(span)
        entities.append(Entity(span: span, label: "PERSON", by: 0, score: 0.98))
      } else if index % 20 == 19 {
        sentences.ends[sentences.count - 1] = span.end
      }
    }
    document.layers.tokens = tokens
    document.layers.sentences = sentences
    document.layers.entities = EntityLayer(by: [0], items: entities)
    return document
  }

  private static let asciiWords = [
    "the", "bridge", "opened", "in", "spring", "and", "people", "walked", "across", "it", "slowly",
  ]
  private static let accentedWords = [
    "été", "le", "marché", "où", "l'œuvre", "était", "née", "à", "côté", "du", "château",
  ]
  private static let cjkWords = ["東京", "駅", "の", "新しい", "橋", "を", "人々", "が", "渡った", "春", "に"]
}
