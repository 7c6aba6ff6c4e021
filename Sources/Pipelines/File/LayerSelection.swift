public import StageKit

/// The layers that an output writes: `all`, or names.
public enum LayerSelection: SettingValue {
  case all
  /// Names of unknown layers, which documents may carry, are allowed.
  case layers([String])

  public static var wanted: String { "all or a list of layers" }
  public static var example: String { "[entities, keyphrases]" }
  public static var jsonType: String { "array" }
  public static var jsonSchema: JSONValueText {
    let names = DocumentPart.allCases.filter(\.isLayer).map { "\"\($0.rawValue)\"" }
    let name = "{\"anyOf\":[{\"enum\":[\(names.joined(separator: ","))]},{\"type\":\"string\"}]}"
    return "{\"anyOf\":[{\"const\":\"all\"},{\"type\":\"array\",\"items\":\(name)}]}"
  }

  public var json: JSONValueText {
    switch self {
    case .all: "\"all\""
    case .layers(let names): names.json
    }
  }

  public init?(_ node: ConfigurationNode) {
    if node.text == "all" {
      self = .all
    } else if let names = [String](node) {
      self = .layers(names)
    } else {
      return nil
    }
  }
}
