internal import Segment
public import StageKit

extension StageCatalog {
  /// Every stage that ships, in the order of the flow: registering one is one line here.
  public static let shipped = StageCatalog([
    // ingest
    // segment
    CatalogEntry(TokenizeText.self),
    // tag
    // summarize
    // select
    CatalogEntry(FilterDocuments.self),
  ])
}
