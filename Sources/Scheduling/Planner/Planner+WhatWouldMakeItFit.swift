/// Three ways out when not everything fits: more hours, a later exam, or a lower target.
public struct FitAdvice: Sendable, Hashable {
  /// Quarter-hours more in every week that has any; `nil` if no amount was found.
  public let extraPerWeek: Improvement?
  /// Typical weeks more before the last one; `nil` if no number was found.
  public let extraWeeks: Improvement?
  /// The points, with the base value, that the hours as they are allow.
  public let reachableReadiness: Int
  /// The targets that no amount of time reaches, because no activity teaches what they need.
  public let unreachableTargets: [Int]
}

extension Planner {
  /// The most quarter-hours a week that are looked at: all hours of a week.
  private static let hoursLimit = 7 * 24 * 4
  /// The most additional weeks that are looked at: ten years.
  private static let weeksLimit = 520

  /// Computes what would make every reachable target fit; each answer is confirmed by a plan.
  ///
  /// - Parameters:
  ///   - problem: what could be studied, in weeks that do not hold all of it.
  ///   - extraWeek: a typical week, for a later exam.
  ///   - current: the plan for `problem` if there is one already; otherwise it is made.
  /// - Throws: `PlanningError`, when a plan for the problem as it is has to be made and there is none.
  /// - Complexity: one choice of activities, and O(log amount) placements of them for each answer.
  public func whatWouldMakeItFit(
    _ problem: StudyProblem, extension extraWeek: StudyProblem.Week, current: StudySchedule? = nil
  ) throws(PlanningError) -> FitAdvice {
    let groundwork = try Groundwork(problem)
    let unreachable = groundwork.unreachableTargets
    let schedule: StudySchedule =
      if let current { current } else { try self.schedule(problem, on: groundwork) }
    let outcome = schedule.outcome(in: problem)
    if outcome.unmetTargets.count == unreachable.count {
      let nothing = Improvement(amount: 0, lowerBound: 0, problem: problem, schedule: schedule)
      return FitAdvice(
        extraPerWeek: nothing, extraWeeks: nothing, reachableReadiness: outcome.totalReadiness,
        unreachableTargets: unreachable)
    }
    return FitAdvice(
      extraPerWeek: groundwork.leastAmount(reaching: nil, in: 0...Self.hoursLimit) {
        problem.addingToEachWeek(quarters: $0)
      },
      extraWeeks: groundwork.leastAmount(reaching: nil, in: 0...Self.weeksLimit) {
        problem.insertingBeforeLastWeek($0, of: extraWeek)
      },
      reachableReadiness: outcome.totalReadiness, unreachableTargets: unreachable)
  }
}
