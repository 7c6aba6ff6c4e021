import Foundation
import Testing

/// What the shipped stages reach on the development data; runs where `WEFT_DATA` names that folder.
@Suite(.enabled(if: dataFolder != nil, "WEFT_DATA is not set"), .serialized)
struct QualityTests {
  let weft: ReleaseBinary
  let floors: Floors
  let data: URL

  init() throws {
    weft = try ReleaseBinary()
    floors = try Floors()
    data = try #require(dataFolder)
  }

  @Test func `extracted articles match the annotated ones`() throws {
    let gold = try #require(
      json(data, "html/aeb/gold.json") as? [String: [String: Any]])
    var precision: [Double] = []
    var recall: [Double] = []
    for document in try weft.documents(["extract", data.appending(path: "html/aeb/pages").path]) {
      let id = fileName(document.id).replacing(".html.gz", with: "")
      let wanted = shingles(words(gold[id]?["articleBody"] as? String ?? ""), of: 4)
      let found = shingles(words(document.text), of: 4)
      let right = found.reduce(0) { $0 + min($1.value, wanted[$1.key] ?? 0) }
      if !found.isEmpty { precision.append(Double(right) / Double(found.values.reduce(0, +))) }
      if !wanted.isEmpty { recall.append(Double(right) / Double(wanted.values.reduce(0, +))) }
    }
    try #require(recall.count == gold.count)
    let p = precision.reduce(0, +) / Double(precision.count)
    let r = recall.reduce(0, +) / Double(recall.count)
    try floors.expect(2 * p * r / (p + r), for: "html.aeb.f1")
  }

  @Test func `wanted passages are extracted and unwanted ones are not`() throws {
    let gold = try #require(json(data, "html/traf/gold.json") as? [[String: Any]])
    var texts: [String: String] = [:]
    for document in try weft.documents(["extract", data.appending(path: "html/traf/pages").path]) {
      texts[fileName(document.id).replacing(".gz", with: "")] = folded(document.text)
    }
    var counts = Counts()
    for page in gold {
      let text = Array((texts[page["id"] as? String ?? ""] ?? "").utf8)
      let wanted = page["with"] as? [String] ?? []
      let unwanted = page["without"] as? [String] ?? []
      let right = wanted.count { Data(text).range(of: Data(folded($0).utf8)) != nil }
      counts.right += right
      counts.wanted += wanted.count
      counts.found += right
      counts.found += unwanted.count { Data(text).range(of: Data(folded($0).utf8)) != nil }
    }
    try #require(gold.count > 100)
    try floors.expect(counts.f1, for: "html.traf.f1")
  }

  @Test func `the text of pages is mapped to its source`() throws {
    var mapped = 0
    var total = 0
    for document in try weft.documents(["extract", data.appending(path: "html/aeb/pages").path]) {
      total += document.text.unicodeScalars.count
      for piece in document["map"] as? [[Int]] ?? [] where piece[3] > 0 { mapped += piece[1] }
    }
    try #require(total > 100_000)
    try floors.expect(Double(mapped) / Double(total), for: "map.text_covered")
  }

  @Test(arguments: ["ewt_dev", "gum_dev", "fr_test", "es_test"])
  func `sentences and tokens match the treebank`(set: String) throws {
    let path = data.appending(path: "segmentation/\(set).txt")
    let raw = inkOffsets(try String(contentsOf: path, encoding: .utf8))
    let gold = try #require(json(data, "segmentation/\(set).gold.json") as? [String: Any])
    let found = try weft.documents(
      ["sentences", "--from", "text", "--layers", "tokens,sentences", path.path])
    let document = try #require(found.first)
    let ink = inkOffsets(document.text)
    for kind in ["sentences", "tokens"] {
      let layer = document.layer(kind)
      let spans = zip(layer.numbers("start"), layer.numbers("end")).map { [ink[$0], ink[$1]] }
      let marked = try #require(gold[kind] as? [[Int]])
      try #require(marked.count > 400)
      let wanted = marked.map { [raw[$0[0]], raw[$0[1]]] }
      let score = 100 * Counts(found: Set(spans), wanted: Set(wanted)).f1
      try floors.expect(score, for: "\(kind).\(set)")
    }
  }

  @Test(arguments: ["ewt.dev", "gum.dev", "wnut17.dev", "btc.dev", "crossner.dev"])
  func `entities match the annotated ones`(set: String) throws {
    let labels = ["PERSON": "PER", "ORG": "ORG", "LOC": "LOC"]
    let gold = try jsonLines(data, "ner/\(set).jsonl")
    let records = gold.map { ["id": $0.id, "text": $0.text] }
    let found = try weft.documents(["entities"], records: records)
    try #require(found.count == gold.count)
    var counts = Counts()
    for (wanted, document) in zip(gold, found) {
      let spans = document.items(of: "entities").compactMap { item -> String? in
        guard let start = item["start"], let end = item["end"],
          let label = labels[item["label"] as? String ?? ""]
        else { return nil }
        return "\(start) \(end) \(label)"
      }
      let right = (wanted["entities"] as? [[Any]] ?? []).map { "\($0[0]) \($0[1]) \($0[2])" }
        .filter { $0.hasSuffix("PER") || $0.hasSuffix("ORG") || $0.hasSuffix("LOC") }
      counts += Counts(found: Set(spans), wanted: Set(right))
    }
    try #require(counts.wanted > 300)
    try floors.expect(100 * counts.f1, for: "entities.\(set)")
  }

  @Test(arguments: ["Inspec", "SemEval2017", "Nguyen2007"])
  func `keyphrases match those that people gave`(set: String) throws {
    let folder = data.appending(path: "keywords/\(set)")
    let found = try weft.documents(
      ["keywords", "--from", "text", "--limit", "10", folder.appending(path: "docsutf8").path])
    try #require(found.count > 100)
    var sum = 0.0
    for document in found {
      let name = fileName(document.id).replacing(".txt", with: ".key")
      let keys = try String(contentsOf: folder.appending(path: "keys/\(name)"), encoding: .utf8)
      let wanted = Set(keys.split(whereSeparator: \.isNewline).map { stemmed(String($0)) })
      let phrases = document.items(of: "keyphrases").map { stemmed($0["text"] as? String ?? "") }
      sum += Counts(found: Set(phrases), wanted: wanted.subtracting([""])).f1
    }
    try floors.expect(100 * sum / Double(found.count), for: "keywords.\(set)")
  }

  @Test(arguments: [("gum", 50), ("scitldr", 22), ("aclsum", 70)])
  func `summaries share their words with those that people wrote`(set: String, length: Int) throws {
    let gold = try jsonLines(data, "summaries/\(set).jsonl")
    let records = gold.map { document in
      let sentences = document["sentences"] as? [String] ?? []
      let title = document["title"] as? String ?? ""
      return ["id": document.id, "title": title, "text": sentences.joined(separator: " ")]
    }
    let found = try weft.documents(
      ["summarize", "--title-field", "title", "--words", "\(length)"], records: records)
    try #require(found.count == gold.count)
    var sum = 0.0
    for (wanted, document) in zip(gold, found) {
      let picked = document.items(of: "summary").sorted {
        ($0["rank"] as? Int ?? 0) < ($1["rank"] as? Int ?? 0)
      }
      let text = picked.map { $0["text"] as? String ?? "" }.joined(separator: " ")
      let kept = text.split(whereSeparator: \.isWhitespace).prefix(length).joined(separator: " ")
      let scores = (wanted["refs"] as? [String] ?? []).map { overlap(kept, $0) }
      sum += scores.max() ?? 0
    }
    try floors.expect(100 * sum / Double(gold.count), for: "summaries.\(set).r1")
  }
}

private func fileName(_ id: String) -> String {
  id.split(separator: "/").last.map(String.init) ?? id
}
