/// The readiness of a person of whom some skills may be in one of several states, such as learned or not.
///
/// Which state a skill is in is independent of the others and of the belief; within a state the proficiency is
/// normal, as far from its mean as the belief's is from its own, in proportion to the deviations. So with a
/// chance of 1 for one state of each skill this is ``ReadinessMeasure/estimate(_:)`` of the belief moved there.
///
/// What does not depend on the chances is prepared once.
public struct MixedReadiness: Sendable {
  /// The terms of a skill in one of its states.
  fileprivate struct State {
    let mean: Double
    let meanSquare: Double
    /// The expected derivatives by the deviation of the belief, not of the state.
    let slope: Double
    let curvature: Double
  }

  private let skills: [Int]
  /// For each of `skills` the state of the belief and its alternatives.
  fileprivate let states: [[State]]
  /// The covariances of the belief, a triangle row by row.
  private let covariances: [Double]

  /// Prepares a measure.
  ///
  /// - Parameters:
  ///   - measure: What readiness consists of.
  ///   - belief: What is believed where no alternative is given.
  ///   - alternatives: By skill, the states that it may be in besides that of the belief.
  /// - Complexity: O(t + s²) for t terms on s skills.
  public init(_ measure: ReadinessMeasure, belief: Belief, alternatives: [Int: [Moments]]) {
    let parts = measure.skillMoments { belief.proficiency($0) }
    skills = parts.map(\.skill)
    let most = alternatives.values.map(\.count).max() ?? 0
    var states = parts.map { [State($0, ratio: 1)] }
    for index in 0..<most {
      let others = measure.skillMoments { skill in
        alternatives[skill].flatMap { index < $0.count ? $0[index] : nil } ?? belief.proficiency(skill)
      }
      for (place, part) in others.enumerated() {
        guard let known = alternatives[part.skill], index < known.count else { continue }
        let deviation = belief.proficiency(part.skill).standardDeviation
        states[place].append(
          State(part, ratio: deviation > 0 ? known[index].standardDeviation / deviation : 0))
      }
    }
    self.states = states
    covariances = parts.indices.flatMap { row in
      (0..<row).map { belief.covariance(of: parts[row].skill, and: parts[$0].skill) }
    }
  }

  /// The readiness when each skill is in its alternative states with some chances, else as it is believed.
  ///
  /// The mean is exact, and so is the variance that each skill has by itself; the covariance of two skills is
  /// that of ``ReadinessMeasure/estimate(_:)``.
  ///
  /// - Parameter chances: By skill, the chance of each of its alternatives; together at most 1. Skills without
  ///   an entry are as they are believed.
  /// - Complexity: O(s²) for s skills.
  public func estimate(chances: [Int: [Double]]) -> Estimate {
    var mean = 0.0
    var variance = 0.0
    var slopes = [Double](repeating: 0, count: skills.count)
    var curvatures = slopes
    for (place, skill) in skills.enumerated() {
      let own = states[place]
      let others = chances[skill] ?? []
      var (first, second) = (0.0, 0.0)
      let unchanged = 1 - others.prefix(own.count - 1).reduce(0, +)
      for (index, state) in own.enumerated() where index <= others.count {
        let chance = index == 0 ? unchanged : others[index - 1]
        first += chance * state.mean
        second += chance * state.meanSquare
        slopes[place] += chance * state.slope
        curvatures[place] += chance * state.curvature
      }
      mean += first
      variance += max(0, second - first * first)
    }
    var entry = 0
    for row in skills.indices {
      var (linear, quadratic) = (0.0, 0.0)
      for column in 0..<row {
        let covariance = covariances[entry]
        entry += 1
        linear += slopes[column] * covariance
        quadratic += curvatures[column] * covariance * covariance
      }
      variance += 2 * slopes[row] * linear + curvatures[row] * quadratic
    }
    return Estimate(mean: min(max(mean, 0), 1), standardDeviation: max(variance, 0).squareRoot())
  }
}

extension MixedReadiness.State {
  fileprivate init(_ part: ReadinessMeasure.SkillMoments, ratio: Double) {
    self.init(
      mean: part.mean, meanSquare: part.variance + part.mean * part.mean, slope: part.slope * ratio,
      curvature: part.curvature * ratio * ratio)
  }
}
