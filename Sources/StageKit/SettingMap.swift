internal import DocumentModel
internal import JSONText

/// A group of settings that is the value of one: a map inside a map of a configuration file.
///
/// ```swift
/// struct Margins: SettingMap {
///   @Setting("Leave this much free on the left.") var left = 0
///   init() {}
/// }
/// @Setting("The margins.") var margins = Margins()
/// ```
/// A file says `margins: { left: 2 }`, the command line `--margins-left 2`.
public protocol SettingMap: SettingsGroup, SettingValue {}

extension SettingMap {
  public static var wanted: String { "a map" }
  public static var example: String {
    let key = settingDeclarations(of: Self.self).first
    return key.map { "{ \($0.name): \($0.example) }" } ?? "{}"
  }
  public static var jsonType: String { "object" }
  public static var jsonSchema: JSONValueText {
    String(decoding: settingDeclarations(of: Self.self).schema.json, as: UTF8.self)
  }
  public static var members: [SettingDeclaration] { settingDeclarations(of: Self.self) }

  public var json: JSONValueText {
    let parts = settings.map { "\(jsonString($0.name)):\($0.setting.text)" }
    return "{" + parts.joined(separator: ",") + "}"
  }
  public var files: [ResourceFile] { settings.flatMap(\.setting.files) }

  public init?(_ node: ConfigurationNode) {
    let read = Self.read(node, named: "")
    guard read.mistakes.isEmpty else { return nil }
    self = read.settings
  }

  public static func mismatches(_ node: ConfigurationNode, named name: String) -> [Diagnostic] {
    read(node, named: name).mistakes
  }

  public static func == (one: Self, other: Self) -> Bool { one.json == other.json }

  private var settings: [(name: String, setting: any AnySetting)] {
    Mirror(reflecting: self).children.compactMap { child in
      guard let label = child.label, let setting = child.value as? any AnySetting else {
        return nil
      }
      return (snakeCase(label.dropFirst()), setting)
    }
  }
}

extension [SettingDeclaration] {
  /// The settings with those inside maps in place of the maps, by their paths: `margins.left`.
  public var flattened: [SettingDeclaration] {
    flatMap { setting in
      setting.members.isEmpty
        ? [setting]
        : setting.members.flattened.map { member in
          var named = member
          named.name = "\(setting.name).\(member.name)"
          return named
        }
    }
  }
}
