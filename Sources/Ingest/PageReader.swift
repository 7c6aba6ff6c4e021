internal import DocumentModel
internal import StageKit

/// Reads web pages and XML documents.
struct PageReader {
  let settings: ExtractContent.Settings
  /// What the user says of elements; nil for nothing.
  let rules: ElementRules?

  init(settings: ExtractContent.Settings) {
    self.settings = settings
    rules = ElementRules(settings.elements, namespaces: settings.namespaces)
  }

  func readHTML(_ decoded: DecodedSource, into document: inout Document, by: Int) throws {
    var scanner = HTMLScanner(decoded.bytes, keepsImages: settings.images)
    scanner.scan()
    try checkPositions(upTo: scanner.skeleton.markup.count)
    let tree = MarkupParser.parse(scanner.skeleton, decoded.bytes, as: .html)
    var page = PageCues(tree)
    if settings.boilerplate == .drop { page.leaveOutWithdrawn(tree) }
    var metadata = MetadataReader(tree, cues: page.cues)
    metadata.fill(&document.metadata)
    let selected = applyRules(to: tree, &page, &document)
    let content: MainContent =
      if let selected {
        MainContent(of: tree, page, in: selected)
      } else if settings.boilerplate == .keep || tree.count == 0 {
        MainContent(all: tree, page)
      } else {
        mainContent(tree, page, &document)
      }
    write(tree, page, content, decoded, isPage: true, into: &document, by: by)
  }

  private func mainContent(
    _ tree: MarkupTree, _ page: PageCues, _ document: inout Document
  ) -> MainContent {
    let parts = ContentParts(
      comments: settings.comments, captions: settings.captions)
    let table = PassageTable(tree, page, title: document.metadata.title, keeping: parts)
    let choice = ContentChoice(
      table: table, parts: parts, favor: settings.favor)
    let chosen = choice.kept()
    if let little = chosen.note { document.warnings.append(little.note) }
    return MainContent(table.passages, kept: chosen.passages, of: tree, page)
  }

  func readXML(_ decoded: DecodedSource, into document: inout Document, by: Int) throws {
    let feed = FeedSource(decoded)
    let decoded = feed?.decoded ?? decoded
    try checkPositions(upTo: decoded.bytes.count)
    var scanner = XMLScanner(decoded.bytes, embedded: feed?.embedded ?? [])
    scanner.scan()
    try checkPositions(upTo: scanner.skeleton.markup.count)
    let tree = MarkupParser.parse(scanner.skeleton, decoded.bytes, as: .xml)
    let given = rules?.apply(to: tree, isXML: true)
    let roles = XMLRoles.roles(of: tree, given: given?.roles ?? [:])
    var page = PageCues(cues: [], roles: roles)
    XMLMetadata(tree).fill(&document.metadata)
    let selected = select(given?.selected, &page, &document)
    let content =
      selected.map { MainContent(of: tree, page, in: $0) } ?? MainContent(all: tree, page)
    write(tree, page, content, decoded, isPage: false, into: &document, by: by)
    if let message = UnknownEntities(tree, in: content).message {
      document.warnings.append(
        StageNote(
          stage: ExtractContent.declaration.name, code: "unknown_entities", message: message))
    }
  }

  private func write(
    _ tree: MarkupTree, _ page: PageCues, _ content: MainContent, _ decoded: DecodedSource,
    isPage: Bool, into document: inout Document, by: Int
  ) {
    let headline = settings.boilerplate == .drop ? HeadlineRule(document.metadata.title) : nil
    var builder = BlockBuilder(
      tree, roles: page.roles, decoded, headline: headline, isPage: isPage,
      dropsTables: !settings.tables, notesPlaces: settings.links || settings.images)
    for range in content.ranges { builder.add(range, dropped: content.dropped) }
    if isPage, settings.boilerplate == .drop, settings.elements.select.isEmpty {
      builder.trimTail()
    }
    document.text = builder.text
    document.map = SourceMap(builder.map)
    document.layers.blocks = Layer(by: by, items: builder.blocks)
    addLayers(tree, page, content, builder.places, isXML: !isPage, into: &document, by: by)
    var losses = tree.skeleton.losses
    if builder.exceedsEntityBudget {
      losses.append("entities would have made the text many times longer")
    }
    for loss in losses {
      document.warnings.append(
        StageNote(
          stage: ExtractContent.declaration.name, code: "text_dropped",
          message: "Text is missing because \(loss)."))
    }
  }
}
