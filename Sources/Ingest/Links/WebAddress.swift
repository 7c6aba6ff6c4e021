/// Makes addresses of links absolute.
///
/// - Source: RFC 3986, section 5.2
struct WebAddress {
  private let scheme: Substring
  /// `//example.org`, or nothing.
  private let authority: Substring
  private let path: Substring
  private let query: Substring

  /// - Returns: nil when the address has no scheme, or no hierarchy that others could be relative
  ///   to.
  init?(_ base: String) {
    guard let end = Self.schemeEnd(base) else { return nil }
    scheme = base[..<end]
    var rest = base[end...]
    rest = rest.prefix { $0 != "#" }
    guard rest.hasPrefix("/") else { return nil }
    let isNamed = rest.hasPrefix("//")
    let authorityEnd =
      isNamed
      ? rest.dropFirst(2).firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex : rest.startIndex
    authority = rest[..<authorityEnd]
    rest = rest[authorityEnd...]
    path = rest.prefix { $0 != "?" }
    query = rest[path.endIndex...]
  }

  /// The absolute address of a reference; nil when it is empty.
  static func resolved(_ reference: String, against base: WebAddress?) -> String? {
    guard !reference.isEmpty else { return nil }
    if schemeEnd(reference) != nil { return reference }
    return base?.resolved(reference)
  }

  private func resolved(_ reference: String) -> String {
    if reference.hasPrefix("//") { return scheme + reference }
    let root = scheme + authority
    if reference.hasPrefix("#") { return root + path + query + reference }
    if reference.hasPrefix("?") { return root + path + reference }
    let tailStart = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    let tail = reference[tailStart...]
    if reference.hasPrefix("/") {
      return root + Self.withoutDots(reference[..<tailStart]) + tail
    }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return root + Self.withoutDots(folder + reference[..<tailStart]) + tail
  }

  /// Behind the colon of a scheme at the start; nil when there is none.
  private static func schemeEnd(_ address: String) -> String.Index? {
    guard let colon = address.firstIndex(of: ":") else { return nil }
    let scheme = address[..<colon]
    guard let first = scheme.utf8.first, isASCIILetter(first) else { return nil }
    let isScheme = scheme.utf8.allSatisfy {
      isASCIILetter($0) || isASCIIDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
    return isScheme ? address.index(after: colon) : nil
  }

  /// A path without `.` and `..` steps.
  private static func withoutDots(_ path: some StringProtocol) -> String {
    var steps: [Substring] = []
    let parts = Substring(path).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { steps.append("") }
      case "..":
        _ = steps.popLast()
        if isLast { steps.append("") }
      default: steps.append(part)
      }
    }
    return "/" + steps.joined(separator: "/")
  }
}
