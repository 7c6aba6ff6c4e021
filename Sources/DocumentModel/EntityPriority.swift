/// Which of two entities that overlap stays: the lesser one by these, in their order.
///
/// 1. A name of a `gazetteer`: somebody listed it for these documents.
/// 2. The longer one: `Fifth Avenue` and not the ordinal in it, an e-mail address and not the name
///    in it.
/// 3. Of equally long ones that of `patterns`, which has a value.
/// 4. The later find: a stage that runs again, with other settings or another list, corrects the
///    one before.
public struct EntityPriority: Comparable, Sendable {
  /// The rule in a sentence, for the help of the stages.
  public static let summary = """
    Entities of entities, gazetteer and patterns may overlap. With overlaps: resolve one stays: a name \
    of gazetteer, else the longer, else that of patterns, else the later find.
    """

  private let isGuessed: Bool
  private let shortness: Int
  private let lacksValue: Bool
  private let earliness: Int

  /// - Parameter stage: the name of the stage that found it.
  public init(_ entity: Entity, stage: some StringProtocol) {
    isGuessed = stage != "gazetteer"
    shortness = -entity.span.count
    lacksValue = stage != "patterns"
    earliness = -entity.by
  }

  public static func < (one: EntityPriority, other: EntityPriority) -> Bool {
    if one.isGuessed != other.isGuessed { return other.isGuessed }
    if one.shortness != other.shortness { return one.shortness < other.shortness }
    if one.lacksValue != other.lacksValue { return other.lacksValue }
    return one.earliness < other.earliness
  }
}
