/// What an element means for the blocks of the text.
enum BlockRole: Equatable, Sendable {
  /// Part of the line of text around it.
  case inline
  /// A block of its own, or a container of blocks.
  case block
  case heading(Int)
  case listItem
  case quote
  /// White space counts.
  case code
  case caption
  /// Told apart from the sentence in which it is anchored: it stands behind the block around it.
  case note
  case table
  case row
  case cell
  case lineBreak
  /// A line of verse: part of the block around it, on a line of its own.
  case line
  /// Part of the line of text around it, set off by white space.
  case word
  /// Parts text without being a container: `<hr>`.
  case rule
  /// Not text at all.
  case absent

  /// Whether it says what kind of block stands inside.
  var decidesKind: Bool {
    switch self {
    case .heading, .code, .caption, .listItem, .quote, .note, .cell: true
    default: false
    }
  }

  /// The role of an HTML element.
  init(_ element: ElementName) {
    switch element {
    case .h1: self = .heading(1)
    case .h2: self = .heading(2)
    case .h3: self = .heading(3)
    case .h4: self = .heading(4)
    case .h5: self = .heading(5)
    case .h6: self = .heading(6)
    case .li, .dt, .dd: self = .listItem
    case .blockquote: self = .quote
    case .pre, .listing, .xmp, .plaintext: self = .code
    case .figcaption, .caption: self = .caption
    case .table: self = .table
    case .tr: self = .row
    case .td, .th: self = .cell
    case .br: self = .lineBreak
    case .hr: self = .rule
    case .annotation, .audio, .button, .canvas, .datalist, .embed, .head, .iframe, .input, .map,
      .noscript,
      .object, .optgroup, .option, .applet, .rp, .rt, .script, .select, .style, .svg, .template,
      .textarea, .video, .meter, .progress, .frameset, .noframes, .noembed, .keygen, .dialog:
      self = .absent
    case .address, .article, .aside, .body, .center, .details, .dir, .div, .dl, .fieldset, .figure,
      .footer, .form, .header, .hgroup, .html, .legend, .main, .menu, .nav, .ol, .p, .search,
      .section, .summary, .tbody, .tfoot, .thead, .ul:
      self = .block
    default: self = .inline
    }
  }
}

extension ElementName {
  /// Whether a page strikes out what stands inside, since it no longer holds.
  var isWithdrawn: Bool { self == .del || self == .s || self == .strike }
}
