/// Precision, recall and F1 over entities whose span and type are right.
public struct EntityScore: Sendable, Equatable {
  public var right = 0
  public var found = 0
  public var marked = 0

  public init() {}

  /// 0...1; 0 when nothing was found.
  public var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  /// 0...1; 0 when nothing is marked.
  public var recall: Double { marked == 0 ? 0 : Double(right) / Double(marked) }
  /// Harmonic mean of precision and recall, 0...1.
  public var f1: Double {
    found + marked == 0 ? 0 : 2 * Double(right) / Double(found + marked)
  }

  static func + (a: EntityScore, b: EntityScore) -> EntityScore {
    var sum = a
    sum.right += b.right
    sum.found += b.found
    sum.marked += b.marked
    return sum
  }
}
