public import StageKit

/// How many documents may fail before a run stops: `20`, or `5%` of those done.
public enum FailureLimit: SettingValue {
  case documents(Int)
  /// 0...1; counted after 100 documents.
  case share(Double)

  public static var wanted: String { "a number of documents or a percentage" }
  public static var example: String { "5%" }
  public static var jsonType: String { "string" }
  public static var jsonSchema: JSONValueText {
    #"{"anyOf":[{"type":"integer","minimum":1},{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?%$"}]}"#
  }

  public var json: JSONValueText {
    switch self {
    case .documents(let count): "\(count)"
    case .share(let share): "\"\(share * 100)%\""
    }
  }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text else { return nil }
    if text.hasSuffix("%"), let percent = Double(text.dropLast()), (0...100).contains(percent) {
      self = .share(percent / 100)
    } else if let count = Int(text), count > 0 {
      self = .documents(count)
    } else {
      return nil
    }
  }
}
