import Ontology
import Scheduling
internal import Synchronization

/// A problem with its solution.
struct PlanSolution: Sendable {
  let conditions: Plan.Conditions
  let calendar: StudyCalendar
  let problem: StudyProblem
  let schedule: StudySchedule
  let outcome: ScheduleOutcome
  /// The days on which the next sessions of activities are to be, by their ids.
  var pinnedDays: [String: Day] = [:]
  /// What is to be expected of it, once somebody has asked.
  let projected = KeptProjection()

  final class KeptProjection: Sendable {
    let value = Mutex<PlanProjection?>(nil)
    /// The readiness that is shown at its end, in per mille.
    let shown = Mutex<Int?>(nil)
  }

  init(conditions: Plan.Conditions, calendar: StudyCalendar, problem: StudyProblem, schedule: StudySchedule) {
    self.conditions = conditions
    self.calendar = calendar
    self.problem = problem
    self.schedule = schedule
    outcome = schedule.outcome(in: problem)
  }
}

extension PlanSolution {
  /// Whether an activity has to be done before another.
  ///
  /// - Complexity: O(activities of the problem).
  func precedes(_ first: String, _ second: String) -> Bool {
    guard let before = problem.activities.first(where: { $0.id == first }),
      let after = problem.activities.first(where: { $0.id == second })
    else { return false }
    return after.builds(on: before)
  }
}
