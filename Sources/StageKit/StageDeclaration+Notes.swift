internal import DocumentModel

extension StageDeclaration {
  /// What holds for all stages that write the same, in sentences for the reference and the help.
  public var notes: [String] { writes.contains(.entities) ? [EntityPriority.summary] : [] }
}
