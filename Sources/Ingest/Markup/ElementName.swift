/// The elements that extraction knows by name; all others are `other`.
enum ElementName: UInt8, CaseIterable, Sendable {
  case other
  case a, abbr, acronym, address, annotation, applet, area, article, aside, audio
  case b, base, basefont, bdi, bdo, big, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn
  case dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame
  case frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins
  case kbd, keygen, label, legend, li, link, listing, main, map, mark, math, menu, meta, meter, nav
  case nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture
  case plaintext, pre, progress, q, rb, rp, rt, ruby, s, samp, script, search, section, select, slot
  case small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td,
    template
  case textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp

  private static let names = NameTable(allCases.map { "\($0)" })

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self = Self.names.number(of: bytes, range).flatMap { Self(rawValue: UInt8($0)) } ?? .other
  }

  /// What the scanner must know of an element.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Has no content and no end tag.
    static let void = Self(rawValue: 1)
    /// What stands inside is no markup, or none of the page's text: never shown to libxml2.
    static let cut = Self(rawValue: 2)
    /// Begins a new line: white space beside its tags means nothing.
    static let block = Self(rawValue: 4)
    /// Closed by what follows, so that open ones do not pile up.
    static let selfEnding = Self(rawValue: 8)
    /// Left out of the skeleton: not part of the text, or recorded apart.
    static let unseen = Self(rawValue: 16)
    /// What stands inside is text, whatever it looks like.
    static let raw = Self(rawValue: 32)
  }

  var traits: Traits { Self.allTraits[Int(rawValue)] }
  /// The element that libxml2 takes it for.
  var skeletonName: SkeletonName { Self.skeletonNames[Int(rawValue)] }

  private static let allTraits = allCases.map(makeTraits)
  private static let skeletonNames = allCases.map { SkeletonName(makeSkeletonName($0)) }

  private static func makeTraits(_ name: Self) -> Traits {
    switch name {
    case .br, .hr: [.void, .block]
    case .area, .base, .basefont, .col, .embed, .frame, .img, .input, .keygen, .link, .meta, .param,
      .source, .track, .wbr:
      [.void, .unseen]
    case .script, .style, .textarea, .title, .iframe, .noembed, .noframes, .noscript, .svg:
      [.cut, .unseen]
    case .xmp, .plaintext: [.raw, .block]
    case .li, .p, .td, .th, .tr, .dt, .dd, .tbody, .thead, .tfoot, .colgroup:
      [.block, .selfEnding]
    case .option, .optgroup, .rp, .rt, .rb: .selfEnding
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .details, .dialog, .dir,
      .div, .dl, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .head, .header, .hgroup, .html, .legend, .listing, .main, .menu, .nav, .ol, .pre, .search,
      .section, .summary, .table, .template, .ul:
      .block
    default: []
    }
  }

  /// libxml2 2.9.14 knows HTML 4: what came later would be an error each, and would not close a paragraph.
  private static func makeSkeletonName(_ name: Self) -> String {
    switch name {
    case .article, .aside, .details, .dialog, .figcaption, .figure, .footer, .header, .hgroup,
      .main,
      .nav, .search, .section, .summary, .template:
      "div"
    case .listing, .plaintext, .xmp: "pre"
    case .other, .annotation, .audio, .bdi, .canvas, .data, .datalist, .keygen, .mark, .math,
      .meter, .nobr,
      .output, .picture, .progress, .rb, .rp, .rt, .ruby, .slot, .time, .video:
      "span"
    default: "\(name)"
    }
  }
}

/// The attributes that extraction reads.
enum AttributeName: UInt8, CaseIterable, Sendable {
  case other
  case `class`, id, role, href, style, hidden, content, name, property, itemprop, itemtype, rel
  case lang, datetime, type, title, alt, src, colspan, rowspan, ariaHidden, ariaLabel, xmlLang
  case httpEquiv, dataComponent, level, rend, url, term, when, target, ident, pubIdType, xlinkHref

  private static let names = NameTable(
    allCases.map {
      switch $0 {
      case .ariaHidden: "aria-hidden"
      case .ariaLabel: "aria-label"
      case .xmlLang: "xml:lang"
      case .httpEquiv: "http-equiv"
      case .dataComponent: "data-component"
      case .pubIdType: "pub-id-type"
      case .xlinkHref: "xlink:href"
      default: "\($0)"
      }
    })

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self = Self.names.number(of: bytes, range).flatMap { Self(rawValue: UInt8($0)) } ?? .other
  }
}
