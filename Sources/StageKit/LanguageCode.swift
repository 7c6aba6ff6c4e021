internal import Unicode

/// A language that a setting names, as an ISO 639-1 code.
public struct LanguageCode: SettingValue {
  /// Two letters; both written forms of Norwegian are `no`, as in `metadata.language`.
  public let code: String

  public static let english = LanguageCode(known: "en")

  /// Help of the setting `language`, the same in all stages.
  public static let overrideHelp = "Take texts for this language, whatever was found."
  /// Help of the setting `default_language`, the same in all stages.
  public static let defaultHelp = "Language of texts whose own is not known for sure."

  private init(known code: String) { self.code = code }

  public static var wanted: String { "an ISO 639-1 code" }
  public static var example: String { "en" }
  public static var jsonType: String { "string" }
  public static var jsonSchema: JSONValueText { #"{"type":"string","pattern":"^[a-z]{2}$"}"# }
  public var json: JSONValueText { code.json }

  public init?(_ node: ConfigurationNode) {
    // Of a list with commas, with spaces behind them.
    guard let text = node.text?.trimmed, LanguageNames.codes.contains(text) else { return nil }
    code = ["nb", "nn"].contains(text) ? "no" : text
  }

  /// `English`, `EN` and `en-GB` are meant to be `en`.
  public static func correction(of node: ConfigurationNode) -> String? {
    guard let text = node.text?.trimmed else { return nil }
    if let code = LanguageNames.code(named: text) { return code }
    let primary = text.split { $0 == "-" || $0 == "_" }.first?.lowercased()
    return LanguageNames.codes.first { $0 == primary }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
