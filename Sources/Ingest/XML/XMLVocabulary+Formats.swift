/// Feeds, topics, office documents, and what is written without a known vocabulary.
extension XMLVocabulary {
  /// What reads as HTML inside is not in the table.
  /// - Source: https://www.rssboard.org/rss-specification, RFC 4287
  static let feedTable = RoleTable(
    """
    block: rss rdf feed rss/channel rdf/channel channel/item rdf/item feed/entry channel/description item/description
    block: item/encoded item/body entry/content entry/summary feed/subtitle feed/tagline
    heading: channel/title item/title feed/title entry/title
    absent: channel/* item/* entry/* feed/* image textinput
    """)

  /// - Source: https://docs.oasis-open.org/dita/dita/v1.3/
  static let ditaTable = RoleTable(
    """
    absent: prolog titlealts data metadata indexterm draft-comment required-cleanup alt topicmeta script style
    block: dita topic concept task reference troubleshooting body conbody taskbody refbody abstract shortdesc p section
    block: example ul ol sl dl dlentry note fig steps steps-unordered steps-informal cmd info substeps context prereq result
    block: postreq stepxmp info stepresult properties property refsyn related-links linklist parml plentry glossentry glossdef
    heading: title sectiontitle glossterm
    caption: fig/title table/title desc
    list_item: li sli dt dd step substep choice pt pd stepsection
    quote: lq
    note: fn
    code: codeblock pre screen lines msgblock
    table: table tgroup simpletable properties choicetable
    row: row strow sthead prophead property chrow chhead
    cell: entry stentry proptype propvalue propdesc choption chdesc
    word: menucascade/*
    """)

  /// Word processing, slides and shared strings of Office Open XML: text stands in `t` alone.
  /// - Source: ECMA-376, part 1
  static let wordprocessingTable = RoleTable(
    """
    absent: ppr rpr trpr tcpr tblpr tblgrid sectpr deltext instrtext delinstrtext del movefrom fallback rph binarydata
    absent: sdtpr sdtendpr styles numbering fonts settings docpr cnvpr pphonetic
    block: document worddocument package part xmldata body p sld csld sptree sp txbody sst si hdr ftr sdt sdtcontent
    note: footnote endnote txbxcontent comment
    table: tbl
    row: tr
    cell: tc
    word: tab ptab
    line_break: br cr
    inline: r t hyperlink ins moveto smarttag fldsimple sdt/sdtcontent p/sdt
    """)

  /// - Source: OASIS OpenDocument 1.3, part 3
  static let openDocumentTable = RoleTable(
    """
    absent: meta settings scripts styles automatic-styles master-styles font-face-decls tracked-changes annotation
    absent: sequence-decls variable-decls user-field-decls note-citation table-of-content alphabetical-index forms desc
    absent: frame/title table-of-content-source binary-data index-title-template
    block: document document-content body text spreadsheet presentation drawing section page list p note-body
    heading: h
    list_item: list-item list-header
    note: note text-box
    table: table
    row: table-row
    cell: table-cell covered-table-cell
    line_break: line-break
    word: s tab
    inline: span a ruby ruby-base
    """)

  /// - Source: http://www.gribuser.ru/xml/fictionbook/2.0/
  static let fictionBookTable = RoleTable(
    """
    absent: description binary stylesheet
    block: fictionbook body section p poem stanza annotation text-author date empty-line
    heading: title subtitle
    quote: epigraph cite
    line: v
    table: table
    row: tr
    cell: td th
    """)

  /// - Source: https://www.w3.org/TR/SVG2/text.html
  static let svgTable = RoleTable(
    """
    absent: script style metadata
    block: svg g a defs symbol switch text title desc foreignobject
    inline: tspan textpath tref text/a
    """)

  /// Names that mean the same wherever they stand.
  static let otherTable = RoleTable(
    """
    absent: script style eadheader nitf/head
    block: p para paragraph section chapter div article blockquote/p li/p body ul ol dl hedline
    heading: title head heading headline subtitle h1 h2 h3 h4 h5 h6 hl1 hl2 unittitle
    list_item: li item list-item listitem dt dd
    quote: blockquote
    code: pre programlisting codeblock listing
    caption: caption figcaption
    note: footnote fn
    table: table
    row: tr table/row tbody/row thead/row
    cell: td th row/cell row/entry
    line_break: br lb
    rule: hr
    inline: a b i em strong span sub sup u small big hi emph emphasis
    """)
}
