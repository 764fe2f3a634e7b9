import Ontology
import Scheduling

/// The weeks of a maintenance plan, in the beat of the plan before it, and what was done in them.
struct MaintenanceFrame {
  /// The weeks before the one from which to plan; sessions that were not done are gone.
  private(set) var past: [PlanWeek] = []
  /// The weeks ahead until renewal opens; the first one may have begun.
  private(set) var ahead: [StudyCalendar.Week] = []
  /// What was done of the first week ahead, and what was done ahead of its week.
  let done: [PlanWeek.Session]
  /// The first day of the first week ahead, which may have begun.
  private var start: Day

  init(_ old: Plan, from: Day, until opens: Day, conditions: Plan.Conditions) {
    let progress = PlanProgress(old)
    done = old.weeks.filter { $0.end >= from }.flatMap(\.sessions).filter(progress.isDone)
    start = from
    let last = opens.adding(days: -1)
    var first = old.conditions.start
    func add(_ end: Day, as week: PlanWeek?) {
      let end = min(end, last)
      if end < from {
        var week =
          week
          ?? PlanWeek(
            number: 0, start: first, end: end, capacity: 0, sessions: [], review: 0,
            readiness: past.last?.readiness ?? old.readiness.now)
        week.sessions.removeAll { !progress.isDone($0) }
        past.append(week)
      } else if first <= last {
        if ahead.isEmpty { start = first }
        let open = max(first, from)
        ahead.append(
          StudyCalendar.Week(
            start: open, end: end, capacity: StudyCalendar(conditions, from: open, to: end).capacity))
      }
      first = end.adding(days: 1)
    }
    for week in old.weeks where week.start < from { add(week.end, as: week) }
    while first <= last { add(first.adding(days: 6), as: nil) }
  }

  /// What is free of the weeks ahead beside study.
  func free(besides schedule: StudySchedule) -> [StudyCalendar.Week] {
    zip(ahead, schedule.weeks).map { week, planned in
      StudyCalendar.Week(
        start: week.start, end: week.end,
        capacity: week.capacity - planned.sessions.map(\.quarters).reduce(0, +))
    }
  }

  /// The weeks ahead with their sessions, not numbered yet.
  func weeks(study: PlanSolution, upkeep: [Int: [PlanWeek.Session]]) -> [PlanWeek] {
    zip(ahead, study.schedule.weeks).enumerated().map { index, pair in
      let (week, planned) = pair
      let sessions = planned.sessions.map { session in
        PlanWeek.Session(
          activity: study.problem.activities[session.activity].id, quarters: session.quarters, part: 1,
          parts: 1)
      }
      return PlanWeek(
        number: index + 1, start: week.start, end: week.end, capacity: week.capacity,
        sessions: sessions + (upkeep[index] ?? []), review: 0, readiness: Score(mean: 0, low: 0, high: 0))
    }
  }

  /// The same weeks with what was done of the first one.
  func joined(_ weeks: [PlanWeek]) -> [PlanWeek] {
    guard var first = weeks.first else { return [] }
    first.start = start
    first.capacity += done.map(\.quarters).reduce(0, +)
    first.sessions =
      done.map { session in
        var session = session
        if let day = session.day, !(first.start...first.end).contains(day) {
          (session.day, session.minute) = (nil, nil)
        }
        return session
      } + first.sessions
    return [first] + weeks.dropFirst()
  }
}
