internal import StageKit

extension PipelineChecker {
  mutating func tests(_ node: ConfigurationNode?) -> [PipelineTest] {
    guard let node else { return [] }
    let example = "tests: [{ name: …, input: { text: … }, expect: { … } }]"
    return list(node, "tests", example: example).enumerated().compactMap { index, element in
      guard isMap(element, "a test", example: "- name: what it shows") else { return nil }
      return test(element, number: index + 1)
    }
  }

  private mutating func test(_ node: ConfigurationNode, number: Int) -> PipelineTest? {
    let keys = members(of: node, known: TestKey.allCases.map(\.rawValue), owner: "a test")
    var name = "test \(number)"
    if let given = keys[TestKey.name.rawValue] {
      if let text = given.text {
        name = text
      } else {
        wrongType(given, "name", wanted: "a string", example: "name: what it shows")
      }
    }
    for key in [TestKey.input, .expect] where keys[key.rawValue] == nil {
      let known = [key.rawValue]
      guard !node.entries.contains(where: { nearest($0.name, in: known) != nil }) else { continue }
      mistakes.append(
        Diagnostic("E009", "the test has no \"\(key.rawValue)\"", at: node.place, help: key.help))
    }
    guard let inputNode = keys[TestKey.input.rawValue],
      let expectNode = keys[TestKey.expect.rawValue]
    else { return nil }
    let input = input(inputNode)
    let expected = expectations(expectNode)
    guard let input else { return nil }
    return PipelineTest(name: name, place: node.place, input: input, expected: expected)
  }

  /// `html`, `xml` or `text` with the content, or `file` with a path from the folder of this file.
  private mutating func input(_ node: ConfigurationNode) -> PipelineTest.Input? {
    let example = "input: { html: \"<p>Ada met Turing.</p>\" }"
    guard isMap(node, "input", example: example) else { return nil }
    let kinds = PipelineTest.Input.Kind.allCases.map(\.rawValue)
    let values = members(of: node, known: kinds, owner: "the input of a test")
    guard values.count == 1, let (kind, value) = values.first else {
      if values.count > 1 || node.entries.isEmpty {
        wrongType(
          node, "input", wanted: "one of \(kinds.joined(separator: ", "))", example: example)
      }
      return nil
    }
    guard let text = value.text, let kind = PipelineTest.Input.Kind(rawValue: kind) else {
      wrongType(value, kind, wanted: "a string", example: example)
      return nil
    }
    if kind == .file { return fileInput(value) }
    return PipelineTest.Input(kind: kind, bytes: Array(text.utf8))
  }

  private mutating func fileInput(_ node: ConfigurationNode) -> PipelineTest.Input? {
    guard let file = ResourceFile(node) else {
      wrongType(node, "file", wanted: "the path of a file", example: "file: pages/ada.html")
      return nil
    }
    do {
      return PipelineTest.Input(kind: .file, bytes: try files.bytes(file))
    } catch let mistake as Diagnostic {
      mistakes.append(mistake)
    } catch {
      mistakes.append(Diagnostic("E003", "\(error)", at: node.place))
    }
    return nil
  }
}
