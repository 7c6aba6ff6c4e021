internal import CYAML
public import StageKit

/// Reads YAML 1.2 (core schema) into configuration values that know their place.
///
/// A plain scalar keeps its text: what reads it says whether that is a number or a truth value. Only null is told here.
/// Anchors and aliases work; tags other than `!!str`, merge keys and several documents do not.
public enum YAMLReader {
  /// - Parameter file: the name to show in messages.
  /// - Throws: all the mistakes up to the first that hides the rest.
  public static func read(_ bytes: [UInt8], file: String) throws(Mistakes) -> ConfigurationNode {
    let (node, mistakes) = tree(bytes, file: file)
    guard let node, mistakes.isEmpty else { throw Mistakes(mistakes) }
    return node
  }

  /// The tree, where there is one, and all the mistakes: a duplicate key does not hide what comes after it.
  static func tree(_ bytes: [UInt8], file: String) -> (ConfigurationNode?, [Diagnostic]) {
    let source = SourceText(bytes, file: file)
    if let mistake = YAMLLimits.mistake(in: source) { return (nil, [mistake]) }
    return source.bytes.withUnsafeBufferPointer { buffer in
      var building = YAMLBuilder(events: YAMLEvents(buffer), source: source)
      return building.build()
    }
  }
}

/// What the parser meets, with places as code points from the start.
struct YAMLEvent {
  enum Kind { case end, document, alias, scalar, sequence, sequenceEnd, mapping, mappingEnd }

  var kind: Kind
  var start: Int
  var end: Int
  var anchor: String?
  var tag: String?
  var text: String
  var isPlain: Bool
}

/// Why the parser gave up: what is wrong at `position`, seen while doing what began at `contextPosition`.
struct YAMLProblem: Error {
  var problem: String
  var context: String
  var position: Int
  var contextPosition: Int
}

/// Owner of a libyaml parser over bytes that outlive it.
struct YAMLEvents: ~Copyable {
  private let parser: OpaquePointer?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = cyaml_open(bytes.baseAddress, bytes.count)
  }

  deinit { cyaml_close(parser) }

  /// - Throws: once; the parser is not to be asked again.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    guard let parser else {
      throw YAMLProblem(problem: "out of memory", context: "", position: 0, contextPosition: 0)
    }
    var event = cyaml_event()
    cyaml_next(parser, &event)
    guard let kind = kind(of: event) else {
      throw YAMLProblem(
        problem: string(event.problem) ?? "", context: string(event.context) ?? "",
        position: event.start, contextPosition: event.end)
    }
    let text = UnsafeBufferPointer(start: event.value, count: event.length)
    return YAMLEvent(
      kind: kind, start: event.start, end: event.end, anchor: string(event.anchor),
      tag: string(event.tag), text: String(decoding: text, as: UTF8.self), isPlain: event.plain)
  }

  private func kind(of event: cyaml_event) -> YAMLEvent.Kind? {
    switch event.kind {
    case CYAML_END: .end
    case CYAML_DOCUMENT: .document
    case CYAML_ALIAS: .alias
    case CYAML_SCALAR: .scalar
    case CYAML_SEQUENCE: .sequence
    case CYAML_SEQUENCE_END: .sequenceEnd
    case CYAML_MAPPING: .mapping
    case CYAML_MAPPING_END: .mappingEnd
    default: nil
    }
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}
