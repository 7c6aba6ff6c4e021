/// What a word, or a run of words, is known as.
public struct NameClass: OptionSet, Sendable {
  public let rawValue: UInt16

  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let country = NameClass(rawValue: 1 << 0)
  public static let language = NameClass(rawValue: 1 << 1)
  /// A place of more than 15,000 people.
  public static let city = NameClass(rawValue: 1 << 2)
  /// A place of more than 100,000 people.
  public static let bigCity = NameClass(rawValue: 1 << 3)
  /// A state or province.
  public static let state = NameClass(rawValue: 1 << 4)
  public static let stateCode = NameClass(rawValue: 1 << 5)
  public static let firstName = NameClass(rawValue: 1 << 6)
  public static let lastName = NameClass(rawValue: 1 << 7)
  /// One of the most frequent last names.
  public static let commonLastName = NameClass(rawValue: 1 << 8)
  /// A well-known company, agency, party, club, university.
  public static let organization = NameClass(rawValue: 1 << 9)
  /// A word that names of organizations end with: `Inc`, `University`, `GmbH`.
  public static let organizationWord = NameClass(rawValue: 1 << 10)
  /// What stands before a person's name: `Mr`, `President`, `Señora`.
  public static let title = NameClass(rawValue: 1 << 11)
  /// A word that is part of names of places: `River`, `County`, `Mount`.
  public static let placeWord = NameClass(rawValue: 1 << 12)
  /// People and things of a nation, a religion, a party: `Dutch`, `Muslim`, `Republican`.
  public static let people = NameClass(rawValue: 1 << 13)
  /// A day or month, which is written with a capital and is no name.
  public static let calendar = NameClass(rawValue: 1 << 14)
  /// A longer entry begins with these words.
  public static let beginning = NameClass(rawValue: 1 << 15)

  /// The classes that lists give, each with the code that they use for it, and in words.
  public static let listed: [(names: NameClass, code: String, description: String)] = [
    (.country, "CTRY", "a country"),
    (.language, "LANG", "a language"),
    (.bigCity, "BCITY", "a big city"),
    (.city, "CITY", "a town"),
    (.state, "STATE", "a state"),
    (.stateCode, "STCODE", "the code of a state"),
    (.firstName, "FN", "a first name"),
    (.commonLastName, "LN1", "a frequent last name"),
    (.lastName, "LN", "a last name"),
    (.organization, "ORG", "an organization"),
    (.organizationWord, "ORGWORD", "part of names of organizations"),
    (.title, "TITLE", "a title"),
    (.placeWord, "PLACEWORD", "part of names of places"),
    (.people, "PEOPLE", "a people"),
    (.calendar, "CAL", "a day or month"),
  ]

  /// The classes in words.
  public var descriptions: [String] {
    Self.listed.filter { contains($0.names) }.map(\.description)
  }
}
