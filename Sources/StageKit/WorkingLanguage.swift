public import DocumentModel

/// A guess of `language` with a score below this is not acted on.
public let trustedLanguageScore = 0.8

extension Document {
  /// The language that stages work in: the one that is set, else the stage `language`'s guess when it is sure, else the
  /// default.
  public func workingLanguage(_ set: LanguageCode?, default fallback: LanguageCode) -> String {
    if let set { return set.code }
    let fallback = fallback.code
    guard let language = metadata.language, language != "und" else { return fallback }
    if let score = metadata.languageScore, score < trustedLanguageScore { return fallback }
    return language.split(separator: "-").first.map { $0.lowercased() } ?? fallback
  }
}
