internal import Unicode

/// Finds web addresses, e-mail addresses and file names, which are one token each.
enum AddressRule {
  /// Longest parts that RFC 5321 allows: bounds the look-ahead.
  private static let longestLocalPart = 64
  private static let longestDomain = 255

  /// The end of the address that starts at `index`, if there is one.
  static func end(_ text: TextBytes, at index: Int, in chunk: Chunk) -> Int? {
    if chunk.marks.contains(.colon), let end = schemeEnd(text, index, chunk.end) {
      return webEnd(text, end, chunk.end)
    }
    if hasPrefix("www.", text, at: index, before: chunk.end) {
      return webEnd(text, index + 4, chunk.end)
    }
    if chunk.marks.contains(.at), let end = emailEnd(text, index, chunk.end) { return end }
    guard chunk.marks.contains(.innerPeriod) else { return nil }
    let file = fileEnd(text, index, chunk.end)
    guard let domain = domainEnd(text, index, chunk.end) else { return file }
    return max(domain, file ?? domain)
  }

  private static let schemes: [StaticString] = [
    "http://", "https://", "ftp://", "ftps://", "file://", "mailto:", "news://", "irc://", "ssh://",
    "git://", "doi:10.", "urn:", "tel:+",
  ]

  private static func schemeEnd(_ text: TextBytes, _ index: Int, _ end: Int) -> Int? {
    let first = text[index].asciiLowercased
    for scheme in schemes where scheme.utf8Start.pointee == first {
      let next = index + scheme.utf8CodeUnitCount
      if hasPrefix(scheme, text, at: index, before: end), next < end, text[next].isWordByte {
        return next
      }
    }
    return nil
  }

