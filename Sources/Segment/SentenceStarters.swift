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
  ]
}
