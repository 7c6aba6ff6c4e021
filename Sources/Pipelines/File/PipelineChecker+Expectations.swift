internal import DocumentModel
internal import StageKit

extension PipelineChecker {
  mutating func expectations(_ node: ConfigurationNode) -> [Expectation] {
    guard isMap(node, "expect", example: "expect: { text: Ada met Turing. }") else { return [] }
    let known = ExpectationKey.all.map(\.name)
    let values = members(of: node, known: known, owner: "expect")
    if node.entries.isEmpty {
      wrongType(node, "expect", wanted: "at least one part", example: "expect: { sentences: [] }")
    }
    let isExact = values["exactly"].flatMap { Bool($0) } ?? false
    return ExpectationKey.all.flatMap { key in
      values[key.name].map { expectations(key, $0, isExact: isExact) } ?? []
    }
  }

  private mutating func expectations(
    _ key: ExpectationKey, _ node: ConfigurationNode, isExact: Bool
  ) -> [Expectation] {
    func one(_ kind: Expectation.Kind) -> [Expectation] {
      [Expectation(place: node.place, kind: kind)]
    }
    switch key.kind {
    case .text:
      guard let text = node.text else {
        wrongType(node, key.name, wanted: "a string", example: "\(key.name): …")
        return []
      }
      return one(key.name == "text" ? .text(text) : .failure(text))
    case .flag:
      guard let flag = Bool(node) else {
        wrongType(node, key.name, wanted: "true or false", example: "\(key.name): true")
        return []
      }
      return key.name == "filtered" ? one(.filtered(flag)) : []
    case .metadata: return metadata(node)
    case .entities: return one(.entities(entities(node), isExact: isExact))
    case .lines:
      guard let part = DocumentPart(rawValue: key.name) else { return [] }
      let isSelection = part == .keyphrases && !isExact
      return one(.lines(part, lines(node, key.name), isExact: !isSelection))
    }
  }

  private mutating func metadata(_ node: ConfigurationNode) -> [Expectation] {
    guard isMap(node, "metadata", example: "metadata: { title: Ada }") else { return [] }
    let fields = ExpectationKey.metadataFields
    let values = members(of: node, known: fields, owner: "metadata")
    return fields.compactMap { field in
      guard let value = values[field] else { return nil }
      if case .null = value.content {
        return Expectation(place: value.place, kind: .metadata(field: field, value: nil))
      }
      if case .sequence = value.content, let names = [String](value) {
        let joined = names.joined(separator: ", ")
        return Expectation(place: value.place, kind: .metadata(field: field, value: joined))
      }
      guard let text = value.text else {
        wrongType(value, field, wanted: "a string", example: "\(field): …")
        return nil
      }
      return Expectation(place: value.place, kind: .metadata(field: field, value: text))
    }
  }

  private mutating func lines(_ node: ConfigurationNode, _ key: String) -> [String] {
    let nodes = list(node, key, example: "\(key): [\"…\"]")
    return nodes.compactMap { node in
      guard let text = node.text else {
        wrongType(node, key, wanted: "strings", example: "\(key): [\"…\"]")
        return nil
      }
      return text
    }
  }

  private mutating func entities(_ node: ConfigurationNode) -> [Expectation.EntityPattern] {
    let example = "entities: [{ text: Ada Lovelace, label: PERSON }]"
    return list(node, "entities", example: example).compactMap { element in
      if let line = element.text {
        return Expectation.EntityPattern(place: element.place, line: line)
      }
      guard isMap(element, "an entity", example: example) else { return nil }
      let fields = ExpectationKey.entityFields
      let values = members(of: element, known: fields, owner: "an entity")
      for field in fields {
        guard let value = values[field], value.text == nil else { continue }
        wrongType(value, field, wanted: "a string", example: example)
      }
      return Expectation.EntityPattern(
        place: element.place, text: values["text"]?.text, label: values["label"]?.text,
        value: values["value"]?.text, source: values["source"]?.text)
    }
  }
}
