/// A type that a setting can have.
public protocol SettingValue: Sendable, Equatable {
  /// For messages: `a whole number`.
  static var wanted: String { get }
  /// A value that is right, as a file would say it.
  static var example: String { get }
  /// A value that is right, as the command line would say it.
  static var argument: String { get }
  static var jsonType: String { get }
  /// JSON Schema of a value.
  static var jsonSchema: JSONValueText { get }
  static var choices: [String] { get }
  static var isOptional: Bool { get }
  /// The settings inside, of a map of them.
  static var members: [SettingDeclaration] { get }

  /// - Returns: nil when the node is of another type.
  init?(_ node: ConfigurationNode)

  /// Why a node is of another type: at least one.
  static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic]

  /// What was most likely meant by a value of another type, as a file would say it.
  static func correction(of node: ConfigurationNode) -> String?

  /// How to mend a value of another type, where an example would say too little.
  static func advice(on node: ConfigurationNode) -> String?

  /// The value as JSON, always the same for equal values: it goes into the hash.
  var json: JSONValueText { get }
  /// Files whose bytes belong to the value.
  var files: [ResourceFile] { get }
}

extension SettingValue {
  public static var argument: String { example }
  public static var jsonSchema: JSONValueText { "{\"type\":\"\(jsonType)\"}" }
  public static var choices: [String] { [] }
  public static var isOptional: Bool { false }
  public static var members: [SettingDeclaration] { [] }
  public var files: [ResourceFile] { [] }
}

/// A number, or a number that may be absent.
public protocol NumberSettingValue: SettingValue {
  var number: Double? { get }
}

extension Int: NumberSettingValue {
  public static var wanted: String { "a whole number" }
  public static var example: String { "3" }
  public static var jsonType: String { "integer" }
  public var number: Double? { Double(self) }
  public var json: JSONValueText { "\(self)" }

  public init?(_ node: ConfigurationNode) {
    guard case .scalar(let text, false) = node.content,
      let value = Int(text.replacing("_", with: ""))
    else { return nil }
    self = value
  }
}

extension Double: NumberSettingValue {
  public static var wanted: String { "a number" }
  public static var example: String { "0.5" }
  public static var jsonType: String { "number" }
  public var number: Double? { self }
  public var json: JSONValueText { "\(self)" }

  public init?(_ node: ConfigurationNode) {
    guard case .scalar(let text, false) = node.content, let value = Double(text), value.isFinite
    else { return nil }
    self = value
  }
}

extension Bool: SettingValue {
  public static var wanted: String { "true or false" }
  public static var example: String { "true" }
  public static var jsonType: String { "boolean" }
  public var json: JSONValueText { self ? "true" : "false" }

  public init?(_ node: ConfigurationNode) {
    guard case .scalar(let text, false) = node.content else { return nil }
    switch text {
    case "true", "True", "TRUE": self = true
    case "false", "False", "FALSE": self = false
    // YAML 1.2 reads these as strings; a switch on the command line may say them.
    case "on" where node.place == .commandLine: self = true
    case "off" where node.place == .commandLine: self = false
    default: return nil
    }
  }
}

extension String: SettingValue {
  public static var wanted: String { "a string" }
  public static var example: String { "en" }
  public static var jsonType: String { "string" }
  public var json: JSONValueText { jsonString(self) }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text else { return nil }
    self = text
  }
}

extension Array: SettingValue where Element: SettingValue {
  public static var wanted: String { "a list" }
  public static var example: String { "[\(Element.example)]" }
  public static var argument: String { Element.argument }
  public static var jsonType: String { "array" }
  public static var jsonSchema: JSONValueText {
    "{\"type\":\"array\",\"items\":\(Element.jsonSchema)}"
  }
  public static var choices: [String] { Element.choices }
  public var json: JSONValueText { "[" + map(\.json).joined(separator: ",") + "]" }
  public var files: [ResourceFile] { flatMap(\.files) }

  public init?(_ node: ConfigurationNode) {
    guard let nodes = Self.elements(of: node) else { return nil }
    let values = nodes.compactMap { Element($0) }
    guard values.count == nodes.count else { return nil }
    self = values
  }

