public import StageKit

/// A number of bytes with its unit: `20MiB`.
public struct ByteSize: SettingValue {
  public var bytes: Int

  public init(bytes: Int) {
    self.bytes = bytes
  }

  private static let units = [
    ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("KB", 1_000), ("MB", 1_000_000),
    ("GB", 1_000_000_000), ("B", 1),
  ]

  public static var wanted: String { "a size with its unit (B, KB, MB, GB, KiB, MiB, GiB)" }
  public static var example: String { "20MiB" }
  public static var jsonType: String { "string" }
  public static var jsonSchema: JSONValueText {
    #"{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)? ?([KMG]i?)?B$"}"#
  }

  public var json: JSONValueText {
    let binary = Self.units.prefix(3).reversed()
    let unit = binary.first { bytes >= $0.1 && bytes % $0.1 == 0 } ?? ("B", 1)
    return "\"\(bytes / unit.1)\(unit.0)\""
  }

  public init?(_ node: ConfigurationNode) {
    guard let text = node.text, let unit = Self.units.first(where: { text.hasSuffix($0.0) })
    else { return nil }
    let digits = text.dropLast(unit.0.count)
    let number = digits.hasSuffix(" ") ? digits.dropLast() : digits
    guard number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
      let value = Double(number), value * Double(unit.1) < 1e18
    else { return nil }
    bytes = Int(value * Double(unit.1))
  }
}
