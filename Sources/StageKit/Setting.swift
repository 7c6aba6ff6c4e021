internal import DocumentModel
internal import Synchronization

/// An option of a stage, declared once: default, help, limits.
///
/// ```swift
/// @Setting("Keep at most this many keyphrases.", in: 1...1_000) var limit = 10
/// ```
/// A file names it in snake case, the command line in kebab case.
@propertyWrapper
public struct Setting<Value: SettingValue>: Sendable, Decodable {
  public var wrappedValue: Value
  let help: String
  let limits: ClosedRange<Double>?

  public init(wrappedValue: Value, _ help: String) {
    self.wrappedValue = wrappedValue
    self.help = help
    self.limits = nil
  }

  public init(wrappedValue: Value, _ help: String, in limits: ClosedRange<Double>)
  where Value: NumberSettingValue {
    self.wrappedValue = wrappedValue
    self.help = help
    self.limits = limits
  }

  /// Settings are read by `SettingsDecoder`, which starts from the declared default.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "settings need SettingsDecoder"))
  }
}

/// What is known of a setting without its type.
public struct SettingDeclaration: Sendable {
  /// As a file names it: `min_score`.
  public var name: String
  public var help: String
  /// `a whole number`.
  public var wanted: String
  /// A value that is right, as a file would say it.
  public var example: String
  /// A value that is right, as the command line would say it.
  public var argument: String
  public var defaultValue: JSONValueText
  public var limits: ClosedRange<Double>?
  /// The words that are allowed, when it is a choice.
  public var choices: [String]
  /// JSON Schema type: `integer`, `number`, `string`, `boolean`, `array`.
  public var jsonType: String
  /// JSON Schema of the value, without limits, help and default.
  public var jsonSchema: JSONValueText
  public var isOptional: Bool
  /// The settings inside, when it is a map of them.
  public var members: [SettingDeclaration]
  public var isFlag: Bool { jsonType == "boolean" }

  /// As the command line names it: `min-score`, `margins-left`.
  public var flag: String { name.replacing("_", with: "-").replacing(".", with: "-") }
}

/// A value written as JSON.
public typealias JSONValueText = String

/// A struct of `@Setting` properties, each with a default: a map of a configuration file.
public protocol SettingsGroup: Sendable, Decodable {
  init()
}

/// The settings of a group, as declared.
///
/// They are found by reflection, and asked for at every start: each group is reflected on once.
public func settingDeclarations<Settings: SettingsGroup>(
  of type: Settings.Type
) -> [SettingDeclaration] {
  let group = ObjectIdentifier(type)
  if let known = reflectedGroups.withLock({ $0[group] }) { return known }
  // Outside the lock: a setting that is a map reflects on its own group.
  let declarations = Mirror(reflecting: Settings()).children.compactMap { child in
    guard let label = child.label, let setting = child.value as? any AnySetting else {
      return SettingDeclaration?.none
    }
    return setting.declaration(named: snakeCase(label.dropFirst()))
  }
  reflectedGroups.withLock { $0[group] = declarations }
  return declarations
}

private let reflectedGroups = Mutex<[ObjectIdentifier: [SettingDeclaration]]>([:])

/// `minScore` -> `min_score`.
func snakeCase(_ name: some StringProtocol) -> String {
  var result = ""
  for character in name {
    if character.isUppercase { result += "_" }
    result += character.lowercased()
  }
  return result
}

/// A setting whose value type is not known.
protocol AnySetting {
  func declaration(named name: String) -> SettingDeclaration
  /// The setting with its value read from `node`.
  /// - Throws: more than one only for a list.
  func reading(_ node: ConfigurationNode, named name: String) throws(Mistakes) -> Self
  var text: JSONValueText { get }
  /// The files that the value names.
  var files: [ResourceFile] { get }
}

extension Setting: AnySetting {
  var text: JSONValueText { wrappedValue.json }
  var files: [ResourceFile] { wrappedValue.files }

  func declaration(named name: String) -> SettingDeclaration {
    SettingDeclaration(
      name: name, help: help, wanted: Value.wanted, example: Value.example,
      argument: Value.argument, defaultValue: wrappedValue.json, limits: limits,
      choices: Value.choices,
      jsonType: Value.jsonType, jsonSchema: Value.jsonSchema, isOptional: Value.isOptional,
      members: Value.members)
  }

  func reading(_ node: ConfigurationNode, named name: String) throws(Mistakes) -> Self {
    guard let value = Value(node) else { throw Mistakes(Value.mismatches(node, named: name)) }
    if let limits, let number = (value as? any NumberSettingValue)?.number,
      !limits.contains(number)
    {
      throw Mistakes(
        Diagnostic(
          "E016", "\(name) wants \(Value.wanted) \(limitsText(limits)), not \(node.text ?? "this")",
          at: node.place))
    }
    var copy = self
    copy.wrappedValue = value
    return copy
  }
}

/// `from 1 to 1000`, without decimals that say nothing.
func limitsText(_ limits: ClosedRange<Double>) -> String {
  func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
  return "from \(text(limits.lowerBound)) to \(text(limits.upperBound))"
}
