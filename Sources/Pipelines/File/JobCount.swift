public import StageKit

/// How many documents are worked on at a time.
public enum JobCount: SettingValue {
  /// One for each processor core.
  case auto
  case jobs(Int)

  /// More workers than this only wait for each other.
  private static let limits = 1...1_024

  public static var wanted: String { "auto or a whole number from 1 to 1024" }
  public static var example: String { "auto" }
  public static var jsonType: String { "string" }
  public static var jsonSchema: JSONValueText {
    #"{"anyOf":[{"const":"auto"},{"type":"integer","minimum":1,"maximum":1024}]}"#
  }

  public var json: JSONValueText {
    switch self {
    case .auto: "\"auto\""
    case .jobs(let count): "\(count)"
    }
  }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text else { return nil }
    if text == "auto" {
      self = .auto
    } else if let count = Int(text), Self.limits.contains(count) {
      self = .jobs(count)
    } else {
      return nil
    }
  }
}