  /// The end of a web address of which at least `index` is part: punctuation at its end is not.
  private static func webEnd(_ text: TextBytes, _ index: Int, _ end: Int) -> Int {
    var stop = index
    var openBrackets = 0
    while stop < end {
      switch text[stop] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"):
        return trimmed(text, index, stop)
      case UInt8(ascii: "("): openBrackets += 1
      case UInt8(ascii: ")"):
        if openBrackets == 0 { return trimmed(text, index, stop) }
        openBrackets -= 1
      case 0xC2... where endsAddress(decodeScalar(text, at: stop).value):
        return trimmed(text, index, stop)
      default: break
      }
      stop += 1
    }
    return trimmed(text, index, stop)
  }

  /// Punctuation beyond ASCII stands around addresses, but for hyphens and the point of Catalan.
  private static func endsAddress(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2010, 0x2011: false
    default: CharacterKind(scalar) == .punctuation
    }
  }

  private static func trimmed(_ text: TextBytes, _ index: Int, _ end: Int) -> Int {
    var end = end
    while end > index {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "]"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("):
        end -= 1
      default: return end
      }
    }
    return end
  }

  private static func emailEnd(_ text: TextBytes, _ index: Int, _ end: Int) -> Int? {
    var at = index
    let lastStart = min(end, index + longestLocalPart + 1)
    while at < lastStart, isLocalByte(text[at]) { at += 1 }
    guard at > index, at < lastStart, text[at] == UInt8(ascii: "@") else { return nil }
    var stop = at + 1
    let lastStop = min(end, stop + longestDomain)
    while stop < lastStop, isDomainByte(text[stop]) { stop += 1 }
    // A longer domain is none, and its limit may lie within a character.
    if stop == lastStop, stop < end, isDomainByte(text[stop]) { return nil }
    while stop > at, !text[stop - 1].isWordByte { stop -= 1 }
    guard stop > at + 3 else { return nil }
    // `name@HOST` without a period is an address of old mail systems.
    let hasPeriod = text[at..<stop].contains(UInt8(ascii: "."))
    return hasPeriod || text[at + 1].isASCIIUppercase ? stop : nil
  }

  private static func isLocalByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: "'"):
      true
    default: byte.isWordByte
    }
  }

  private static func isDomainByte(_ byte: UInt8) -> Bool {
    byte.isWordByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// A host without a scheme, whose last part is a top-level domain in common use: `example.com/path`.
  private static func domainEnd(_ text: TextBytes, _ index: Int, _ end: Int) -> Int? {
    var stop = index
    let lastStop = min(end, index + longestDomain)
    var hostEnd: Int?
    var labelStart = index
    while stop <= lastStop {
      let byte = stop < lastStop ? text[stop] : 0
      if byte == UInt8(ascii: ".") || !isDomainByte(byte) {
        if labelStart > index, isTopLevelDomain(text, labelStart, stop, after: hostEnd) {
          hostEnd = stop
        }
        guard byte == UInt8(ascii: "."), stop > labelStart else { break }
        labelStart = stop + 1
      }
      stop += 1
    }
    guard let hostEnd else { return nil }
    if hostEnd < end, text[hostEnd] == UInt8(ascii: "/") { return webEnd(text, hostEnd, end) }
    if hostEnd < end, text[hostEnd].isWordByte || text[hostEnd] == UInt8(ascii: "@") { return nil }
    return hostEnd
  }

  private static let topLevelDomains: [StaticString] = [
    "com", "org", "net", "edu", "gov", "info", "biz", "mil", "co", "uk", "de", "fr", "eu", "io",
    "ch", "nl", "ru", "jp", "br", "au", "pl", "se", "dk", "cz", "fi", "cn", "kr", "mx", "tv", "ca",
    "pt", "gr", "tr", "ar", "il", "hu", "ro", "ie", "nz", "za", "ua", "sk", "lt", "lv", "lu", "tw",
    "hk", "sg", "th", "vn", "ir", "pk",
  ]

  /// - Parameter host: where a shorter host ends: a country's two letters may go on with it, as in `co.in`.
  private static func isTopLevelDomain(
    _ text: TextBytes, _ start: Int, _ end: Int, after host: Int?
  ) -> Bool {
    // `Yahoo.Com` is a name, `quality.De` a missing space: the label is in one case.
    guard end - start >= 2, text[start].isASCIILowercase == text[end - 1].isASCIILowercase else {
      return false
    }
    if host == start - 1, end - start == 2, text[start].isASCIILowercase { return true }
    return topLevelDomains.contains {
      $0.utf8CodeUnitCount == end - start && hasPrefix($0, text, at: start, before: end)
    }
  }

  private static let extensions: [StaticString] = [
    "doc", "docx", "pdf", "xls", "xlsx", "ppt", "pptx", "txt", "html", "htm", "jpg", "jpeg", "png",
    "gif", "zip", "exe", "csv", "xml", "json", "mp3", "mp4", "avi", "php", "asp", "aspx", "tar.gz",
    "gz", "rtf", "wpd", "py", "js", "css", "svg", "yaml", "yml", "epub", "ics", "msg",
    "md", "sh", "log", "ini", "cfg", "toml", "sql", "java", "cpp", "rb", "ts", "wav", "bmp", "tif",
    "tiff", "webp", "tex", "bat", "dll", "iso", "dmg", "apk", "jar", "deb", "7z", "rar", "bz2",
    "odt",
    "ods",
  ]

  /// A file name whose extension is in common use: `report-2001.pdf`.
  private static func fileEnd(_ text: TextBytes, _ index: Int, _ end: Int) -> Int? {
    var stop = index
    let lastStop = min(end, index + longestDomain)
    while stop < lastStop, isLocalByte(text[stop]) || text[stop] == UInt8(ascii: "#") { stop += 1 }
    while stop > index, !text[stop - 1].isWordByte { stop -= 1 }
    let isFile = extensions.contains {
      let start = stop - $0.utf8CodeUnitCount
      return start > index + 1 && text[start - 1] == UInt8(ascii: ".")
        && hasPrefix($0, text, at: start, before: stop)
    }
    return isFile ? stop : nil
  }
}
