/// Reads what a reader sees: headings, bylines, times.
struct VisibleMetadata {
  let page: PageText
  let cues: [Cues]

  /// The text of the main heading: an `h1` that is named as the title, else the only or first one.
  func mainHeading() -> String? {
    let nodes = page.tree.nodes
    let all = nodes.indices.filter { nodes[$0].element == .h1 && !nodes[$0].isText }
    let named = all.filter {
      cues[$0].contains(.title) || page.attribute(.itemprop, of: $0)?.contains("headline") == true
    }
    for node in named + all {
      if let text = page.text(of: node, limit: 400) { return text }
    }
    return nil
  }

  func candidates() -> MetadataCandidates {
    var found = MetadataCandidates()
    var weakDates: [String] = []
    var node = 0
    while node < page.tree.count {
      if isForeign(node) {
        node = Int(page.tree.nodes[node].end)
        continue
      }
      if !page.tree.nodes[node].isText {
        readDate(node, &found.dates, &weakDates)
        readAuthor(node, &found.authors)
      }
      node += 1
    }
    found.dates += weakDates
    return found
  }

  /// The first date in the text, for pages that mark none.
  func firstDate() -> String? {
    let maximumRuns = 300
    var read = 0
    var node = 0
    while node < page.tree.count, read < maximumRuns {
      if isForeign(node) {
        node = Int(page.tree.nodes[node].end)
        continue
      }
      if page.tree.nodes[node].isText,
        page.tree.skeleton.runHasText[Int(page.tree.nodes[node].number)]
      {
        read += 1
        if let text = page.text(of: node, limit: 300), text.utf8.count < 200,
          text.utf8.contains(where: isASCIIDigit), let date = isoDate(in: text)
        {
          return date
        }
      }
      node += 1
    }
    return nil
  }

  /// What belongs to readers or to the site, not to the page's author.
  private func isForeign(_ node: Int) -> Bool {
    switch page.tree.nodes[node].element {
    case .form, .footer, .nav, .select, .body, .html, .main, .article:
      return [.form, .footer, .nav, .select].contains(page.tree.nodes[node].element)
    default: return cues[node].contains(.comments)
    }
  }

  private func readDate(_ node: Int, _ dates: inout [String], _ weak: inout [String]) {
    guard dates.count + weak.count < 20 else { return }
    let property = page.attribute(.itemprop, of: node)?.lowercased()
    if property == "datepublished" {
      if let date = page.attribute(.datetime, of: node) ?? page.attribute(.content, of: node)
        ?? page.text(of: node, limit: 80)
      {
        dates.insert(date, at: 0)
      }
    } else if page.tree.nodes[node].element == .time {
      if let date = page.attribute(.datetime, of: node) ?? page.text(of: node, limit: 80) {
        dates.append(date)
      }
    } else if cues[node].contains(.byline), let text = page.text(of: node, limit: 160) {
      if text.utf8.count < 150 { weak.append(text) }
    }
  }

  private func readAuthor(_ node: Int, _ authors: inout [[String]]) {
    guard authors.count < 6, cues[node].contains(.byline) || isAuthorLink(node) else { return }
    let property = page.attribute(.itemprop, of: node)?.lowercased() ?? ""
    let name = (page.attribute(.class, of: node) ?? "").lowercased()
    let isAuthor =
      isAuthorLink(node) || property.contains("author") || name.contains("author")
      || name.contains("byline")
      || name.contains("autor")
    guard isAuthor, let text = page.text(of: node, limit: 200), text.utf8.count <= 80 else {
      return
    }
    authors.append([text])
  }

  private func isAuthorLink(_ node: Int) -> Bool {
    page.tree.nodes[node].element == .a
      && page.attribute(.rel, of: node)?.lowercased().split(separator: " ").contains("author")
        == true
  }
}
