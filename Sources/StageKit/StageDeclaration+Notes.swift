internal import DocumentModel

extension StageDeclaration {
  /// What holds for all stages that write the same, in sentences for the reference and the help.
  public var notes: [String] {
    if writes.contains(.entities) { return [EntityPriority.summary] }
    if writes.contains(.partsOfSpeech) {
      return ["The outputs of a pipeline have tokens only when their layers name them."]
    }
    return []
  }
}
