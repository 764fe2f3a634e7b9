import Assessment
import Ontology
import Scheduling

extension PlanMaker {
  /// The weeks with their sessions; their reviews and what is expected at their ends are not known yet.
  func weeks(_ solution: PlanSolution, checkUps: [PlacedCheckUp]) -> [PlanWeek] {
    let (problem, schedule) = (solution.problem, solution.schedule)
    var parts = [Int](repeating: 0, count: problem.activities.count)
    for session in schedule.weeks.flatMap(\.sessions) { parts[session.activity] += 1 }
    var part = [Int](repeating: 0, count: problem.activities.count)
    let score = Score(goals.measure.estimate(belief))
    return zip(solution.calendar.weeks, schedule.weeks).enumerated().map { index, pair in
      let (week, planned) = pair
      var sessions = checkUps.filter { $0.week == index }.map {
        PlanWeek.Session(activity: $0.activity.id, quarters: $0.activity.duration.likely, part: 1, parts: 1)
      }
      sessions += planned.sessions.map { session in
        let activity = problem.activities[session.activity]
        part[session.activity] += 1
        return PlanWeek.Session(
          activity: activity.id, quarters: session.quarters, part: part[session.activity],
          parts: parts[session.activity])
      }
      sessions += planned.sittings.map { sitting in
        PlanWeek.Session(
          activity: problem.sittings[sitting].id, quarters: problem.sittings[sitting].duration, part: 1,
          parts: 1)
      }
      return PlanWeek(
        number: index + 1, start: week.start, end: week.end, capacity: week.capacity, sessions: sessions,
        review: planned.review, readiness: score)
    }
  }

  /// When study is over, by how well the hours of the activities hold.
  ///
  /// People are quick or slow throughout rather than by chance, so all durations are taken low or high
  /// together.
  ///
  /// - Parameter weeks: The weeks of the solution with their reviews.
  func finish(_ solution: PlanSolution, weeks: [PlanWeek]) -> FinishRange {
    let durations = solution.outcome.completed.map { builder.resources[$0].duration }
    let likely = durations.map(\.likely).reduce(0, +)
    let lastWeek = solution.schedule.weeks.lastIndex { !$0.sessions.isEmpty }
    guard likely > 0, let lastWeek else {
      let start = solution.conditions.start
      return FinishRange(low: start, likely: start, high: start)
    }
    let planned = solution.calendar.weeks[lastWeek].end
    func finish(quarters: Int) -> Day {
      var done = 0
      for (week, entry) in zip(weeks, solution.schedule.weeks) {
        let sittings = entry.sittings.map { solution.problem.sittings[$0].duration }.reduce(0, +)
        done += max(0, week.capacity - week.review - sittings)
        if done >= quarters { return week.end }
      }
      let end = solution.calendar.weeks.last?.end ?? planned
      let weekly = solution.conditions.weeklyQuarters
      return end.adding(days: 7 * ((quarters - done + weekly - 1) / weekly))
    }
    return FinishRange(
      low: min(planned, finish(quarters: durations.map(\.low).reduce(0, +))), likely: planned,
      high: max(planned, finish(quarters: durations.map(\.high).reduce(0, +))))
  }
}
