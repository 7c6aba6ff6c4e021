public import StageKit

extension StageCatalog {
  /// Every stage that ships, in the order of the flow: registering one is one line here.
  public static let shipped = StageCatalog([
    // ingest
    // segment
    // tag
    // summarize
    // select
  ])
}
