/// Chooses the authors of a page among what its sources say.
///
/// The first source that names a person in full decides. Where a more trusted one had only a user name or a first name, it
/// must be the same person's; the name of an organization gives way to that of any person. Where no one is named, the
/// newsroom or the site is the author if the page declares it to be.
struct AuthorReader {
  let statements: PageStatements
  let sites: SiteNames

  /// Names that are no person's in full.
  private struct Weak {
    var names: [String]
    var isOrganization: Bool
  }

  func authors() -> [String] {
    var weak: Weak?
    var collective: String?
    for source in MetadataSources.author {
      for lines in entries(source) where !lines.isEmpty {
        let names = names(in: lines.map(\.name), isByline: source.isVisible)
        if names.isEmpty, collective == nil {
          collective = lines.lazy.compactMap { self.collective($0.name) }.first
        }
        guard !names.isEmpty,
          source != .seen(.authorLines)
            || names.count <= 3
              && (lines.allSatisfy(\.isPerson) || names.allSatisfy(isWritten))
        else {
          continue
        }
        let isOrganization =
          lines.allSatisfy(\.isOrganization)
          || names.contains { isOrganized($0) || sites.resembles($0) }
        let full = names.filter(isFullName)
        if full.isEmpty || isOrganization {
          weak = weak ?? Weak(names: names, isOrganization: isOrganization)
        } else if let known = weak, !known.isOrganization {
          if full.contains(where: { fits($0, known.names) }) { return full }
        } else {
          return names
        }
      }
    }
    return weak?.names ?? collective.map { [$0] } ?? []
  }

  /// The newsroom that a line names: `By the editorial team`.
  private func collective(_ line: String) -> String? {
    if newsrooms.contains(line) { return line }
    let name = String(withoutLead(line, isByline: true))
    return newsrooms.contains(name) ? name : nil
  }

  private func names(in lines: [String], isByline: Bool) -> [String] {
    var found = NameList()
    for line in lines where !found.isFull {
      for name in authorNames(in: line, sites: sites, isByline: isByline) { found.append(name) }
    }
    return found.names
  }

  /// The lines of a source that stand together, read when it is their turn.
  private func entries(_ source: MetadataSource) -> any Sequence<[LinkedData.Party]> {
    func people(_ lines: [String]) -> [LinkedData.Party] {
      lines.map { LinkedData.Party(name: $0, isOrganization: false) }
    }
    let visible = statements.visible
    switch source {
    case .linkedData(let keys): return statements.linked.parties(keys)
    case .meta(let names): return names.lazy.map { people(values($0)) }
    case .property(let names): return visible.parties(ofProperties: names).map(people)
    case .seen(.authorLines):
      return visible.leadLines().map {
        [LinkedData.Party(name: $0.text, isOrganization: false, isPerson: $0.isDated)]
      }
    case .seen(let place): return visible.authorLines(place).map(people)
    case .link: return []
    }
  }

  private func values(_ name: String) -> [String] {
    let values = statements.tags.values(name)
    switch name {
    case "citation_author", "dc.creator", "dcterms.creator": return values.map(inverted)
    // The author only where its label says so.
    case "twitter:data1":
      let label = statements.tags.values("twitter:label1").first?.lowercased() ?? ""
      return authorLabels.contains(label) ? values : []
    default: return values
    }
  }

  /// `Lee, Ann` becomes `Ann Lee`.
  private func inverted(_ name: String) -> String {
    let parts = name.split(separator: ",")
    guard parts.count == 2, !degrees.contains(parts[1].drop { $0 == " " }),
      !parts[0].contains(" "), parts[1].contains(where: \.isLetter)
    else { return name }
    return "\(parts[1].drop { $0 == " " }) \(parts[0])"
  }

  /// Two words or more with capitals, as names in text are.
  private func isWritten(_ name: String) -> Bool {
    isFullName(name)
      || name.contains(" ")
        && name.split(separator: " ").allSatisfy { $0.first?.isUppercase == true }
  }

  private func isOrganized(_ name: String) -> Bool {
    name.split(separator: " ").contains { organizationWords.contains($0) }
      || name.holds(0x2F)
  }

  /// Whether a full name may be that of a user or first name.
  private func fits(_ name: String, _ users: [String]) -> Bool {
    func bare(_ text: String) -> [UInt8] { text.lowercased().utf8.filter(isASCIILetter) }
    let letters = bare(name)
    return users.contains { user in
      let wanted = bare(user)
      guard !wanted.isEmpty else { return false }
      return letters == wanted || letters.starts(with: wanted) || bare(shortened(name)) == wanted
        || 3 * letters.count >= 2 * wanted.count && isPicked(letters, from: wanted)
    }
  }

  /// Whether all letters stand in others in their order: `Zoé` without its last one in `zoe`.
  private func isPicked(_ letters: [UInt8], from others: [UInt8]) -> Bool {
    var rest = others[...]
    return letters.allSatisfy { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  /// `Ann Lee` as `ALee`.
  private func shortened(_ name: String) -> String {
    let words = name.split(separator: " ")
    return String(words.first?.prefix(1) ?? "") + (words.last ?? "")
  }
}

private let authorLabels: Set<String> = [
  "written by", "verfasst von", "geschrieben von", "author", "autor", "by", "von", "écrit par",
  "escrito por", "scritto da", "geschreven door", "napisane przez", "автор", "skrivet av",
  "skrevet av", "skrevet af", "kirjoittanut", "yazan", "autore", "auteur",
]
