/// The names of the site, by their letters and digits.
struct SiteNames {
  private let names: Set<[UInt8]>
  /// The longest word of the address.
  private let stem: [UInt8]

  init(_ names: [String], host: String? = nil) {
    self.names = Set(names.map(foldedLetters).filter { !$0.isEmpty })
    let words = (host ?? "").split { $0 == "." }
    stem = foldedLetters(words.max { $0.count < $1.count } ?? "")
  }

  /// Whether a name is made of the site's address: `The Coast` of `coast.example`.
  func resembles(_ name: String) -> Bool {
    let name = foldedLetters(name)
    guard stem.count >= 4, name.count >= 4 else { return false }
    return name.contains(stem) || stem.contains(name)
  }

  func contains(_ name: some StringProtocol) -> Bool {
    names.contains(foldedLetters(name))
  }
}
