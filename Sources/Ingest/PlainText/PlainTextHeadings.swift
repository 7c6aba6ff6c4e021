internal import DocumentModel

/// Finds headings.
extension PlainTextBlocks {
  private static let maximumHeadingWidth = 90

  /// The heading that a line is.
  /// - Returns: its level, and the line behind it.
  func heading(at index: Int, in group: Range<Int>) -> (level: Int, next: Int)? {
    let line = lines[index]
    guard line.width <= Self.maximumHeadingWidth || text[line.range].first == 0x23,
      !isQuoted(line)
    else { return nil }
    let marks = text[line.range].prefix { $0 == 0x23 }.count
    if (1...6).contains(marks), line.range.count > marks + 1,
      isSpace(text[line.range.lowerBound + marks])
    {
      return (marks, index + 1)
    }
    if line.width <= Self.maximumHeadingWidth, index + 1 < group.upperBound, hasLetters(line),
      let level = underline(lines[index + 1], below: line)
    {
      return (level, index + 2)
    }
    if isChapter(line), index == group.lowerBound || isChapter(lines[index - 1]) {
      return (2, index + 1)
    }
    if let level = numberedLevel(index, in: group) { return (level, index + 1) }
    return plainLevel(index, in: group).map { ($0, index + 1) }
  }

  /// The level of a heading that only its words and its place make one.
  private func plainLevel(_ index: Int, in group: Range<Int>) -> Int? {
    let line = lines[index]
    if isCapitals(line), looksLikeHeading(line) { return 2 }
    let isAlone = group.count == 1 && hasText(after: group.upperBound)
    let isFirst =
      index == group.lowerBound && blocks.isEmpty && index + 1 < group.upperBound
      && lines[index + 1].indent > line.indent
    // The name of a chapter below its number.
    let isName =
      index > 0 && index == group.upperBound - 1 && group.count == 2
      && isChapter(lines[index - 1])
    guard isAlone || isFirst || isName || isCentered(index, in: group), looksLikeHeading(line)
    else { return nil }
    return blocks.isEmpty ? 1 : 2
  }

  /// Whether a line stands in the middle above text that begins further left, as titles do.
  private func isCentered(_ index: Int, in group: Range<Int>) -> Bool {
    let maximumBlocks = 12
    let line = lines[index]
    guard group.count == 1, line.indent >= 8, blocks.count < maximumBlocks,
      !blocks.contains(where: { $0.kind == .heading }), group.upperBound + 1 < lines.count
    else { return false }
    return lines[group.upperBound + 1].indent < line.indent - 4
  }

  /// Whether a paragraph, no other lone line, follows.
  private func hasText(after index: Int) -> Bool {
    var next = index
    while next < lines.count, lines[next].isBlank { next += 1 }
    guard next < lines.count else { return false }
    let ends: [UInt8] = [0x2E, 0x3A, 0x21, 0x3F]
    let isSentence =
      lines[next].width > 20 && text[lines[next].range].last.map(ends.contains) ?? false
    return lines[next].width > 40 || isSentence
      || next + 1 < lines.count && !lines[next + 1].isBlank
      || ListMarker(text, lines[next].range) != nil
  }

  private func looksLikeHeading(_ line: TextLine) -> Bool {
    guard line.width <= Self.maximumHeadingWidth, ListMarker(text, line.range) == nil,
      let last = text[line.range].last, let first = firstScalar(text[line.range])
    else { return false }
    let starts =
      first.properties.isAlphabetic || first.properties.numericType != nil
      || "\"'(„“«»‘¿¡《「".unicodeScalars.contains(first)
    let endsOpen = ![0x2E, 0x2C, 0x3B, 0x3A, 0x22].contains(last)
    guard starts, endsOpen, !first.properties.isLowercase, wordCount(line) <= 14 else {
      return false
    }
    let closing: [Unicode.Scalar] = ["。", "！", "？", "，", "：", "；", "、", "。", "」"]
    if let end = lastScalar(text[line.range]), closing.contains(end) { return false }
    let hasWords = text[line.range].contains { $0 >= 0x80 || isASCIILetter($0) }
    let isAddress = contains("://", line) || contains("www.", line)
    guard hasWords, !isAddress, !contains("   ", line), !hasSentenceEnd(line), !isRoll(line)
    else { return false }
    // `Kiel, 3 May 2025` is none, `Minutes of the meeting on 3 May 2025` is one.
    let maximumDateWords = 5
    return wordCount(line) > maximumDateWords
      || isoDate(in: String(decoding: text[line.range], as: UTF8.self)) == nil
  }

  /// Whether a sentence ends inside a line: a period behind a whole word or a number, before a
  /// capital.
  private func hasSentenceEnd(_ line: TextLine) -> Bool {
    let range = line.range
    var wordStart = range.lowerBound
    for index in range {
      if isSpace(text[index]) { wordStart = index + 1 }
      guard text[index] == 0x2E || text[index] == 0x21 || text[index] == 0x3F,
        index + 2 < range.upperBound, isSpace(text[index + 1])
      else { continue }
      let isWhole = index - wordStart >= 4 || text[wordStart..<index].allSatisfy(isASCIIDigit)
      let next = text[index + 2]
      let isCapital = next &- 0x41 < 26 || next >= 0xC3
      if isCapital, text[index] != 0x2E || isWhole { return true }
    }
    return false
  }

