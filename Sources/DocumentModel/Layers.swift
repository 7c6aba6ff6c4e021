/// The annotations of a document, by kind. A layer is nil until a stage writes it.
public struct Layers: Sendable, Equatable {
  public var blocks: Layer<Block>?
  public var sentences: Sentences?
  public var tokens: Tokens?
  public var entities: EntityLayer?
  public var keyphrases: Layer<Keyphrase>?
  public var summary: Layer<SummarySentence>?
  /// Layers that this version does not know, in the order read; offsets inside are UTF-8 bytes.
  public var others: [Member] = []

  public init() {}
}

/// A layer of objects that one stage wrote.
public struct Layer<Element: Sendable & Equatable>: Sendable, Equatable {
  /// Index into `Document.by`.
  public var by: Int
  /// In text order.
  public var items: [Element]
  /// Members that this version does not know, in the order read.
  public var others: [Member]

  public init(by: Int, items: [Element] = [], others: [Member] = []) {
    self.by = by
    self.items = items
    self.others = others
  }
}

/// The layer that entities, gazetteer and patterns share.
///
/// Sorted by start, longer first, label, then `by`. Items of one stage do not overlap: see `Document.addEntities`.
public struct EntityLayer: Sendable, Equatable {
  /// Indices into `Document.by` of the stages that wrote here, ascending.
  public var by: [Int]
  /// In the order that `Entity.precedes` gives.
  public var items: [Entity]
  /// Members that this version does not know, in the order read.
  public var others: [Member]

  public init(by: [Int] = [], items: [Entity] = [], others: [Member] = []) {
    self.by = by
    self.items = items
    self.others = others
  }
}
