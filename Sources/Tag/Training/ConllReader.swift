public import DocumentModel

/// Reads token-per-line files: `TOKEN TAB … TAB TAG`, an empty line after each sentence, `-DOCSTART-` before each document.
///
/// Tags are BIO, IOB1, BIOES or BILOU. The document's text is the tokens with spaces between them, a line a sentence.
public struct ConllReader {
  /// A line that cannot be read.
  public struct Mistake: Error, Equatable {
    public var line: Int
    public var message: String
  }

  private var documents: [Document] = []
  private var text: [UInt8] = []
  private var tokens = Tokens(by: 0)
  private var sentences = Sentences(by: 0)
  private var entities: [Entity] = []
  private var sentenceStart: Int?
  private var openLabel: String?

  private init() {}

  /// - Throws: `Mistake` at the first line without a tag, or whose tag is none.
  public static func documents(_ bytes: [UInt8]) throws(Mistake) -> [Document] {
    var reader = ConllReader()
    for (index, line) in bytes.withoutByteOrderMark
      .split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      guard !line.contains(0), String(validating: line, as: UTF8.self) != nil else {
        throw Mistake(line: index + 1, message: "bytes that are not UTF-8 text")
      }
      try reader.read(line.last == 0x0D ? line.dropLast() : line, number: index + 1)
    }
    reader.endDocument()
    return reader.documents
  }

  private mutating func read(_ line: ArraySlice<UInt8>, number: Int) throws(Mistake) {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
      endSentence()
      return
    }
    let separator: UInt8 = line.contains(0x09) ? 0x09 : 0x20
    let columns = line.split(separator: separator)
    guard let token = columns.first, let tag = columns.last, columns.count > 1 else {
      throw Mistake(line: number, message: "a line needs a token and a tag, with a tab between")
    }
    if token.elementsEqual("-DOCSTART-".utf8) {
      endDocument()
      return
    }
    try add(token, String(decoding: tag, as: UTF8.self), number: number)
  }

  private mutating func add(
    _ token: ArraySlice<UInt8>, _ tag: String, number: Int
  ) throws(Mistake) {
    if sentenceStart != nil {
      text.append(0x20)
    } else {
      sentenceStart = text.count
    }
    let span = Span(text.count, text.count + token.count)
    text += token
    tokens.append(span, .alphabetic)
    guard tag != "O" else {
      openLabel = nil
      return
    }
    let parts = tag.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let part = parts.first?.utf8.first, "BIOESLUM".utf8.contains(part)
    else {
      throw Mistake(line: number, message: "\"\(tag)\" is no tag: O, B-TYPE or I-TYPE is wanted")
    }
    let label = String(parts[1])
    if label == openLabel, part != 0x42, part != 0x53, part != 0x55, !entities.isEmpty {
      entities[entities.count - 1].span.end = span.end
    } else {
      entities.append(Entity(span: span, label: label, by: 0))
    }
    openLabel = part == 0x4C || part == 0x45 || part == 0x53 || part == 0x55 ? nil : label
  }

  private mutating func endSentence() {
    openLabel = nil
    guard let start = sentenceStart else { return }
    sentences.append(Span(start, text.count))
    text.append(0x0A)
    sentenceStart = nil
  }

  private mutating func endDocument() {
    endSentence()
    guard !text.isEmpty else { return }
    var document = Document(id: "\(documents.count)", text: text)
    document.layers.tokens = tokens
    document.layers.sentences = sentences
    document.layers.entities = EntityLayer(by: [0], items: entities)
    documents.append(document)
    self = ConllReader(documents: documents)
  }

  private init(documents: [Document]) {
    self.documents = documents
  }
}
