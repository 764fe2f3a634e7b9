import Ontology

/// The part of a plan that is still ahead, as a problem of its own.
struct RestOfPlan {
  /// A week ahead.
  struct Week {
    /// The first day, or for the current week the day from which to plan.
    var start: Day
    var end: Day
    /// Quarter-hours by the estimates: at the learner's pace, less what is done.
    var capacity: Int
  }

  private(set) var conditions: Plan.Conditions
  let weeks: [Week]
  private let old: Plan
  private let progress: PlanProgress
  private let current: Int

  init(
    _ plan: Plan, past: PastWeeks, progress: PlanProgress, today: Day, pace: Int?, extraWeeks: Int
  ) {
    old = plan
    self.progress = progress
    current = past.current
    var conditions = plan.conditions
    if extraWeeks > 0, let exam = conditions.examDate {
      conditions.examDate = exam.adding(days: 7 * extraWeeks)
    }
    var ahead = plan.weeks[current...].map { (start: $0.start, end: $0.end, capacity: $0.capacity) }
    if extraWeeks > 0 {
      let longer = StudyCalendar(conditions, weekCount: plan.weeks.count + extraWeeks).weeks
      // The last week may have been cut short by the exam's old date.
      ahead = longer[current...].map { ($0.start, $0.end, $0.capacity) }
      if let exam = conditions.examDate {
        ahead = ahead.filter { $0.start < exam }.map {
          ($0.start, min($0.end, exam.adding(days: -1)), $0.capacity)
        }
      }
    }
    self.conditions = conditions
    weeks = ahead.enumerated().map { offset, week in
      var capacity = week.capacity
      var start = week.start
      if offset == 0 {
        start = min(max(today, week.start), week.end)
        let days = week.end.number - week.start.number + 1
        let left = min(days, max(0, week.end.number - max(today, week.start).number + 1))
        capacity = min(max(0, capacity - past.doneQuarters), week.capacity * left / days)
      }
      if let pace { capacity = capacity * 100 / pace }
      return Week(start: start, end: week.end, capacity: capacity)
    }
    self.conditions.start = weeks.first?.start ?? conditions.start
  }

  /// The calendar of the problem.
  private var calendar: StudyCalendar {
    StudyCalendar(
      conditions,
      weeks: weeks.map {
        StudyCalendar.Week(start: $0.start, end: $0.end, capacity: $0.capacity)
      })
  }

  /// Solves the problem with as little change as possible; `nil` when there are no hours at all.
  func solution(by maker: PlanMaker, effort: Planner.Effort) -> PlanSolution? {
    guard weeks.contains(where: { $0.capacity > 0 }) else { return nil }
    var problem = maker.builder.problem(calendar, conditions: conditions, withSittings: false)
    for sittings in [keptSittings, []] {
      problem.sittings = sittings
      guard let groundwork = try? Groundwork(problem),
        let found = try? Planner(effort: effort).repair(
          problem, on: groundwork, keeping: keptSchedule(problem), order: order(problem))
      else { continue }
      return PlanSolution(
        conditions: conditions, calendar: calendar, problem: problem, schedule: found.schedule)
    }
    return nil
  }

  /// Practice exams that were not taken, in their weeks; those whose week has passed may be taken in any.
  private var keptSittings: [StudyProblem.Sitting] {
    old.weeks.enumerated().flatMap { index, week in
      week.sessions.filter { isPracticeExam($0) && !progress.isDone($0) }.map { session in
        let place = index - current
        return StudyProblem.Sitting(
          id: session.activity, duration: session.quarters, earliest: max(place, 0),
          latest: place >= 0 && !progress.isSkipped(session) ? place : weeks.count - 1)
      }
    }
  }

  private func isPracticeExam(_ session: PlanWeek.Session) -> Bool {
    old.activities.contains { $0.id == session.activity && $0.kind == .practiceExam }
  }

  /// What was planned and is not done, in its weeks.
  private func keptSchedule(_ problem: StudyProblem) -> StudySchedule {
    let places = indices(problem.activities.map(\.id))
    let sittings = indices(problem.sittings.map(\.id))
    var schedule = StudySchedule(weeks: weeks.map { _ in StudySchedule.Week() })
    for (index, week) in old.weeks.enumerated() where index >= current && index - current < weeks.count {
      for session in week.sessions where !progress.isDone(session) && !progress.isSkipped(session) {
        if let activity = places[session.activity] {
          schedule.weeks[index - current].sessions.append(
            StudySchedule.Session(activity: activity, quarters: session.quarters))
        } else if let sitting = sittings[session.activity] {
          schedule.weeks[index - current].sittings.append(sitting)
        }
      }
    }
    return schedule
  }

  /// The activities that are not complete, in the order in which they were planned.
  private func order(_ problem: StudyProblem) -> [Int] {
    let places = indices(problem.activities.map(\.id))
    var seen: Set<Int> = []
    let lastFirst = old.weeks.flatMap(\.sessions).reversed().compactMap { places[$0.activity] }
      .filter { seen.insert($0).inserted }
    return lastFirst.reversed()
  }

  /// Whether everything that the old plan taught is done or planned.
  func holdsScope(_ solution: PlanSolution) -> Bool {
    let planned = Set(solution.outcome.completed.map { solution.problem.activities[$0].id })
    return old.activities.allSatisfy { activity in
      activity.kind == .practiceExam || progress.completed.contains(activity.id)
        || planned.contains(activity.id) || !solution.problem.activities.contains { $0.id == activity.id }
    }
  }

  private func indices(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
