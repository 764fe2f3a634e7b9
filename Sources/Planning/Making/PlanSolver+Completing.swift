import Scheduling

extension PlanSolver {
  /// The plan that leaves nothing out, where the hours allow it and one leaves out little: what is to come first, and what
  /// counts less, decides nothing where there is time for all.
  func completed(_ found: PlanSolution) -> PlanSolution {
    let lost = found.outcome.unmetTargets.map { found.problem.targets[$0].value }.reduce(0, +)
    guard lost > 0, lost <= Self.littleLeftOut, let groundwork = groundwork(for: found.problem),
      groundwork.unreachableTargets.isEmpty,
      let all = groundwork.leastAmount(reaching: nil, in: 0...0, isLeast: false, variant: { _ in found.problem })
    else { return found }
    return PlanSolution(
      conditions: found.conditions, calendar: found.calendar, problem: found.problem,
      schedule: ordered(all.schedule, of: found.problem, on: groundwork, atLeast: nil))
  }

  /// Points of what is left out up to which it is asked whether all would fit.
  private static let littleLeftOut = 2_000
}
