internal import Lexicons

/// Words that often begin a sentence and never a name: after an abbreviation they tell that a new sentence begins.
struct SentenceStarters {
  private let keys: Set<UInt64>

  /// - Parameter language: ISO 639-1; other languages have none.
  init(language: String) {
    keys = Set(
      (Self.words[language] ?? "").split(separator: " ").map { Abbreviations.key(of: $0.utf8) })
  }

  /// Whether the word that starts at `index` is one of them.
  func contains(_ text: TextBytes, wordAt index: Int) -> Bool {
    var end = index
    while end < text.count, end - index < 24, text[end].isWordByte { end += 1 }
    return contains(text, index..<end)
  }

  /// Whether a word is one of them.
  func contains(_ text: TextBytes, _ word: Range<Int>) -> Bool {
    !keys.isEmpty && keys.contains(lowercasedKey(text, word))
  }

  private static let words: [String: String] = [
    "en": """
    the a an this that these those he she it we they you i my his her its our their your who what \
    when where why how if but and or so yet because although while after before since until as at \
    in on for from to with without by about however then there here no not all some many most \
    each every both either neither one do does did is are was were have has had can could will \
    would should may might must let please thanks yes now today once under during according \
    despite another such even just only also
    """,
    "de": """
    der die das ein eine einer einem einen er sie es wir ihr ich du man dies diese dieser dieses \
    in im am an auf bei mit nach von vor zu zum zur aus für über unter durch seit und oder aber \
    doch denn wenn als ob weil da dann so wie was wer wo warum auch nur noch nicht kein keine \
    jedoch danach dort hier heute
    """,
    "fr": """
    le la les l un une des ce cette ces il elle ils elles on nous vous je tu mon ma mes son sa ses \
    leur leurs notre votre et ou mais or donc car si quand comme dans sur sous avec sans pour par \
    de du en à au aux après avant depuis pendant selon qui que quoi où pourquoi comment c cela \
    ceci
    """,
    "es": """
    el la los las un una unos unas lo este esta estos estas ese esa eso él ella ellos ellas yo tú \
    nosotros se su sus mi en de del al a con sin por para según desde hasta entre sobre tras y o \
    pero aunque si cuando como donde porque que quien no sí también después antes hoy
    """,
    "it": """
    il lo la i gli le un uno una l questo questa questi queste quello quella egli lui lei loro noi \
    voi io tu si in nel nella di del della da dal dalla a al alla con su sul per tra fra e o ma se \
    quando come dove perché che chi non anche dopo prima poi
    """,
    "pt": """
    o a os as um uma uns umas este esta estes estas esse essa isso ele ela eles elas eu nós se seu \
    sua em no na nos nas de do da dos das por para com sem ao à sobre entre e ou mas quando como \
    onde porque que quem não também depois antes
    """,
    "nl": """
    de het een dit dat deze die hij zij ze wij we ik jij je u men er in op aan bij met naar van \
    voor uit over onder door sinds en of maar want als toen omdat dan zo hoe wat wie waar waarom \
    ook niet geen
    """,
    "sv": """
    han hon den det de vi jag du ni en ett detta denna dessa men om när där hur så också sedan \
    därför då här nu vem vad varför efter innan inte ja nej är var hade har alla som på av till \
    för med från och eller att
    """,
    "da": """
    han hun den det de vi jeg du en et dette denne disse men hvis når hvor hvordan så også siden \
    derfor da der her nu hvem hvad hvorfor efter før ikke ja nej er var havde har alle som på af \
    til for med fra og eller at
    """,
    "no": """
    han hun den det de vi jeg du en et dette denne disse men hvis når hvor hvordan så også siden \
    derfor da der her nå hvem hva hvorfor etter før ikke ja nei er var hadde har alle som på av \
    til for med fra og eller at
    """,
    "fi": """
    hän he se ne me te minä sinä tämä nämä tuo mutta jos kun missä miten niin myös sitten siksi \
    silloin siellä täällä nyt kuka mitä miksi ei on oli olivat kaikki että koska vaikka
    """,
    "et": """
    ta tema nad nemad me meie te see need selle kuid aga kui kus kuidas nii ka siis seega seal \
    siin nüüd kes mis miks ei on oli olid kõik et sest
    """,
    "hu": """
    az ez ők mi ti ezt azt de ha mert hogy amikor ahol mint így úgy akkor ott itt most miért nem \
    igen volt voltak minden egy
    """,
    "pl": """
    on ona ono oni my wy to ten ta te tego jego jej ich ale jednak jeśli jeżeli kiedy gdy gdzie \
    jak tak także też potem dlatego wtedy tam tu teraz kto co dlaczego aby żeby choć nie był była \
    było byli jest są wszyscy
    """,
    "cs": """
    on ona ono oni my vy to toto ten ta ty tito jeho její jejich ale však pokud když kde jak tak \
    také potom pak proto tehdy tam tu zde teď nyní kdo co proč aby ačkoli ne ano byl byla bylo \
    byli je jsou není všichni
    """,
    "sk": """
    on ona ono oni my vy to toto ten tá tie jeho jej ich ale však ak keď kde ako tak tiež potom \
    preto vtedy tam tu teraz kto čo prečo aby hoci nie áno bol bola bolo boli je sú všetci
    """,
    "hr": """
    on ona ono oni mi vi to ovo taj ta te njegov njezin njihov ali međutim ako kada kad gdje kako \
    tako također zatim stoga tada tamo ovdje sada tko što zašto nakon ne nije bio bila bilo bili \
    je su svi
    """,
    "sl": """
    on ona ono oni mi vi to ta tega njegov njen njihov ampak vendar če ko kjer kako tako tudi nato \
    zato tedaj tam tu zdaj kdo kaj zakaj ne ni je so bil bila bilo bili vsi
    """,
    "ro": """
    el ea ei ele noi voi eu acest această acești aceste acesta aceasta un dar însă dacă când unde \
    cum astfel apoi deci atunci acolo aici acum cine ce după pentru nu se este sunt în din pe cu \
    prin
    """,
    "ru": """
    он она оно они мы вы это этот эта эти тот его её ее их но однако если когда где как так также \
    затем потом поэтому тогда там здесь теперь сейчас кто что почему для после перед при чтобы \
    хотя пока уже ещё еще не нет да был была было были все всё по на из от до за без через между
    """,
    "uk": """
    він вона воно вони ми ви це цей ця ці той його її їх але однак якщо коли де як так також потім \
    тому тоді там тут тепер зараз хто що чому для після перед при щоб хоча поки вже ще не ні був \
    була було були все на по із від до за без через між
    """,
    "bg": """
    той тя то те ние вие това този тази тези онзи но обаче ако когато където как така също след \
    после затова тогава там тук сега кой какво защо за преди при не да беше бяха всички на от до \
    без през между
    """,
    "tr": """
    bu şu onlar biz siz ben sen bunlar şunlar ancak fakat ama çünkü eğer ne nerede nasıl böyle \
    sonra önce daha şimdi orada burada kim neden niçin her hiç hem ve veya için
    """,
    "el": """
    το οι τα ένας μία μια αυτός αυτή αυτό αυτοί αλλά όμως αν όταν πού πώς έτσι επίσης μετά τότε \
    εκεί εδώ τώρα ποιος τι γιατί δεν θα να ναι όχι ήταν είναι και στο στη στην στον στις στους με \
    από για σε
    """,
    "id": """
    ia dia mereka kami kita saya ini itu namun tetapi jika ketika di dari ke pada untuk dengan \
    setelah sebelum dan atau karena sehingga oleh adalah apakah tidak
    """,
  ]
}
