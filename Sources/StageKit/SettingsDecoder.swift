/// Reads a mapping into the settings of a stage, starting from the declared defaults.
///
/// `Decodable` is used for its synthesized code alone: it asks for each `Setting` by name, and gets the declared one with
/// its value replaced. All mistakes are collected.
struct SettingsDecoder {
  /// What the parts of a map are called in messages.
  enum Member: String { case option, key }

  private final class Reading {
    var declared: [String: any AnySetting] = [:]
    var given: [String: ConfigurationNode] = [:]
    var mistakes: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - owner: the stage's name or the key of the map, for messages.
  ///   - members: what the owner has: `option` or `key`.
  static func settings<Settings: SettingsGroup>(
    _ type: Settings.Type, from node: ConfigurationNode, owner: String, members: Member = .option
  ) throws -> (settings: Settings, mistakes: [Diagnostic]) {
    let reading = Reading()
    var names: [String] = []
    for child in Mirror(reflecting: Settings()).children {
      guard let label = child.label, let setting = child.value as? any AnySetting else { continue }
      reading.declared[String(label.dropFirst())] = setting
      names.append(snakeCase(label.dropFirst()))
    }
    for entry in node.entries where names.contains(entry.name) {
      reading.given[entry.name] = entry.value
    }
    for entry in node.entries where !names.contains(entry.name) {
      let near = nearest(entry.name, in: names)
      reading.mistakes.append(
        Diagnostic(
          members == .option ? "E012" : "E007",
          "\(owner) has no \(members.rawValue) \"\(entry.name)\"", at: entry.key.place,
          help: near.map { "did you mean \"\($0)\"?" }
            ?? (names.isEmpty
              ? nil : "its \(members.rawValue)s: \(names.joined(separator: ", "))"),
          replacement: near))
      // Checking goes on as if the suggestion stood there.
      if let near, reading.given[near] == nil { reading.given[near] = entry.value }
    }
    let settings = try Settings(from: Source(reading: reading, owner: owner))
    return (settings, reading.mistakes)
  }

  private struct Source: Decoder {
    let reading: Reading
    let owner: String
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
      KeyedDecodingContainer(Container<Key>(reading: reading, owner: owner))
    }
    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw notSettings }
    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw notSettings }
  }

  private struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reading: Reading
    let owner: String
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      guard let declared = reading.declared[key.stringValue] else { throw notSettings }
      var setting = declared
      let name = snakeCase(key.stringValue)
      if let node = reading.given[name] {
        do {
          setting = try declared.reading(node, named: "\(owner).\(name)")
        } catch {
          reading.mistakes += error.diagnostics
        }
      }
      guard let value = setting as? T else { throw notSettings }
      return value
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw notSettings }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      throw notSettings
    }
    func superDecoder() throws -> any Decoder { throw notSettings }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw notSettings }
  }

  private static var notSettings: DecodingError {
    .dataCorrupted(
      .init(codingPath: [], debugDescription: "a settings type holds @Setting properties only"))
  }
}
