/// Chooses the title of a page among what it declares and the headings that it shows.
///
/// Declared titles carry the site's name, a kicker or are cut; the heading that says the same is how the page writes its
/// title.
struct TitleChoice {
  /// Declared titles, most trusted first.
  let declared: [String]
  let windowTitle: String?
  let headings: [Heading]
  let sites: SiteNames
  let site: String?

  struct Heading {
    var node: Int
    var text: String
    /// An `h1`, or named as the title.
    var isMain: Bool
    let letters: [UInt8]

    init(node: Int, text: String, isMain: Bool) {
      self.node = node
      self.text = text
      self.isMain = isMain
      letters = foldedLetters(text)
    }
  }

  /// - Returns: the title, and the heading that says it.
  func choose() -> (title: String?, heading: Int?) {
    let titles = declared + (windowTitle.map { [$0] } ?? [])
    let own = headings.filter { !sites.contains($0.text) }
    let main = own.filter(\.isMain)
    for title in titles {
      if let heading = equal(own, title) { return found(heading) }
      if let whole = main.first(where: { completes($0, title) }) { return found(whole) }
      // A heading with a kicker before or a remark behind.
      let clean = cleaned(title)
      let letters = foldedLetters(clean)
      if letters.count >= 8, clean.contains(" "),
        let whole = main.first(where: { holds($0.letters, letters) })
      {
        return (clean, whole.node)
      }
    }
    for title in titles where !main.isEmpty {
      let wanted = words(title)
      if let like = main.first(where: { isLike(words($0.text), wanted) }) { return found(like) }
    }
    if declared.isEmpty, main.count == 1 { return found(main[0]) }
    return (titles.first.map(cleaned) ?? main.first?.text, main.first?.node)
  }

  private func found(_ heading: Heading) -> (String?, Int?) {
    // Soft hyphens are there for the width of the page.
    (heading.text.filter { $0 != "\u{AD}" }, heading.node)
  }

  private func cleaned(_ title: String) -> String {
    cleanTitle(title, site: site, sites: sites, isWindowTitle: title == windowTitle)
  }

  /// The heading that is the title, else what it begins with, else what it ends with: up to a mark or, for main headings
  /// of several words, to any word.
  private func equal(_ headings: [Heading], _ title: String) -> Heading? {
    let letters = foldedLetters(title)
    if let equal = headings.first(where: { $0.letters == letters }) { return equal }
    let parts = titleParts(title)
    let edges =
      parts.count > 1 ? [parts.first, parts.last].map { $0.map(foldedLetters) } : [nil, nil]
    let candidates = headings.filter {
      $0.letters.count >= 4 && $0.letters.count < letters.count
        && 5 * $0.letters.count >= letters.count
    }
    return candidates.first {
      stands($0, edges[0]) || isPhrase($0) && letters.starts(with: $0.letters)
    }
      ?? candidates.first {
        stands($0, edges[1])
          || isPhrase($0) && letters.suffix($0.letters.count).elementsEqual($0.letters)
      }
  }

  private func stands(_ heading: Heading, _ part: [UInt8]?) -> Bool {
    heading.letters == part
  }

  private func isPhrase(_ heading: Heading) -> Bool {
    heading.isMain && heading.text.contains(" ")
  }

  /// Whether a heading begins or ends with a title that is a third of it or more.
  private func holds(_ heading: [UInt8], _ title: [UInt8]) -> Bool {
    3 * title.count >= heading.count
      && (heading.starts(with: title) || heading.suffix(title.count).elementsEqual(title))
  }

  /// Whether a title is a heading cut short.
  private func completes(_ heading: Heading, _ title: String) -> Bool {
    (title.hasSuffix("…") || title.hasSuffix("..."))
      && heading.letters.starts(with: foldedLetters(title))
  }

  private func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  /// Whether half of the words of either stand in the other.
  private func isLike(_ first: Set<String>, _ second: Set<String>) -> Bool {
    let shared = first.intersection(second).count
    return shared >= 2 && 2 * shared >= min(first.count, second.count)
      || first.count <= 3 && shared >= 1 && 2 * shared >= max(first.count, second.count)
  }
}
