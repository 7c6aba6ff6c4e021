import DocumentModel
import Testing

@testable import Ingest

@Suite struct VocabularyTests {
  static let documents: [(name: String, source: String, outline: [String])] = [
    (
      "TEI: one reading, notes behind their paragraph, milestones that part no word",
      """
      <TEI><teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt></fileDesc></teiHeader><text><body><div>\
      <head>I<note>On the head.</note></head><p>We went<note place="foot"><p>By <hi>coach</hi>.</p></note> to the \
      <choice><sic>tonw</sic><corr>town</corr></choice>, ex<pb n="2"/>am<lb break="no"/>ined.</p>\
      <lg><l>Rose, oh pure</l><l>contradiction</l></lg><p><s><w>No</w> <w>mixture</w></s></p></div></body></text></TEI>
      """,
      [
        "heading2 I", "note On the head.", "paragraph We went to the town, examined.",
        "note By coach.", "paragraph Rose, oh pure\ncontradiction", "paragraph No mixture",
      ]
    ),
    (
      "TEI: a note in a cell stands behind the table",
      """
      <TEI><text><body><table><head>Prix</head><row><cell>a<note>de 1750</note></cell><cell>b</cell></row></table>\
      <listBibl><bibl><author>K.</author>, <title>T</title></bibl></listBibl></body></text></TEI>
      """,
      ["caption Prix", "table_cell a", "table_cell b", "note de 1750", "list_item K., T"]
    ),
    (
      "JATS: captions, formulas, footnotes, references set apart by white space",
      """
      <article><front><article-meta><title-group><article-title>Moos</article-title></title-group><kwd-group><kwd>k</kwd></kwd-group></article-meta></front><body><sec><label>1</label>\
      <title>Weg</title><p>Wir<fn><label>a</label><p>Fuß.</p></fn> sehen.</p><fig><label>Abb. 1</label><caption>\
      <p>Bild</p></caption></fig><disp-formula><m:math><m:mi>x</m:mi><m:mo>=</m:mo><m:mn>1</m:mn></m:math>\
      <label>(1)</label></disp-formula></sec></body><back><ref-list><ref><label>1</label><element-citation><name>\
      <surname>Ito</surname><given-names>K</given-names></name><year>2001</year></element-citation></ref></ref-list>\
      <fn-group><fn><p>Eins.</p></fn><fn><p>Zwei.</p></fn></fn-group></back></article>
      """,
      [
        "heading2 Weg", "paragraph Wir sehen.", "note Fuß.", "caption Abb. 1", "caption Bild",
        "paragraph x=1 (1)", "list_item 1 Ito K 2001", "note Eins.", "note Zwei.",
      ]
    ),
    (
      "DocBook: an admonition is no footnote, metadata are no text",
      """
      <book><bookinfo><title>B</title><author><firstname>R</firstname></author><abstract><para>About.</para></abstract>\
      </bookinfo><chapter><title>One</title><para>Text<footnote><para>Foot.</para></footnote> by \
      <menuchoice><guimenu>File</guimenu><guimenuitem>Open</guimenuitem></menuchoice>.</para><note><para>Mind.</para>\
      </note><variablelist><varlistentry><term>t</term><listitem><para>d</para></listitem></varlistentry></variablelist>\
      <figure><title>F</title><mediaobject><textobject><phrase>alt</phrase></textobject></mediaobject></figure></chapter></book>
      """,
      [
        "paragraph About.", "heading2 One", "paragraph Text by File Open.", "note Foot.",
        "paragraph Mind.", "list_item t", "list_item d", "caption F",
      ]
    ),
    (
      "WordprocessingML: runs are joined, styles tell headings and items",
      """
      <w:document><w:body> <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>Ti</w:t></w:r>
        <w:r><w:t>tel</w:t></w:r></w:p><w:p><w:r><w:t>Some </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>\
      <w:r><w:t>bold</w:t><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r>\
      <w:t>item</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t>\
      </w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
      """,
      [
        "heading2 Titel", "paragraph Some bold tab\nline", "list_item item", "table_cell a",
        "table_cell b",
      ]
    ),
    (
      "OpenDocument: outline levels, notes, breaks",
      """
      <office:document-content><office:automatic-styles><x>no</x></office:automatic-styles><office:body><office:text>\
      <text:h text:outline-level="3">Kop</text:h><text:p>Een<text:s/>twee<text:note><text:note-citation>1\
      </text:note-citation><text:note-body><text:p>Noot.</text:p></text:note-body></text:note> drie</text:p></office:text>\
      </office:body></office:document-content>
      """,
      ["heading3 Kop", "paragraph Een twee drie", "note Noot."]
    ),
    (
      "an unknown vocabulary: what mostly stands in text is part of it",
      "<r><x>A <i>fine</i> one</x><x><i>A</i> <i>B</i></x><x>and <i>C</i> <i>D</i></x><y><z>e</z><z>f</z></y></r>",
      [
        "paragraph A fine one", "paragraph A B", "paragraph and C D", "paragraph e", "paragraph f",
      ]
    ),
    (
      "what a vocabulary does not name means what it means elsewhere",
      """
      <article><title>T</title><section><para><emphasis>Wer</emphasis> <emphasis>da?</emphasis></para>\
      <ul><li>eins</li><li>zwei</li></ul></section></article>
      """,
      ["paragraph Wer da?", "list_item eins", "list_item zwei"]
    ),
    (
      "several roots and names that are none", "<p>one</p><p>two <a&b>x</a&b> <1> < 3</p>",
      ["paragraph one", "paragraph two x <1> < 3"]
    ),
  ]

