internal import DocumentModel
internal import Lexicons

/// Carries the last names of people, and places that are first names too, from where lists and
/// rules are sure of them to the other places of a document.
struct CarriedNames {
  private static let minimumLetters = 3

  private let lexicon: NameLexicon
  private let stopWords: StopWords
  private let hasBareGenitive: Bool
  private let capitalizesNouns: Bool

  init(
    _ lexicon: NameLexicon, _ stopWords: StopWords, language: String, capitalizesNouns: Bool
  ) {
    self.lexicon = lexicon
    self.stopWords = stopWords
    self.capitalizesNouns = capitalizesNouns
    hasBareGenitive = NameForms.bareGenitives.contains(language)
  }

  /// The names of a document with those that were missed.
  /// - Parameter found: in text order, not overlapping.
  func complete(
    _ found: [RecognizedEntity], _ text: UnsafeBufferPointer<UInt8>, _ tagged: TaggedText
  ) -> [RecognizedEntity] {
    let words = tagged.words
    let known = known(found, text, words)
    guard !known.isEmpty else { return found }
    var added: [RecognizedEntity] = []
    var next = 0
    for word in 0..<words.count {
      while next < found.count, found[next].span.end <= words.starts[word] { next += 1 }
      if next < found.count, found[next].span.start < words.ends[word] { continue }
      let form = WordForm(text, words.starts[word], words.ends[word])
      guard form.isCapitalized, let rule = rule(for: form.folded, at: word, known, text, words)
      else { continue }
      added.append(
        RecognizedEntity(
          span: words[word], label: rule == .place ? "LOC" : "PERSON", score: rule.score,
          rule: rule.rawValue))
    }
    return (found + added).sorted { $0.span < $1.span }
  }

  /// What speaks for a word being one of the known names, or the genitive of one.
  private func rule(
    for form: UInt64, at word: Int, _ known: [UInt64: LexiconTagger.Rule],
    _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens
  ) -> LexiconTagger.Rule? {
    guard let rule = known[form] else { return genitive(known, word, text, words) }
    return rule == .place || standsAlone(word, text, words) ? rule : nil
  }

  /// Single words to look for, with the rule that they are found by.
  private func known(
    _ found: [RecognizedEntity], _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens
  ) -> [UInt64: LexiconTagger.Rule] {
    var known: [UInt64: LexiconTagger.Rule] = [:]
    var next = 0
    for entity in found {
      while next < words.count, words.starts[next] < entity.span.start { next += 1 }
      let first = next
      while next < words.count, words.ends[next] < entity.span.end { next += 1 }
      guard next < words.count else { break }
      let form = WordForm(text, words.starts[next], words.ends[next])
      guard form.isCapitalized, form.count >= Self.minimumLetters,
        stopWords[form.folded] == .content
      else { continue }
      if entity.label == "PERSON", next > first, !isOther(form.folded) {
        known[form.folded] = .lastName
      } else if entity.label == "LOC", next == first, known[form.folded] == nil,
        lexicon.classes(form.folded).contains(.bigCity)
      {
        known[form.folded] = .place
      }
    }
    return known
  }

  /// Whether a word is likelier something else than a person.
  private func isOther(_ word: UInt64) -> Bool {
    !lexicon.classes(word).isDisjoint(with: [
      .country, .bigCity, .state, .organization, .organizationWord, .calendar, .placeWord, .title,
    ])
  }

  /// `Merkels` for `Merkel`.
  private func genitive(
    _ known: [UInt64: LexiconTagger.Rule], _ word: Int, _ text: UnsafeBufferPointer<UInt8>,
    _ words: Tokens
  ) -> LexiconTagger.Rule? {
    let end = words.ends[word] - 1
    guard hasBareGenitive, end > words.starts[word], text[end] == UInt8(ascii: "s") else {
      return nil
    }
    return known[WordForm(text, words.starts[word], end).folded]
  }

  /// Whether a last name is no part of a longer name (`Merkel Stiftung`) and, where every noun has
  /// a capital, no noun behind its article (`der Bauer`).
  private func standsAlone(
    _ word: Int, _ text: UnsafeBufferPointer<UInt8>, _ words: Tokens
  ) -> Bool {
    if word + 1 < words.count, text[words.ends[word]..<words.starts[word + 1]].elementsEqual([0x20])
    {
      let following = WordForm(text, words.starts[word + 1], words.ends[word + 1])
      if following.isCapitalized, stopWords[following.folded] == .content { return false }
    }
    guard capitalizesNouns, word > 0 else { return true }
    let before = WordForm(text, words.starts[word - 1], words.ends[word - 1])
    return !WordSet.germanArticles.contains(before.folded)
  }
}
