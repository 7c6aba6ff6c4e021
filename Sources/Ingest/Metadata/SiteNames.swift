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
    return isPart(stem, of: name) || isPart(name, of: stem)
  }

  private func isPart(_ word: [UInt8], of text: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...text.count - word.count).contains {
      text[$0] == word[0] && text[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  func contains(_ name: some StringProtocol) -> Bool {
    names.contains(foldedLetters(name))
  }
}
