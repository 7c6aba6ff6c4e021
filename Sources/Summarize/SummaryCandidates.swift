internal import DocumentModel
internal import Lexicons
internal import TextStatistics

/// The sentences that a summary may be made of.
struct SummaryCandidates {
  /// Blocks that a summary is not made of.
  private static let passedOver: Set<Block.Kind> = [.heading, .caption, .tableCell, .code, .note]

  struct Candidate {
    /// Number in the sentences layer.
    var sentence: Int
    var span: Span
    var tokens: Range<Int>
    /// Words as people count them: what white space separates, or each ideographic token.
    var words: Int
    /// First sentence of its block or paragraph.
    var opensParagraph: Bool
    var isListItem: Bool
    var isQuote: Bool
  }

  private(set) var candidates: [Candidate] = []

  /// Sentences of running text; if there are none, whatever sentences there are.
  init(_ document: Document, _ tokens: Tokens, _ index: TermIndex) {
    guard let sentences = document.layers.sentences else { return }
    let all = (0..<sentences.count).map { number in
      let span = sentences[number]
      let inside = tokens.indices(in: span)
      return Candidate(
        sentence: number, span: span, tokens: inside,
        words: Self.words(inside, tokens), opensParagraph: false, isListItem: false, isQuote: false)
    }.filter { $0.words > 0 }
    let running = Self.runningText(all, document, tokens, index)
    candidates = running.isEmpty ? all : running
  }

  private static func words(_ range: Range<Int>, _ tokens: Tokens) -> Int {
    var words = 0
    var isInWord = false
    for token in range {
      if token > range.lowerBound, tokens.ends[token - 1] < tokens.starts[token] {
        isInWord = false
      }
      switch tokens.kinds[token] {
      case .ideographic: words += 1
      case .alphabetic, .numeric, .address:
        if !isInWord { words += 1 }
        isInWord = true
      case .punctuation, .symbol: break
      }
    }
    return words
  }

  private static func runningText(
    _ sentences: [Candidate], _ document: Document, _ tokens: Tokens, _ index: TermIndex
  ) -> [Candidate] {
    let blocks = BlockFinder(document)
    var result: [Candidate] = []
    var lastParagraph = -1
    for var candidate in sentences {
      let block = blocks.block(at: candidate.span.start)
      if let block, Self.passedOver.contains(block.kind) { continue }
      guard isSentence(candidate, document, tokens, index) else { continue }
      let paragraph = blocks.paragraph(at: candidate.span.start)
      candidate.opensParagraph = paragraph != lastParagraph
      candidate.isListItem = block?.kind == .listItem
      candidate.isQuote = block?.kind == .quote
      lastParagraph = paragraph
      result.append(candidate)
    }
    return result
  }

  /// Not a label, a byline, a menu or the title itself.
  private static func isSentence(
    _ candidate: Candidate, _ document: Document, _ tokens: Tokens, _ index: TermIndex
  ) -> Bool {
    let text = document.text
    let end = closingByte(candidate.span, text)
    let isClosed = end.map { sentenceEnds.contains($0) } ?? false
    // Three words make a sentence when a full stop says so, else eight: labels and names are shorter.
    guard candidate.words >= (isClosed ? 3 : 8) else { return false }
    // Bars part the entries of menus and lists of links.
    guard !text[candidate.span.range].contains(0x7C) else { return false }
    if let title = document.metadata.title, candidate.span.count < 2 * title.utf8.count {
      if text[candidate.span.range].elementsEqual(title.utf8) { return false }
    }
    let kinds = tokens.kinds[candidate.tokens]
    let lettered = kinds.reduce(0) { $0 + ($1 == .alphabetic || $1 == .ideographic ? 1 : 0) }
    // Tables of figures and lists of links are mostly numbers and signs.
    return lettered * 2 >= kinds.count
  }

  /// The last byte that is no closing quotation mark or bracket; of other scripts' full stops the last of three.
  private static func closingByte(_ span: Span, _ text: [UInt8]) -> UInt32? {
    var end = span.end
    while end > span.start {
      var start = end - 1
      while start > span.start, text[start] & 0xC0 == 0x80 { start -= 1 }
      let scalar = text.withUnsafeBufferPointer { decodeBoundedScalar($0, at: start).value }
      guard closers.contains(scalar) else { return scalar }
      end = start
    }
    return nil
  }

  private static let closers: Set<UInt32> = [
    0x20, 0x0A, 0x0D, 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB, 0x300D, 0x300F, 0xFF09, 0x203A,
  ]
  /// . ! ? … and the full stops of Chinese, Japanese, Devanagari, Arabic, Urdu, Armenian, Khmer.
  private static let sentenceEnds: Set<UInt32> = [
    0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61, 0x964, 0x61F, 0x6D4, 0x589,
    0x17D4,
  ]
}
