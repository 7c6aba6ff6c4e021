/// Headings, list items and quotations of office documents, which are paragraphs with a style.
struct OfficeParagraphs {
  private let tree: MarkupTree
  private let names: [String]

  init(_ tree: MarkupTree, _ names: [String]) {
    self.tree = tree
    self.names = names
  }

  func refine(_ roles: inout [BlockRole]) {
    for node in 0..<tree.count {
      switch names[node] {
      case "h":
        let level = TagAttributes(tree, node).string("outline-level").flatMap { Int($0) } ?? 1
        if case .heading = roles[node] { roles[node] = .heading(min(6, max(1, level))) }
      case "ppr":
        let paragraph = Int(tree.nodes[node].parent)
        guard paragraph >= 0, names[paragraph] == "p", let role = role(of: node) else { continue }
        roles[paragraph] = role
      default: break
      }
    }
  }

  /// What the properties of a paragraph make of it.
  private func role(of properties: Int) -> BlockRole? {
    var role: BlockRole?
    for child in tree.children(of: properties) {
      switch names[child] {
      case "pstyle": role = TagAttributes(tree, child).string("val").flatMap(styleRole) ?? role
      case "outlinelvl":
        guard let level = TagAttributes(tree, child).string("val").flatMap({ Int($0) }), level < 9
        else { continue }
        return .heading(min(6, max(1, level + 1)))
      case "numpr": role = role ?? .listItem
      default: break
      }
    }
    return role
  }

  /// By the names that word processors give their own styles, in the languages of their makers'
  /// markets.
  private func styleRole(_ style: String) -> BlockRole? {
    let name = style.lowercased().filter { $0 != " " && $0 != "-" }
    let number = name.last.flatMap { $0.wholeNumberValue }
    let word = number == nil ? name : String(name.dropLast())
    let headings: Set<String> = [
      "heading", "berschrift", "überschrift", "titre", "titolo", "ttulo", "título", "kop", "rubrik",
      "overskrift", "otsikko", "nagwek", "nagłówek", "nadpis", "başlık", "balk", "заголовок", "标题",
      "見出し",
    ]
    if let number, headings.contains(word) { return .heading(min(6, max(1, number))) }
    switch word {
    case "title", "titel": return .heading(1)
    case "subtitle", "untertitel": return .heading(2)
    case "listparagraph", "listbullet", "listnumber", "listenabsatz": return .listItem
    case "quote", "intensequote", "zitat": return .quote
    case "caption", "beschriftung": return .caption
    default: return nil
    }
  }
}
