/// A value of a configuration file, with its place; flags of the command line become such values too.
public struct ConfigurationNode: Sendable {
  public enum Content: Sendable {
    case null
    /// `quoted` text is a string whatever it looks like; plain text is read as the type asks.
    case scalar(String, quoted: Bool)
    case sequence([ConfigurationNode])
    case mapping([Entry])
  }

  /// One key and value of a mapping, in file order.
  public struct Entry: Sendable {
    public var key: ConfigurationNode
    public var value: ConfigurationNode

    public init(key: ConfigurationNode, value: ConfigurationNode) {
      self.key = key
      self.value = value
    }

    /// The key's text; empty for a key that is no scalar.
    public var name: String { key.text ?? "" }
  }

  public var content: Content
  public var place: Place

  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// A value typed on the command line.
  public init(argument: String) {
    self.init(.scalar(argument, quoted: false), at: .commandLine)
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// The entries of a mapping; none for anything else.
  public var entries: [Entry] {
    if case .mapping(let entries) = content { return entries }
    return []
  }

  public subscript(key: String) -> ConfigurationNode? {
    entries.first { $0.name == key }?.value
  }
}

/// Where a configuration value stands.
public struct Place: Sendable, Equatable {
  /// Path of the file as the user gave it; empty for the command line.
  public var file: String
  /// From 1.
  public var line: Int
  /// In code points, from 1.
  public var column: Int
  /// In code points: what to underline.
  public var length: Int

  public init(file: String, line: Int, column: Int, length: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  public static let commandLine = Place(file: "", line: 0, column: 0, length: 0)

  /// The folder that relative paths in this file start from, with a slash at its end; empty for the working directory.
  public var folder: String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return String(file[...slash])
  }
}
