/// What the elements of XML vocabularies mean for the blocks of the text.
///
/// Known are TEI, DocBook, JATS, RSS, Atom, DITA and XHTML by the local names that they share; of any other vocabulary
/// an element that holds text beside elements is a block, and one inside such text is not.
struct XMLRoles {
  private static let table: [String: BlockRole] = {
    var table: [String: BlockRole] = [:]
    func set(_ role: BlockRole, _ names: String) {
      for name in names.split(separator: " ") { table[String(name)] = role }
    }
    set(
      .block,
      """
      p para simpara formalpara ab l lg sp stage div div1 div2 div3 div4 div5 sec section chapter article book part \
      body text front back group abstract introduction preface appendix bibliography bibl biblstruct entry item channel \
      feed summary description content note footnote fn warning caution tip important example figure fig \
      table-wrap boxed-text disp-formula statement ref listbibl opener closer salute signed dateline epigraph \
      trailer docTitle titlepage byline conbody taskbody refbody topic step steps cmd context result info \
      verse-group speech disp-quote-wrap address speaker
      """)
    set(.heading(2), "head title subtitle titlepart subhead label-title bridgehead h2")
    set(.heading(1), "article-title booktitle doctitle h1")
    set(
      .listItem,
      "listitem li item list-item def-item varlistentry dd dt step substep callout member")
    set(.quote, "quote-block blockquote disp-quote cit epigraph verse")
    set(
      .code,
      "programlisting screen literallayout codeblock pre listing synopsis computeroutput-block eg")
    set(.caption, "caption figdesc")
    set(.table, "table informaltable tgroup simpletable")
    set(.row, "row tr strow")
    set(.cell, "cell td th stentry")
    set(.lineBreak, "lb br break")
    set(.rule, "pb milestone hr")
    set(
      .absent,
      """
      teiheader processing-meta script style indexterm remark xref-list guid link pubdate lastbuilddate generator ttl \
      cloud docs language managingeditor webmaster copyright id updated published category enclosure comments rights icon logo \
      info articleinfo bookinfo chapterinfo sectioninfo contrib-group title-group pub-date article-id article-categories volume issue fpage lpage kwd-group history funding-group counts journal-meta permissions ref-list-meta author prolog
      """)
    return table
  }()

  private static let sectionNames: Set<String> = [
    "article", "book", "chapter", "section", "sec", "sect1", "sect2", "sect3", "sect4", "appendix",
    "preface", "div", "div1", "div2", "div3", "div4", "part", "item", "entry", "topic", "text",
  ]

  /// The role of every node.
  static func roles(of tree: MarkupTree) -> [BlockRole] {
    var roles = [BlockRole](repeating: .inline, count: tree.count)
    var known: [String: BlockRole?] = [:]
    var sections = [Bool](repeating: false, count: tree.count)
    let holdsText = holdsText(tree)
    let root = tree.count > 0 ? localName(tree.name(of: 0)) : ""
    for node in 0..<tree.count where !tree.nodes[node].isText {
      let name = tree.name(of: node)
      if known[name] == nil { known[name] = role(of: localName(name), root: root) }
      if let role = known[name] ?? nil {
        roles[node] = role
      } else {
        // Of an unknown element: text right beside it makes it a part of that text.
        let parent = Int(tree.nodes[node].parent)
        roles[node] = parent >= 0 && holdsText[parent] ? .inline : .block
      }
      sections[node] = sectionNames.contains(localName(name))
    }
    setLevels(tree, sections, &roles)
    return roles
  }

  private static func role(of name: String, root: String) -> BlockRole? {
    switch (root, name) {
    case ("rss", "item"), ("rdf", "item"), ("feed", "entry"): return .block
    case ("rss", "description"), ("rss", "encoded"), ("feed", "content"), ("feed", "summary"):
      return .block
    case ("tei", "entry"), ("dictionary", "entry"): return .block
    case (_, "entry") where root == "article" || root == "book" || root == "section": return .cell
    case ("rss", "author"), ("rss", "creator"), ("feed", "name"), ("feed", "email"),
      ("feed", "uri"):
      return .absent
    case (_, "author") where root != "feed" && root != "rss": return nil
    case (_, "link"), (_, "id"), (_, "category"), (_, "language"), (_, "copyright"), (_, "updated"),
      (_, "published"), (_, "comments"), (_, "rights"):
      return root == "rss" || root == "feed" || root == "rdf" ? .absent : nil
    default: return table[name]
    }
  }

  /// `dc:title` without its prefix.
  private static func localName(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  /// Which nodes have text directly inside.
  private static func holdsText(_ tree: MarkupTree) -> [Bool] {
    var holds = [Bool](repeating: false, count: tree.count)
    for node in tree.nodes where node.isText && node.parent >= 0 {
      if tree.skeleton.runHasText[Int(node.number)] { holds[Int(node.parent)] = true }
    }
    return holds
  }

  /// Sets the level of headings by how deep their sections are nested: 1 at the top.
  private static func setLevels(_ tree: MarkupTree, _ sections: [Bool], _ roles: inout [BlockRole])
  {
    var open: [Int] = []
    for node in 0..<tree.count where !tree.nodes[node].isText {
      while let last = open.last, Int(tree.nodes[last].end) <= node { open.removeLast() }
      if case .heading = roles[node] { roles[node] = .heading(min(6, max(1, open.count))) }
      if sections[node] { open.append(node) }
    }
  }
}
