internal import DocumentModel
internal import StageKit

extension PageReader {
  /// Gives the elements of a page the roles that the user asks for.
  /// - Returns: what is selected; nil when nothing is to be.
  func applyRules(
    to tree: MarkupTree, _ page: inout PageCues, _ document: inout Document
  ) -> [Range<Int>]? {
    guard let given = rules?.apply(to: tree, isXML: false) else { return nil }
    for (node, role) in given.roles {
      if case .heading = role, case .heading = page.roles[node] { continue }
      page.roles[node] = role
    }
    return select(given.selected, &page, &document)
  }

  /// Notes the elements selected as content, whatever is known of them.
  func select(
    _ selected: [Range<Int>]?, _ page: inout PageCues, _ document: inout Document
  ) -> [Range<Int>]? {
    guard let selected, rules?.selects == true else { return nil }
    for range in selected where page.roles[range.lowerBound] == .absent {
      page.roles[range.lowerBound] = .block
    }
    if selected.isEmpty {
      document.warnings.append(
        StageNote(
          stage: ExtractContent.declaration.name, code: "nothing_selected",
          message: "No element is one of those that elements.select names."))
    }
    return selected
  }
}
