import Testing

@testable import Ingest

/// The tables that extraction makes of a page.
struct ReadPage {
  let tree: MarkupTree
  let page: PageCues
  let parts: ContentParts
  let table: PassageTable

  init(_ markup: String, title: String? = nil, keeping parts: ContentParts = ContentParts()) {
    let source = Array(markup.utf8)
    var scanner = HTMLScanner(source)
    scanner.scan()
    tree = MarkupParser.parse(scanner.skeleton, source, as: .html)
    page = PageCues(tree)
    self.parts = parts
    table = PassageTable(tree, page, title: title, keeping: parts)
  }

  func text(_ passage: Int) -> String {
    collapsed(table.passages[passage].text(in: tree, page.roles)) ?? ""
  }

  /// The first passage that begins with some words.
  func passage(_ words: String) throws -> Int {
    try #require(table.passages.indices.first { text($0).hasPrefix(words) }, "\(words)")
  }

  /// What the rules keep.
  var ruleTexts: [String] { table.passages.indices.filter { table.kept[$0] }.map(text) }

  /// A feature by its name, of the first passage that begins with some words.
  func feature(_ name: String, _ words: String) throws -> Float {
    let names = PassageTable.featureNames
    let column = try #require(names.firstIndex(of: name), "\(name)")
    let row = try #require(table.judged.firstIndex(of: passage(words)), "no row: \(words)")
    return table.rows[row * names.count + column]
  }

  /// What is chosen with a threshold.
  func chosen(_ favor: ExtractContent.Favor) -> Set<Int> {
    let kept = ContentChoice(table: table, parts: parts, favor: favor).kept().passages
    return Set(kept.indices.filter { kept[$0] })
  }
}

/// Pages as long as real ones, each in one language and laid out in its own way.
enum ContentPages {
  static let french = """
    <html lang=fr><title>Le phare rouvre</title><body><div id=menu class=navigation><ul>\
    <li><a href=/a>Accueil</a><li><a href=/b>Politique</a><li><a href=/c>Culture</a></ul></div>
    <article><h1>Le phare rouvre</h1><figure><img src=p.jpg><figcaption>Le phare, vu du port.\
    </figcaption></figure><p>Fermé depuis onze ans, le phare de Kervilan rouvre samedi ses portes \
    au public, après des travaux qui ont duré trois hivers et coûté moins que prévu, ce dont \
    personne, au village, ne revient tout à fait.</p><p>« On voyait la lampe de ma chambre », \
    raconte Yvonne Le Gall, quatre-vingt-neuf ans, fille du dernier gardien, qui montera la \
    première les deux cent douze marches, « et je n'ai jamais bien dormi depuis. »</p>\
    <h2>Une lampe neuve</h2><p>La lentille, démontée pièce par pièce puis nettoyée à la main, \
    éclaire de nouveau jusqu'à vingt milles. Elle ne sert plus aux navires, qui ont d'autres \
    moyens de savoir où ils sont, mais les pêcheurs disent qu'ils la regardent quand même.</p>\
    <p>Les visites se font par groupes de huit, car l'escalier est étroit. Le billet coûte quatre \
    euros, et les enfants du village, qui ont repeint la porte en rouge au printemps dernier, \
    entrent sans payer pendant toute leur vie, a promis le maire dans son discours.</p>\
    <p>Pour la commune, qui avait refusé en deux mille quatorze de vendre la tour à un hôtelier, \
    c'est la fin d'une longue querelle. Trois maires s'y sont usés, et l'on raconte que l'un \
    d'eux, devenu sourd, montait chaque soir sur la digue vérifier qu'elle tenait encore debout.\
    </p><p>Reste le logement du gardien, au pied de l'escalier, dont personne ne sait que faire. \
    On parle d'un musée, d'une chambre à louer, d'une école de voile ; Yvonne Le Gall, elle, \
    voudrait seulement qu'on y remette le poêle, parce que l'hiver, dit-elle, la mer entre \
    partout, même dans les armoires, et que les murs n'ont pas oublié le froid. On le remettra, \
    a dit le maire, à condition de trouver quelqu'un qui sache encore l'allumer.</p></article>
    <div id=comments class=comments><h3>Commentaires</h3><div class=comment><p>Quelle belle \
    nouvelle pour nous tous, j'y serai samedi avec mes deux petits-fils !</p></div></div>
    <div class=related><h3>Lire aussi</h3><ul><li><a href=/d>Le port s'agrandit</a>\
    <li><a href=/e>La criée ferme</a></ul></div><footer><p>© Le Courrier de la côte</p></footer>
    """

