internal import StageKit

/// Reads any bytes as a configuration. Every mistake must have a place inside the text, in order;
/// what is read must stay within the limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func readYAML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (node, mistakes) = YAMLReader.tree(bytes, file: "fuzz.yaml")
  precondition(node != nil || !mistakes.isEmpty, "neither a tree nor a mistake")
  let source = SourceText(bytes, file: "fuzz.yaml")
  for mistake in mistakes { check(mistake.place, in: source) }
  if let node { check(node, in: source, depth: 0) }
  return 0
}

private func check(_ node: ConfigurationNode, in source: SourceText, depth: Int) {
  precondition(depth <= YAMLLimits.maximumDepth + 1, "nested too deep")
  check(node.place, in: source)
  switch node.content {
  case .null, .scalar: break
  case .sequence(let nodes): for node in nodes { check(node, in: source, depth: depth + 1) }
  case .mapping(let entries):
    for entry in entries {
      check(entry.key, in: source, depth: depth + 1)
      check(entry.value, in: source, depth: depth + 1)
    }
  }
}

private func check(_ place: Place, in source: SourceText) {
  precondition((1...source.lineCount).contains(place.line), "a line outside the text")
  let width = String(source.line(place.line)).unicodeScalars.count
  precondition((1...(width + 1)).contains(place.column), "a column outside the line")
  precondition(place.length >= 1, "nothing to underline")
}
