internal import Lexicons

/// Says in words what the features of one word in its sentence look at.
///
/// Features that look at the same thing in different ways (a word as it stands, folded, with its shape) share a name.
struct FeatureNames {
  /// Stands for templates that have no name here.
  static let unknown = "other features"

  /// The words of the sentence as they stand.
  let words: [String]
  let forms: SentenceForms
  let index: Int

  /// The name of what a template looks at.
  func name(ofTemplate template: UInt64) -> String {
    switch template {
    case 0: "any word"
    case 1, 2: "the word itself"
    case 3...5: "how it is written"
    case 6...9: "how it begins"
    case 10...13: "how it ends"
    case 20, 28, 30, 40: "before it: \(word(-1))"
    case 21, 29, 31, 41: "after it: \(word(1))"
    case 22, 26, 42: "two before it: \(word(-2))"
    case 23, 27, 43: "two after it: \(word(2))"
    case 24, 37: "how the word before is written"
    case 25, 38: "how the word after is written"
    case 32: "with the word before: \(word(-1)) \(word(0))"
    case 33: "with the word after: \(word(0)) \(word(1))"
    case 34: "between \(word(-1)) and \(word(1))"
    case 35: "before it: \(word(-2)) \(word(-1))"
    case 36: "after it: \(word(1)) \(word(2))"
    case 39: "how it and its neighbors are written"
    default: nameOfWiderTemplate(template)
    }
  }

  private func nameOfWiderTemplate(_ template: UInt64) -> String {
    switch template {
    case 50...53: "listed as \(classes(0))"
    case 54, 56: "the word before is listed as \(classes(-1))"
    case 55, 57: "the word after is listed as \(classes(1))"
    case 60...65, 110...115: "words that are used like it"
    case 66...68, 116...118: "words that are used like the one before"
    case 69...71, 119...121: "words that are used like the one after"
    case 80, 81: "its place in the sentence"
    case 82, 83: "how the document writes it elsewhere"
    case 84, 85: "a line that begins or ends there"
    case 130...141: "what it is in a sentence written like this one"
    case 150, 152, 154: "what stands before such a word: \(word(-1))"
    case 151, 153, 155: "what stands after such a word: \(word(1))"
    case 90, 95, 160, 164: "before its run of capitals: \(edge(of: -1))"
    case 91, 96, 161, 165: "after its run of capitals: \(edge(of: 1))"
    case 97: "around its run of capitals: \(edge(of: -1)) … \(edge(of: 1))"
    case 92...94, 98...100, 162, 163: "the run of capitals: \(run)"
    default: Self.unknown
    }
  }

  /// The word so many places off.
  private func word(_ offset: Int) -> String {
    let place = index + offset
    return words.indices.contains(place)
      ? "“\(words[place])”" : offset < 0 ? "the beginning" : "the end"
  }

  private func classes(_ offset: Int) -> String {
    let place = index + offset
    guard words.indices.contains(place) else { return "nothing" }
    let names = forms.words[place].names.descriptions
    return names.isEmpty ? "nothing" : names.joined(separator: ", ")
  }

  private var run: String {
    guard let run = capitals else { return "none" }
    return "“\(words[run.start..<run.end].joined(separator: " "))”"
  }

  /// The word on one side of the run of capitals.
  private func edge(of side: Int) -> String {
    guard let run = capitals else { return "none" }
    return word((side < 0 ? run.start - 1 : run.end) - index)
  }

  private var capitals: SentenceForms.Run? {
    let number = forms.runOfWord[index]
    return number < 0 ? nil : forms.runs[number]
  }
}