  static let czech = """
    <html lang=cs><title>Most, který zpívá</title><body><header><a href=/>Zprávy z údolí</a>\
    </header><main><h1>Most, který zpívá</h1><div class=entry-content><p>Když nad údolím fouká od \
    severu, začne starý železný most v Lhotě vydávat tón, který místní znají od dětství a podle \
    kterého si prý tři generace kapelníků ladily housle.</p><p>Letos na jaře ale most zmlkl. \
    Natěrači totiž utěsnili duté zábradlí, aby do něj nezatékalo, a netušili, že právě v něm \
    vítr hrál. „Bylo to, jako by někdo umřel,“ říká hostinská Alena Malá.</p></div>\
    <div class=ad>Reklama</div><div class=entry-content><p>Obec proto najala varhanáře. Ten \
    strávil v mrazu čtyři dny, navrtal do trubek sedmnáct otvorů a nakonec prohlásil, že lepší \
    píšťalu ještě nestavěl. První tóny se ozvaly v pondělí ráno, krátce po šesté hodině.</p>\
    <p>Ladění je o půltón výš než dřív, což vadí jen kapelníkovi. Starosta slíbil, že příští \
    nátěr bude dohlížet někdo od hudby, ale na zápis do kroniky se zatím nedostalo. Pamětníci \
    vyprávějí, že za války most rozladila povodeň a že ho tehdy spravil vojenský trubač, který \
    v Lhotě zůstal, oženil se a do smrti každé ráno kontroloval nýty kladívkem z ladičky.</p>\
    <p>Zvuk prý slyšeli i v sousedních Horkách, kde se kvůli němu kdysi vedl soud. Rozsudek, \
    podle něhož má most „hrát jen ve dne“, visí dodnes v zasedací síni, a nikdo ho nikdy \
    nezrušil. Starosta soudí, že vítr předvolat nelze, a na dotazy odpovídá, že úřední hodiny \
    větru nezná; ladičku si ale pro jistotu koupil také.</p><p>Na podzim má o mostě vyjít deska. \
    Nahrávka zachytí tři noci, jednu bouři a vlak, který tudy jezdí jen v neděli, a na obalu bude \
    stát jméno varhanáře, jenž o to nestál a vymínil si, že se nikdo nedozví, kde bydlí. Obec si \
    z výtěžku koupí nové zábradlí, tentokrát s otvory už z továrny, jak doporučil kapelník, \
    který je od té doby v obci velmi váženým mužem, a hosté v hospodě už se přou, jestli most hraje \
    spíš a, nebo gis; rozhodnout to má v létě školní sbor, který na most půjde s ladičkou.</p>\
    </div></main><aside class=sidebar><h4>Nejčtenější</h4><ul><li><a href=/1>Jez se opraví</a>\
    <li><a href=/2>Nová pošta</a><li><a href=/3>Sníh</a></ul></aside>
    <footer><ul><li><a href=/o>O nás</a><li><a href=/k>Kontakt</a></ul></footer>
    """

  private static let sentence = "島の灯台守は毎朝、海の色を帳面に書きつける。三十年のあいだ、同じ青は一度もなかったという。"

  static let japanese = """
    <html lang=ja><title>海の色を書く人</title><body><div class=gnav><a href=/1>トップ</a> \
    <a href=/2>社会</a> <a href=/3>文化</a></div><div class=main><h1>海の色を書く人</h1>
    \((1...20).map { "<p>\($0)日目。\(sentence)\(sentence)</p>" }.joined())
    <ul class=share><li><a href=#>共有</a><li><a href=#>印刷</a></ul></div>
    <div class=ranking><ol><li><a href=/r1>港の猫</a><li><a href=/r2>塩の道</a></ol></div>
    """

  /// A list of announcements of other pages.
  static let announcements = """
    <html lang=pt><title>Notícias</title><body><nav><a href=/>Início</a></nav><div class=lista>
    \((1...6).map {
      """
      <div class=caixa><h2><a href=/n\($0)>O mercado de domingo número \($0)</a></h2><p>Abre às \
      sete e fecha quando acaba o peixe, como sempre foi, diz a vendedora mais antiga da rua.</p></div>
      """
    }.joined())</div><footer>Contacto</footer>
    """

  /// Pages of much text hardly any of which is likely content.
  static let sparse = [
    (
      "index",
      "<main>"
        + (1...60).map {
          "<div class=box><h3>Række \($0)</h3><span>Kl. \($0):30, sal \($0)</span></div>"
        }.joined() + "</main>"
    ),
    (
      "offers",
      "<body><p>Sommerens sidste marked åbner lørdag, og alle boder er lejet ud.</p><div class=sidebar>"
        + (1...50).map { "<p>Tilbud \($0): <b>sild</b>, fersk, fra \($0) kr. pr. kilo</p>" }
        .joined() + "</div>"
    ),
    (
      "footer",
      "<body><div class=footer>"
        + (1...40).map {
          "<p>Afdeling \($0), Havnegade \($0), 1000 København, tlf. 33 \($0) 00 00</p>"
        }.joined() + "</div>"
    ),
  ]

  static let all =
    sparse + [
      ("fr", french), ("cs", czech), ("ja", japanese), ("pt", announcements),
      ("a line", "<p>Ένα μόνο κείμενο.</p>"), ("text without elements", "чай и хлеб"),
      ("links only", "<ul><li><a href=/a>eins</a><li><a href=/b>zwei</a></ul>"),
      ("nothing seen", "<div><script>x</script></div>"),
      ("deep", String(repeating: "<div>", count: 300) + "<p>fundo, muito fundo.</p>"),
      ("cells", "<table>" + String(repeating: "<tr><td>1<td>zwölf Äpfel", count: 300) + "</table>"),
      ("paragraphs", String(repeating: "<p>Uma frase curta, e mais nada.</p>", count: 300)),
    ]
}
