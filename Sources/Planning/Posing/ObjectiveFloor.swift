import Assessment
import Scheduling

/// Objectives of which a plan should teach something, although other steps bring more points in the same hours.
///
/// An objective that somebody is believed to be weak in and that a plan leaves out altogether is what a mentor asks
/// about first. So it gets one step at least, where that costs little.
struct ObjectiveFloor: Sendable {
  /// Objectives below this share of the goal are left to the points.
  private static let leastWeight = 0.02
  /// Readiness in an objective below which it counts as weak, as the verdict "nearly there" has it for the whole.
  private static let weakBelow = 0.65
  /// The most points that a step may cost the plan as a whole, in thousandths of a percent of readiness.
  static let mostPoints = 150
  /// What a step is worth in the search beside its own points: more than it can cost.
  static let worth = 400
  /// How many steps are tried for each objective.
  static let tries = 3

  /// For each weak objective its targets, those worth most first; the weakest objective first.
  private let objectives: [[Int]]

  /// - Complexity: O(needs of the objectives + targets).
  init(_ goals: GoalSet, belief: Belief, targets: [StudyProblem.Target]) {
    let targetsBySkill = Dictionary(grouping: targets.indices) { targets[$0].needs.first?.skill ?? -1 }
    let weak = goals.entries.flatMap { entry in
      entry.demand.competencies.filter { $0.weight * entry.share >= Self.leastWeight }
    }.compactMap { part -> (now: Double, targets: [Int])? in
      let terms = part.measure.terms
      let now = terms.reduce(0) {
        $0 + $1.weight * AttainmentMoments(proficiency: belief.proficiency($1.skill), target: $1.target).mean
      }
      guard now < Self.weakBelow else { return nil }
      let own = Set(terms.map(\.skill)).flatMap { targetsBySkill[$0] ?? [] }
      return (now, own.sorted { (targets[$1].value, $0) < (targets[$0].value, $1) })
    }
    objectives = weak.sorted { $0.now < $1.now }.map(\.targets).filter { !$0.isEmpty }
  }

  /// The targets of each weak objective of which none is met.
  func neglected(by outcome: ScheduleOutcome) -> [[Int]] {
    let met = Set(outcome.metTargets.filter { $0.week >= 0 }.map(\.target))
    return objectives.filter { $0.allSatisfy { !met.contains($0) } }
  }
}
