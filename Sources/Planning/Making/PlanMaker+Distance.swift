public import Scheduling

/// How far a plan is from the best one, in points of 0.001 % readiness: finer than plans say it.
public struct PlanDistance: Sendable, Hashable {
  /// What is to be solved.
  public let problem: StudyProblem
  /// The points of the plan, with the base value.
  public let points: Int
  /// The points that no plan exceeds, with the base value.
  public let most: Int
  /// What the plan is worth with what its order costs; `nil` where no order is asked for.
  public let inOrder: OrderWorth?
}

extension PlanMaker {
  /// How far the plan that is made under some conditions is from the best.
  ///
  /// - Throws: `ConditionsFault` for conditions under which no plan can be made.
  public func distance(_ conditions: Plan.Conditions) throws(ConditionsFault) -> PlanDistance {
    try conditions.check()
    let solver = PlanSolver(
      builder: builder, planner: planner, checkUps: rhythm(conditions), shown: shownReadiness)
    let solution = try solver.solve(conditions)
    let points = solution.outcome.totalReadiness
    return PlanDistance(
      problem: solution.problem, points: points,
      most: max(points, solver.mostPoints(of: solution.problem) ?? points),
      inOrder: solver.worth(of: solution))
  }
}

extension PlanMaker {
  /// The readiness that can be expected of all that the library teaches, whatever the hours, in per mille.
  ///
  /// - Complexity: O(activities + targets).
  public func mostReadiness(_ conditions: Plan.Conditions) -> Int {
    let problem = builder.problem(
      StudyCalendar(conditions), conditions: conditions, practisedExams: 0)
    guard let groundwork = try? Groundwork(problem) else { return 1000 }
    let points = problem.baseValue + groundwork.reachablePoints
    var (low, high) = (0, 1000)
    // The points that a target takes rise with it.
    while low < high {
      let middle = (low + high + 1) / 2
      var aimed = conditions
      aimed.target = middle
      if builder.points(ofTargetOf: aimed) <= points { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
