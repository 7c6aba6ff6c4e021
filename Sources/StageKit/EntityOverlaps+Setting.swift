public import DocumentModel

extension EntityOverlaps: SettingChoice {
  /// What the setting `overlaps` says of itself in every stage that has it.
  public static let help =
    "Keep entities that overlap those of other stages, or resolve all overlaps of the document."
}
