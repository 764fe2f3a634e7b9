/// The weighted attainment of many targets: of an exam, a section, a competency or a single skill.
///
/// ```swift
/// let exam = ReadinessMeasure(terms: [
///   ReadinessTerm(skill: 0, target: 3, weight: 0.5),
///   ReadinessTerm(skill: 1, target: 3, weight: 0.3),
///   ReadinessTerm(skill: 2, target: 2, weight: 0.2),
/// ])
/// exam.estimate(belief).interval90
/// ```
public struct ReadinessMeasure: Sendable, Hashable {
  /// The terms, ordered by skill and target, with weights that add up to 1.
  ///
  /// A skill may stand in several terms with different targets; terms with the same skill and target are one.
  public let terms: [ReadinessTerm]

  /// The terms of each skill that has any, as ranges of `terms`, in ascending order of the skill.
  let groups: [Range<Int>]

  /// Creates a measure; the weights are divided by their sum.
  ///
  /// - Precondition: Targets are positive, weights are not negative, and one at least is positive.
  public init(terms: [ReadinessTerm]) {
    let total = terms.reduce(0) { $0 + $1.weight }
    precondition(total > 0 && total.isFinite, "a measure needs at least one term of positive weight")
    precondition(
      terms.allSatisfy { $0.weight >= 0 && $0.target > 0 && $0.skill >= 0 }, "a term is out of range")
    let ordered = terms.filter { $0.weight > 0 }.sorted { ($0.skill, $0.target) < ($1.skill, $1.target) }
    var merged: [ReadinessTerm] = []
    for term in ordered {
      if let last = merged.last, last.skill == term.skill, last.target == term.target {
        merged[merged.count - 1].weight += term.weight / total
      } else {
        merged.append(ReadinessTerm(skill: term.skill, target: term.target, weight: term.weight / total))
      }
    }
    var groups: [Range<Int>] = []
    var start = 0
    for end in 1...merged.count where end == merged.count || merged[end].skill != merged[start].skill {
      groups.append(start..<end)
      start = end
    }
    self.terms = merged
    self.groups = groups
  }

  /// The readiness of someone whose proficiencies are known, 0 to 1.
  ///
  /// - Complexity: O(number of terms).
  public func value(at proficiencies: [Double]) -> Double {
    terms.reduce(0) { $0 + $1.weight * min(max(proficiencies[$1.skill] / $1.target, 0), 1) }
  }

  /// The share of the weight that rests on each skill; 0 for skills without a term.
  public func weights(skillCount: Int) -> [Double] {
    var weights = [Double](repeating: 0, count: skillCount)
    for term in terms { weights[term.skill] += term.weight }
    return weights
  }
}
