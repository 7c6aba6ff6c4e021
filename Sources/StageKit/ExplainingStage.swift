public import DocumentModel

/// A stage that can say why it annotated something.
public protocol ExplainingStage: Stage {
  /// Why an entity of this stage stands in a document.
  /// - Parameter document: with everything that the stage reads.
  mutating func reasons(for entity: Entity, in document: Document) -> [Reason]
}

/// A reason for an annotation, as a line for people: what it is about, and facts, the weightiest first.
public struct Reason: Sendable, Equatable {
  public struct Fact: Sendable, Equatable {
    public var text: String
    /// How much it speaks for the annotation, in the unit that the reason names; negative where it speaks against it.
    public var weight: Double?

    public init(_ text: String, weight: Double? = nil) {
      self.text = text
      self.weight = weight
    }
  }

  /// A word of the text, or what the facts have in common.
  public var subject: String
  public var facts: [Fact]

  public init(_ subject: String, _ facts: [Fact]) {
    self.subject = subject
    self.facts = facts
  }
}