  /// `Present: Ann Lee, Bo Chen`
  private func isRoll(_ line: TextLine) -> Bool {
    guard let colon = text[line.range].firstIndex(of: 0x3A) else { return false }
    return text[colon..<line.range.upperBound].contains(0x2C)
  }

  func wordCount(_ line: TextLine) -> Int {
    var count = 1
    for index in line.range.dropFirst() where isSpace(text[index]) && !isSpace(text[index - 1]) {
      count += 1
    }
    return count
  }

  /// The level that a line of `===` or `---` gives the line above it.
  private func underline(_ line: TextLine, below heading: TextLine) -> Int? {
    guard line.range.count >= 3, let first = text[line.range].first,
      first == 0x3D || first == 0x2D || first == 0x7E, text[line.range].allSatisfy({ $0 == first })
    else { return nil }
    return first == 0x3D ? 1 : 2
  }

  // MARK: - Numbers and chapters

  /// The level of `2.1 Methods` or `IV. The sea` between blank lines, of `2. METHODS` anywhere.
  private func numberedLevel(_ index: Int, in group: Range<Int>) -> Int? {
    let line = lines[index]
    guard let marker = ListMarker(text, line.range), marker.depth > 0, wordCount(line) <= 12,
      let last = text[line.range].last, ![0x2E, 0x2C, 0x3B, 0x3A].contains(last), !isLeader(line)
    else { return nil }
    let name = trimmed(text, line.range.lowerBound + marker.length..<line.range.upperBound)
    guard let first = firstScalar(text[name]), first.properties.isAlphabetic,
      !first.properties.isLowercase
    else { return nil }
    let level = min(6, marker.depth + 1)
    if isCapitals(line), marker.number != nil { return level }
    let isInList = blocks.last?.kind == .listItem && marker.number != 1
    guard group.count == 1, !isInList else { return nil }
    var next = group.upperBound
    while next < lines.count, lines[next].isBlank { next += 1 }
    guard next < lines.count else { return nil }
    let follower = ListMarker(text, lines[next].range)
    // Another number right below: a list with blank lines between its items, unless it is one level
    // down.
    if let follower, follower.depth > 0, follower.depth <= marker.depth { return nil }
    return hasText(after: group.upperBound) || follower != nil ? level : nil
  }

  private static let chapterWords: Set<String> = [
    "chapter", "book", "part", "act", "scene", "canto", "letter", "section", "appendix", "volume",
    "kapitel", "teil", "buch", "akt", "szene", "abschnitt", "anhang", "chapitre", "livre", "partie",
    "acte", "scène", "tome", "capítulo", "capitulo", "libro", "parte", "acto", "escena", "livro",
    "capitolo", "atto", "scena", "hoofdstuk", "deel", "kapitola", "rozdział", "część", "luku",
    "bölüm", "capitolul", "глава", "часть", "книга", "розділ", "частина", "del", "poglavlje",
    "κεφάλαιο", "μέρος",
  ]

  /// `CHAPTER I.`, `Kapitel 3: Der Hafen`, `第三章 海`.
  private func isChapter(_ line: TextLine) -> Bool {
    let maximumWidth = 60
    guard line.width <= maximumWidth, line.width >= 3 else { return false }
    let bytes = text[line.range]
    if bytes.starts(with: "第".utf8) { return isCountedChapter(bytes) }
    let words = bytes.split(maxSplits: 3, omittingEmptySubsequences: true, whereSeparator: isSpace)
    guard words.count >= 2, words[0].count <= 24,
      let first = firstScalar(words[0]), first.properties.isUppercase,
      Self.chapterWords.contains(String(decoding: words[0], as: UTF8.self).lowercased())
    else { return false }
    let number = words[1].prefix { ![0x2E, 0x3A, 0x2C].contains($0) }
    let isNumber =
      number.allSatisfy(isASCIIDigit) && number.count <= 3
      || number.allSatisfy { "IVXLC".utf8.contains($0) } || hasOnlyCapitals(line)
    guard isNumber, !number.isEmpty else { return false }
    // `Part 3 was longer.` is a sentence.
    guard words.count > 2, let next = firstScalar(words[2]) else { return true }
    return !next.properties.isLowercase
  }

  private func isCountedChapter(_ bytes: ArraySlice<UInt8>) -> Bool {
    let maximumLength = 8
    let start = String(decoding: bytes.prefix(24), as: UTF8.self).prefix(maximumLength)
    guard let end = start.firstIndex(where: { "章回節节部卷話话".contains($0) }) else { return false }
    return start[..<end].dropFirst().allSatisfy { "一二三四五六七八九十百0123456789０１２３４５６７８９ ".contains($0) }
      && start.distance(from: start.startIndex, to: end) >= 2
  }
}
