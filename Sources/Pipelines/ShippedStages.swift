internal import Ingest
internal import Segment
public import StageKit
internal import Summarize
internal import Tag

extension StageCatalog {
  /// Every stage that ships, in the order of the flow: registering one is one line here.
  public static let shipped = StageCatalog([
    // ingest
    CatalogEntry(ExtractContent.self),
    // segment
    CatalogEntry(NormalizeText.self),
    CatalogEntry(DetectLanguage.self),
    CatalogEntry(TokenizeText.self),
    CatalogEntry(SplitSentences.self),
    // tag
    CatalogEntry(TagPOS.self),
    CatalogEntry(RecognizeEntities.self),
    CatalogEntry(MatchGazetteer.self),
    CatalogEntry(MatchPatterns.self),
    CatalogEntry(RankKeywords.self),
    // summarize
    CatalogEntry(SummarizeText.self),
    // select
    CatalogEntry(FilterDocuments.self),
  ])
}
