import Ontology

/// What the weeks ahead hold, in quarter-hours by the estimates: from the calendar as the learner gave it, at their
/// pace, less what is done.
struct OpenHours {
  /// The conditions as they were given.
  let conditions: Plan.Conditions
  /// The same with what was done ahead of its day, and what of today is over or given up, as busy times.
  let openConditions: Plan.Conditions
  private let doneQuarters: Int
  private let today: Day
  private let pace: Int?

  /// - Parameter gone: Times of today that are over or given up.
  init(
    _ conditions: Plan.Conditions, past: PastWeeks, today: Day, gone: [Plan.BusyTime] = [], pace: Int?
  ) {
    self.conditions = conditions
    var open = conditions
    open.busy += past.doneNow.compactMap { session in
      guard let day = session.day, let minute = session.minute, day >= today else { return nil }
      return Plan.BusyTime(
        day: day, from: minute, to: min(ClockTime.minutesOfDay, minute + 15 * session.quarters))
    }
    open.busy += gone
    openConditions = open
    doneQuarters = past.doneQuarters
    self.today = today
    self.pace = pace
  }

  /// What a whole week holds.
  func all(of week: PlanWeek) -> Int {
    atPace(StudyCalendar(conditions, from: week.start, to: week.end).capacity)
  }

  /// What is left of a week that goes on.
  ///
  /// - Parameter planned: Quarter-hours that are planned for the days that are left: where only hours a week are
  ///   known, the days that sessions have are a proposal, and what was meant for the rest of the week still fits.
  func left(of week: PlanWeek, planned: Int) -> Int {
    let start = min(max(today, week.start), week.end)
    let left = atPace(StudyCalendar(openConditions, from: start, to: week.end).capacity)
    return min(max(0, all(of: week) - doneQuarters), conditions.times.isEmpty ? max(left, planned) : left)
  }

  private func atPace(_ quarters: Int) -> Int { pace.map { quarters * 100 / $0 } ?? quarters }
}
