internal import DocumentModel
internal import StageKit

/// Splits any text into tokens and sentences; the first byte says in which language.
///
/// Spans are in order, on scalar boundaries, and lose nothing but white space.
@_cdecl("LLVMFuzzerTestOneInput")
public func readText(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let given = UnsafeBufferPointer(start: start + 1, count: count - 1)
  var document = Document(id: "text", text: Array(String(decoding: given, as: UTF8.self).utf8))
  document.by = ["tokenize", "sentences"]
  var tokenize = TokenizeText.Settings()
  tokenize.language = languages[Int(start[0]) % languages.count]
  tokenize.shape = start[0] & 0x80 != 0
  tokenize.lower = tokenize.shape
  var sentences = SplitSentences.Settings()
  sentences.language = tokenize.language
  sentences.lines = start[0] & 0x40 != 0
  do {
    var tokenizer = TokenizeText(tokenize, ())
    var splitter = SplitSentences(sentences, nil)
    try tokenizer.run(&document, by: 0)
    try splitter.run(&document, by: 1)
  } catch {
    fatalError("an error of no document: \(error)")
  }
  checkTokens(of: document)
  checkSentences(of: document)
  return 0
}

private let languages = [
  "en", "de", "fr", "it", "el", "tr", "ru", "ja", "zh", "ko", "th", "ar", "hi", "et", "fi", "cs",
].map { code in
  guard
    let language = LanguageCode(ConfigurationNode(.scalar(code, quoted: false), at: .commandLine))
  else { fatalError("\(code) is no language") }
  return language
}

private func checkTokens(of document: Document) {
  guard let tokens = document.layers.tokens else { fatalError("there are no tokens") }
  var end = 0
  for index in 0..<tokens.count {
    let span = tokens[index]
    precondition(span.start >= end && span.end > span.start, "tokens are out of order")
    precondition(isWhite(document.text[end..<span.start]), "text is lost before a token")
    precondition(isBoundary(document.text, span.start) && isBoundary(document.text, span.end))
    end = span.end
  }
  precondition(isWhite(document.text[end...]), "text is lost after the tokens")
}

private func checkSentences(of document: Document) {
  guard let sentences = document.layers.sentences, let tokens = document.layers.tokens else {
    fatalError("there are no sentences")
  }
  let (starts, ends) = (Set(tokens.starts), Set(tokens.ends))
  var end = 0
  for index in 0..<sentences.count {
    let span = sentences[index]
    precondition(span.start >= end && starts.contains(span.start) && ends.contains(span.end))
    precondition(isWhite(document.text[end..<span.start]), "text is lost between sentences")
    end = span.end
  }
  precondition(isWhite(document.text[end...]), "text is lost after the sentences")
}

private func isBoundary(_ text: [UInt8], _ index: Int) -> Bool {
  index == text.count || text[index] & 0xC0 != 0x80
}

private func isWhite(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
}
