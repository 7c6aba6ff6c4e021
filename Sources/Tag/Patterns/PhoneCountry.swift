public import StageKit

/// A country, as telephone numbers without a country code are dialed in it.
public struct PhoneCountry: SettingValue, Equatable {
  /// ISO 3166-1, two letters.
  let code: String
  let callingCode: String
  /// What is dialed before the area inside the country only; empty where every digit belongs to the number.
  let trunkPrefix: String

  public static var wanted: String { "an ISO 3166 code of a country" }
  public static var example: String { "DE" }
  public static var jsonType: String { "string" }
  public var json: JSONValueText { code.json }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text else { return nil }
    self.init(code: text)
  }

  init?(code: String) {
    let code = code.uppercased() == "UK" ? "GB" : code.uppercased()
    guard let numbers = countries[code] else { return nil }
    self.code = code
    (callingCode, trunkPrefix) = numbers
  }

  /// E.164 of a number as it is dialed inside the country.
  /// - Returns: nil when it gets longer than any number is.
  func international(_ dialed: String) -> String? {
    let hasPrefix = !trunkPrefix.isEmpty && dialed.hasPrefix(trunkPrefix)
    let national = hasPrefix ? dialed.dropFirst(trunkPrefix.count) : dialed[...]
    let digits = callingCode + national
    return digits.utf8.count <= longestNumber ? "+\(digits)" : nil
  }
}

private let longestNumber = 15  // ITU-T E.164 §6

/// Calling codes and trunk prefixes.
/// - Source: ITU-T E.164 and E.123, national numbering plans.
private let countries: [String: (String, String)] = {
  let plans: [(code: String, prefix: String, countries: String)] = [
    ("1", "1", "US CA PR DO JM"), ("7", "8", "RU KZ"), ("20", "0", "EG"), ("27", "0", "ZA"),
    ("30", "", "GR"), ("31", "0", "NL"), ("32", "0", "BE"), ("33", "0", "FR"), ("34", "", "ES"),
    ("36", "06", "HU"), ("39", "", "IT SM VA"), ("40", "0", "RO"), ("41", "0", "CH"),
    ("43", "0", "AT"), ("44", "0", "GB"), ("45", "", "DK"), ("46", "0", "SE"), ("47", "", "NO"),
    ("48", "", "PL"), ("49", "0", "DE"), ("51", "0", "PE"), ("52", "", "MX"), ("54", "0", "AR"),
    ("55", "0", "BR"), ("56", "", "CL"), ("57", "", "CO"), ("58", "0", "VE"), ("60", "0", "MY"),
    ("61", "0", "AU"), ("62", "0", "ID"), ("63", "0", "PH"), ("64", "0", "NZ"), ("65", "", "SG"),
    ("66", "0", "TH"), ("81", "0", "JP"), ("82", "0", "KR"), ("84", "0", "VN"), ("86", "0", "CN"),
    ("90", "0", "TR"), ("91", "0", "IN"), ("92", "0", "PK"), ("98", "0", "IR"), ("212", "0", "MA"),
    ("213", "0", "DZ"), ("216", "", "TN"), ("234", "0", "NG"), ("254", "0", "KE"),
    ("351", "", "PT"), ("352", "", "LU"), ("353", "0", "IE"), ("354", "", "IS"), ("358", "0", "FI"),
    ("359", "0", "BG"), ("370", "0", "LT"), ("371", "", "LV"), ("372", "", "EE"),
    ("380", "0", "UA"), ("381", "0", "RS"), ("385", "0", "HR"), ("386", "0", "SI"),
    ("420", "", "CZ"), ("421", "0", "SK"), ("852", "", "HK"), ("886", "0", "TW"),
    ("880", "0", "BD"), ("961", "0", "LB"), ("962", "0", "JO"), ("966", "0", "SA"),
    ("971", "0", "AE"), ("972", "0", "IL"), ("974", "", "QA"),
  ]
  var countries: [String: (String, String)] = [:]
  for plan in plans {
    for country in plan.countries.split(separator: " ") {
      countries[String(country)] = (plan.code, plan.prefix)
    }
  }
  return countries
}()
