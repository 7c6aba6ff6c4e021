internal import Lexicons
internal import TextStatistics

/// What the function words beside a phrase say about it: `the` before it means a noun, after it rather a verb.
struct ContextWords {
  enum Class: UInt8 {
    case none, determiner, verbSign, preposition, of, auxiliary, and
  }

  /// The class of each word of the text, by its number.
  private(set) var classes: [Class]

  init(language: String, _ index: TermIndex) {
    isKnown = Self.words[language] != nil
    classes = [Class](repeating: .none, count: index.words.count)
    for (kind, words) in Self.words[language] ?? [] {
      for word in words {
        if let number = index.number(of: word) { classes[number] = kind }
      }
    }
  }

  /// Whether the language has such a list.
  let isKnown: Bool

  private static let words: [String: [(Class, [UInt64])]] = lists.mapValues { lists in
    zip([.determiner, .verbSign, .preposition, .of, .auxiliary, .and], lists).map { kind, words in
      (kind, words.split(separator: " ").map { WordHash.folded($0) })
    }
  }

  /// Determiners, signs of a verb, prepositions, words like `of`, auxiliaries, words like `and`.
  private static let lists: [String: [String]] = [
    "en": [
      "the a an this that these those its their our his her my your any each every some no",
      "to we they i you he she it who can will would could should may must not",
      "in on at by for with from into between through over under via using without as about", "of",
      "is are was were has have had can will would could should may must which that", "and or",
    ],
    "fr": [
      "le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos votre mon ma aucun chaque",
      "je j' tu il elle on nous vous ils elles qui ne n' se s' pour",
      "à au aux dans sur avec par pour en entre vers sous sans chez contre depuis", "de du d'",
      "est sont était étaient a ont avait avaient sera seront peut peuvent doit qui", "et ou",
    ],
    "de": [
      "der die das den dem des ein eine einen einem einer eines dieser diese dieses kein keine sein seine ihre ihr",
      "zu ich du er sie es wir ihr man sich nicht",
      "in im an am auf aus bei mit nach von vom zu zum zur für durch über unter zwischen gegen ohne um",
      "",
      "ist sind war waren wird werden wurde wurden hat haben hatte kann können soll muss",
      "und oder",
    ],
    "es": [
      "el la los las un una unos unas este esta estos estas ese esa su sus nuestro nuestra cada ningún",
      "yo tú él ella nosotros ellos que no se para",
      "en a al por para con desde entre sobre hacia sin bajo según", "de del",
      "es son era eran fue fueron ha han había está están puede pueden que", "y e o u",
    ],
    "it": [
      "il lo la i gli le l' un uno una un' questo questa questi queste suo sua suoi sue ogni",
      "io tu lui lei noi loro che non si per",
      "in a al alla con da dal dalla per su sul sulla tra fra senza sotto",
      "di del della dei degli delle dell'",
      "è sono era erano ha hanno aveva sarà può possono che", "e ed o",
    ],
    "pt": [
      "o a os as um uma uns umas este esta estes estas esse essa seu sua seus suas cada nenhum",
      "eu tu ele ela nós eles elas que não se para",
      "em no na nos nas ao à por pelo pela para com desde entre sobre sem sob", "de do da dos das",
      "é são era eram foi foram tem têm tinha está estão pode podem que", "e ou",
    ],
    "nl": [
      "de het een dit dat deze die zijn haar hun ons onze geen elk elke",
      "te ik jij hij zij we wij ze er niet",
      "in op aan bij met naar van voor door over onder tussen uit zonder om", "van",
      "is zijn was waren wordt worden werd heeft hebben had kan kunnen zal moet", "en of",
    ],
  ]
}
