/// Editions and articles.
extension XMLVocabulary {
  /// The header is metadata; of readings that exclude each other the corrected, regularized,
  /// expanded one stays.
  /// - Source: https://tei-c.org/release/doc/tei-p5-doc/en/html/REF-ELEMENTS.html
  static let teiTable = RoleTable(
    """
    absent: teiheader facsimile standoff fw figdesc index interp interpgrp spangrp linkgrp del choice/sic choice/orig
    absent: choice/abbr choice/am app/rdg app/rdggrp app/witdetail surplus script style
    block: teicorpus tei text body front back group floatingtext div div1 div2 div3 div4 div5 div6 div7 p? ab? lg sp speaker?
    block: stage? opener closer salute? signed? dateline? argument postscript trailer titlepage doctitle byline? docauthor?
    block: docdate? docimprint? docedition? imprimatur castlist set prologue epilogue figure formula? address? list listbibl
    block: listperson listplace listorg listevent notegrp entry? superentry sense? u? sourcedoc surface zone castgroup
    block: bibl? biblstruct? biblfull? person? place? org? event? desc?
    heading: head titlepart
    caption: figure/head table/head figure/p
    list_item: item list/label castitem listbibl/bibl listbibl/biblstruct listbibl/biblfull listbibl/msdesc
    list_item: listperson/person listplace/place listorg/org listevent/event
    quote: epigraph quote? cit?
    note: note
    word: bibl/note biblstruct/note analytic monogr imprint series analytic/* monogr/* imprint/* series/* author/* editor/*
    code: eg egxml
    table: table
    row: row
    cell: cell
    line: l addrline sourcedoc/line zone/line surface/line
    line_break: lb
    inline: pb cb gb milestone gap space anchor title s seg w pc c m phr cl hi emph foreign name persname placename orgname
    inline: geogname rs date time num measure ref ptr term gloss mentioned socalled q said abbr expan ex am corr reg sic
    inline: orig add unclear supplied damage restore subst choice app lem forename surname rolename addname genname namelink
    inline: cit/bibl
    """)

  /// - Source: https://tdg.docbook.org/
  static let docBookTable = RoleTable(
    """
    absent: indexterm remark index toc lot titleabbrev alt beginpage footnoteref mediaobject/textobject
    absent: inlinemediaobject/textobject imageobject objectinfo info/* articleinfo/* bookinfo/* chapterinfo/*
    absent: sectioninfo/* sect1info/* sect2info/* sect3info/* prefaceinfo/* appendixinfo/* partinfo/* refentryinfo/*
    absent: refmeta setinfo/* glossaryinfo/* bibliographyinfo/* script style
    block: set book part article chapter section sect1 sect2 sect3 sect4 sect5 simplesect appendix preface glossary
    block: bibliography dedication colophon acknowledgements partintro abstract para simpara formalpara sidebar note warning
    block: caution tip important danger example informalexample figure informalfigure equation informalequation procedure
    block: substeps orderedlist itemizedlist variablelist varlistentry glosslist simplelist calloutlist qandaset qandadiv
    block: qandaentry question answer glossdiv glossentry glossdef refentry refnamediv refname refpurpose refsynopsisdiv
    block: refsect1 refsect2 refsect3 refsection cmdsynopsis mediaobject attribution legalnotice revhistory address? info
    block: articleinfo bookinfo chapterinfo sectioninfo prefaceinfo appendixinfo bibliodiv info/abstract articleinfo/abstract
    block: bookinfo/abstract thead tbody tfoot topic
    heading: title subtitle bridgehead
    caption: caption figure/title table/title example/title equation/title informaltable/title
    list_item: listitem step callout member varlistentry/term glossentry/glossterm biblioentry bibliomixed
    quote: blockquote epigraph
    note: footnote
    code: programlisting screen literallayout synopsis funcsynopsis classsynopsis
    table: table informaltable tgroup entrytbl
    row: row tr
    cell: entry td th
    line_break: sbr
    word: biblioentry/* biblioset/* bibliomset/* author/* editor/* personname/* authorgroup/* publisher/* menuchoice/*
    word: keycombo/* cmdsynopsis/* arg/* group/*
    """)

  /// - Source: https://jats.nlm.nih.gov/articleauthoring/tag-library/
  static let jatsTable = RoleTable(
    """
    absent: journal-meta article-meta/* book-meta/* collection-meta front-stub/* book-part-meta/* processing-meta sec-meta
    absent: sec/label app/label fn/label ref-list/label alt-text long-desc object-id tex-math annotation annotation-xml
    absent: custom-meta-group permissions index script style
    block: article book front body back article-meta book-meta front-stub book-part-meta abstract trans-abstract
    block: article-meta/abstract article-meta/trans-abstract book-meta/abstract front-stub/abstract book-part-meta/abstract
    block: sec app app-group ack glossary ref-list p boxed-text fig fig-group table-wrap table-wrap-group table-wrap-foot
    block: disp-formula disp-formula-group statement supplementary-material sub-article response fn-group def-list list
    block: verse-group speech attrib notes bio media chem-struct-wrap sig-block sig question answer dedication foreword
    block: preface book-front book-body book-back book-part named-book-part-body floats-group thead tbody tfoot speaker?
    heading: title subtitle abstract/title book-title-group/book-title
    caption: caption fig/label table-wrap/label boxed-text/label caption/title
    list_item: list-item def-item ref
    quote: disp-quote
    note: fn
    code: preformat code?
    table: table tgroup
    row: row tr
    cell: entry td th
    line: verse-line
    line_break: break
    word: ref/* element-citation/* person-group/* person-group name/* string-name/* nlm-citation/* def-item/* def/p
    word: list-item/label disp-formula/label contrib/* date/*
    """)
}