  /// The values of a list, which on the command line is written with commas; nil for anything else.
  static func elements(of node: ConfigurationNode) -> [ConfigurationNode]? {
    if case .sequence(let nodes) = node.content { return nodes }
    guard let text = node.text, node.place == .commandLine else { return nil }
    return text.split(separator: ",").map { ConfigurationNode(argument: String($0)) }
  }
}

extension Optional: SettingValue where Wrapped: SettingValue {
  public static var wanted: String { Wrapped.wanted }
  public static var example: String { Wrapped.example }
  public static var argument: String { Wrapped.argument }
  public static var jsonType: String { Wrapped.jsonType }
  public static var jsonSchema: JSONValueText { Wrapped.jsonSchema }
  public static var choices: [String] { Wrapped.choices }
  public static var isOptional: Bool { true }
  public var json: JSONValueText { self?.json ?? "null" }
  public var files: [ResourceFile] { self?.files ?? [] }

  public init?(_ node: ConfigurationNode) {
    if case .null = node.content {
      self = Wrapped?.none
      return
    }
    guard let value = Wrapped(node) else { return nil }
    self = value
  }

  public static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic] {
    Wrapped.mismatches(node, named: name)
  }

  public static func correction(of node: ConfigurationNode) -> String? {
    Wrapped.correction(of: node)
  }

  public static func advice(on node: ConfigurationNode) -> String? { Wrapped.advice(on: node) }
}

extension Optional: NumberSettingValue where Wrapped: NumberSettingValue {
  public var number: Double? { self?.number }
}

/// A setting that takes one of a few words: an enum of strings.
public protocol SettingChoice: SettingValue, RawRepresentable, CaseIterable
where RawValue == String {}

extension SettingChoice {
  public static var wanted: String { "one of \(choices.joined(separator: ", "))" }
  public static var example: String { choices.first ?? "" }
  public static var jsonType: String { "string" }
  public static var jsonSchema: JSONValueText {
    "{\"enum\":[\(choices.map { jsonString($0) }.joined(separator: ","))]}"
  }
  public static var choices: [String] { allCases.map(\.rawValue) }
  public var json: JSONValueText { jsonString(rawValue) }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text else { return nil }
    self.init(rawValue: text)
  }
}

/// A file that a setting names.
public struct ResourceFile: SettingValue {
  /// As given, joined to the folder of the pipeline file that names it.
  public var path: String
  /// Where it is named.
  public var place: Place

  public static var wanted: String { "the path of a file" }
  public static var example: String { "lists/names.tsv" }
  public static var jsonType: String { "string" }
  /// The path says nothing about the result: the hash covers the bytes instead.
  public var json: JSONValueText { "\"file\"" }
  public var files: [ResourceFile] { [self] }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text, !text.isEmpty else { return nil }
    path = text.hasPrefix("/") ? text : node.place.folder + text
    place = node.place
  }
}

/// Reads the files that settings name; made by the layer that may touch the file system.
public struct ResourceFiles: Sendable {
  /// - Throws: `Diagnostic` at the place that names the file.
  public var bytes: @Sendable (ResourceFile) throws -> [UInt8]
  /// Reads a YAML file.
  /// - Throws: `Diagnostic` at the mistake.
  public var configuration: @Sendable (ResourceFile) throws -> ConfigurationNode
  /// The bytes of a file, mapped where that can be done.
  /// - Throws: `Diagnostic` at the place that names the file.
  public var mapped: @Sendable (ResourceFile) throws -> ResourceBytes

  /// - Parameter mapped: without one, the bytes are read.
  public init(
    bytes: @escaping @Sendable (ResourceFile) throws -> [UInt8],
    configuration: @escaping @Sendable (ResourceFile) throws -> ConfigurationNode,
    mapped: (@Sendable (ResourceFile) throws -> ResourceBytes)? = nil
  ) {
    self.bytes = bytes
    self.configuration = configuration
    self.mapped = mapped ?? { file in ResourceBytes(try bytes(file)) }
  }
}