  @Test(arguments: documents.indices)
  func `the elements of a vocabulary become the blocks that a reader expects`(_ index: Int) throws {
    let sample = Self.documents[index]
    let source = "<?xml version=\"1.0\"?>" + sample.source
    let document = try extracted(source, as: .xml, named: "a.xml")
    #expect(document.outline == sample.outline, "\(sample.name)")
    #expect(
      SourceMapTests.check(document, Array(source.utf8), inOrder: false) == nil, "\(sample.name)")
  }

  @Test(arguments: [
    (
      "<TEI><text><body><table><row><cell rows='2'>a</cell><cell cols='2'>b</cell><cell>c</cell></row>"
        + "<row><cell>d</cell></row></table></body></text></TEI>", ["a 1", "b 2", "c 4", "d 2"]
    ),
    (
      "<article><section><para>T</para><informaltable><tgroup><tbody><row><entry morerows='1'>a</entry>"
        + "<entry>b</entry></row><row><entry>c</entry></row></tbody></tgroup></informaltable></section></article>",
      ["a 1", "b 2", "c 2"]
    ),
    (
      "<w:document><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r>"
        + "</w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>",
      ["a 1", "b 3"]
    ),
    (
      "<TEI><text><body><table><row><cell cols='-9'>a</cell><cell rows='9223372036854775807'>b</cell>"
        + "<cell cols='x'>c</cell></row></table></body></text></TEI>", ["a 1", "b 2", "c 3"]
    ),
  ])
  func `cells know their column beside cells that take several`(
    _ source: String, _ expected: [String]
  ) throws {
    let document = try extracted("<?xml version=\"1.0\"?>" + source, as: .xml, named: "a.xml")
    let cells = document.layers.blocks?.items.filter { $0.kind == .tableCell } ?? []
    #expect(cells.map { "\(document.string($0.span)) \($0.column ?? 0)" } == expected)
  }

  @Test func `a note inside a note stands behind it`() throws {
    let source = "<TEI><text><p>a<note>b<note>c</note> d</note> e</p></text></TEI>"
    let document = try extracted(source, as: .xml, named: "a.xml")
    #expect(document.outline == ["paragraph a e", "note b d", "note c"])
  }
}

@Suite struct DrawingTests {
  @Test(arguments: ["", "<?xml version='1.0'?>"])
  func `the words of a drawing are text, its program and its inside in a page are not`(
    _ declaration: String
  ) throws {
    let drawing = """
      \(declaration)<svg xmlns="http://www.w3.org/2000/svg"><desc>Die Inseln</desc><style>a{}</style>
      <g><text x="1">Hafen <tspan>Nord</tspan></text><text>Süd</text></g></svg>
      """
    let document = try extracted(drawing, as: .auto, named: "map.svg")
    #expect(document.string == "Die Inseln\n\nHafen Nord\n\nSüd")
    let page = try extracted("<p>Karte</p>" + drawing.dropFirst(declaration.count))
    #expect(page.string == "Karte")
  }
}
