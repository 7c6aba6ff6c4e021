#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Turns scores of paths into probabilities that mean what they say.
///
/// Scores are divided by `1 / scorePerUnit` (a temperature) before the marginal of an entity is taken; the logit of the
/// marginal goes through a line fitted to the share of right entities on the development file (Platt 1999).
struct Calibration: Equatable {
  var scorePerUnit: Double
  var slope: Double
  var offset: Double

  static let none = Calibration(scorePerUnit: 1, slope: 1, offset: 0)

  /// The probability that an entity with this marginal is right: 0.0001...0.9999, as nothing is certain.
  func probability(marginal: Double) -> Double {
    let logit = Self.logit(marginal) * slope + offset
    return min(max(1 / (1 + exp(-logit)), 0.0001), 0.9999)
  }

  static func logit(_ probability: Double) -> Double {
    let bounded = min(max(probability, 1e-6), 1 - 1e-6)
    return log(bounded / (1 - bounded))
  }
}

extension Calibration {
  /// Fits the line by Newton's method on the logistic loss.
  /// - Parameter outcomes: marginals of entities, and whether each was right.
  mutating func fit(_ outcomes: [(marginal: Double, isRight: Bool)]) {
    guard outcomes.contains(where: \.isRight), outcomes.contains(where: { !$0.isRight }) else {
      return
    }
    var (slope, offset) = (1.0, 0.0)
    for _ in 0..<50 {
      var gradient = (slope: 1e-3 * (1 - slope), offset: 0.0)
      var curvature = (slope: 1e-3, mixed: 0.0, offset: 1e-9)
      for outcome in outcomes {
        let logit = Self.logit(outcome.marginal)
        let probability = 1 / (1 + exp(-(logit * slope + offset)))
        let error = (outcome.isRight ? 1 : 0) - probability
        let weight = probability * (1 - probability)
        gradient.slope += error * logit
        gradient.offset += error
        curvature.slope += weight * logit * logit
        curvature.mixed += weight * logit
        curvature.offset += weight
      }
      let determinant =
        curvature.slope * curvature.offset - curvature.mixed * curvature.mixed
      guard determinant > 1e-12 else { break }
      slope += (gradient.slope * curvature.offset - gradient.offset * curvature.mixed) / determinant
      offset += (gradient.offset * curvature.slope - gradient.slope * curvature.mixed) / determinant
    }
    guard slope.isFinite, offset.isFinite, slope > 0 else { return }
    self.slope = slope
    self.offset = offset
  }
}
