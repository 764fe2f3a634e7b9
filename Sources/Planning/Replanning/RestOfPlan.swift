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
    /// Quarter-hours of the sessions that are planned for it.
    var kept: Int
    /// Quarter-hours of the reviews that are planned for it.
    var review: Int
    /// The most quarter-hours of learning; `nil` for a week that is new.
    var learning: Int?
    /// Quarter-hours of these that stay free, and those of check-ups.
    var withheld = 0
  }

  private(set) var conditions: Plan.Conditions
  /// The conditions with the times of this week that are used up as busy times.
  private var openConditions: Plan.Conditions
  let weeks: [Week]
  /// The check-ups that are still to be done, by the week ahead; one that was missed is in the first.
  let checkUps: [PlanMaker.PlacedCheckUp]
  private let missed: [PlanWeek.Session]
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
    openConditions = conditions
    openConditions.busy += past.doneNow.compactMap { session in
      guard let day = session.day, let minute = session.minute, day >= today else { return nil }
      return Plan.BusyTime(
        day: day, from: minute, to: min(ClockTime.minutesOfDay, minute + 15 * session.quarters))
    }
    var weeks: [Week] = []
    for (offset, week) in ahead.enumerated() {
      var capacity = week.capacity
      var start = week.start
      if offset == 0 {
        start = min(max(today, week.start), week.end)
        capacity = min(
          max(0, capacity - past.doneQuarters),
          openConditions.quarters(from: start, to: week.end, of: week))
      }
      if let pace { capacity = capacity * 100 / pace }
      let kept = Self.openQuarters(of: plan, inWeek: past.current + offset, progress: progress)
      let place = past.current + offset
      weeks.append(
        Week(
          start: start, end: week.end, capacity: capacity, kept: kept,
          review: plan.weeks.indices.contains(place) ? plan.weeks[place].review : 0))
    }
    let checkUps = Self.openCheckUps(of: plan, from: past.current, progress: progress)
    let missed = Self.missed(of: plan, before: past.current, progress: progress)
    let reserves = StudyCalendar.reserves(plan.weeks.map(\.capacity))
    var buffer = BufferUse(missed: missed.map(\.quarters).reduce(0, +))
    for index in weeks.indices {
      let checkUp = checkUps.filter { $0.week == index }.map(\.activity.duration.likely).reduce(0, +)
      let free = weeks[index].capacity - weeks[index].review - weeks[index].kept
      let missedBefore = buffer.missed
      weeks[index].withheld =
        checkUp
        + buffer.keep(
          conditions.buffer(of: weeks[index].capacity), freeQuarters: free)
      guard reserves.indices.contains(past.current + index) else { continue }
      // Beyond what the week was to learn and what is planned for it, only what was missed takes time that
      // reviews leave.
      let open = weeks[index].capacity - weeks[index].withheld
      let usual = open - reserves[past.current + index]
      let taken = missedBefore - buffer.missed
      weeks[index].learning =
        taken > 0
        ? min(open - weeks[index].review, weeks[index].kept + taken)
        : max(usual, min(open - weeks[index].review, weeks[index].kept - checkUp))
    }
    self.weeks = weeks
    self.checkUps = checkUps
    self.missed = missed
    self.conditions.start = weeks.first?.start ?? conditions.start
    openConditions.start = self.conditions.start
  }

  /// Quarter-hours of the sessions of a week that are still to be done.
  private static func openQuarters(of plan: Plan, inWeek index: Int, progress: PlanProgress) -> Int {
    guard plan.weeks.indices.contains(index) else { return 0 }
    return plan.weeks[index].sessions.filter { !progress.isDone($0) && !progress.isSkipped($0) }
      .map(\.quarters).reduce(0, +)
  }

  private static func openCheckUps(
    of plan: Plan, from current: Int, progress: PlanProgress
  ) -> [PlanMaker.PlacedCheckUp] {
    let checkUps = Dictionary(
      plan.activities.filter { $0.kind == .checkUp }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return plan.weeks.enumerated().flatMap { index, week in
      week.sessions.filter { !progress.isDone($0) && !progress.isSkipped($0) }.compactMap { session in
        checkUps[session.activity].map {
          PlanMaker.PlacedCheckUp(week: max(0, index - current), activity: $0)
        }
      }
    }
  }

  /// The calendar of the problem.
  private var calendar: StudyCalendar {
    StudyCalendar(
      conditions,
      weeks: weeks.map {
        StudyCalendar.Week(
          start: $0.start, end: $0.end, capacity: $0.capacity, withheld: $0.withheld,
          learning: $0.learning)
      })
  }

  /// Solves the problem with as little change as possible; `nil` when there are no hours at all.
  func solution(by maker: PlanMaker, effort: Planner.Effort, keeping aim: Replanner.Aim) -> PlanSolution? {
    guard weeks.contains(where: { $0.capacity > 0 }) else { return nil }
    var problem = maker.builder.problem(calendar, conditions: conditions, practisedExams: 0)
    // The scope is given, and with it how much of it is hands-on: nothing is left out for the share of the rest.
    if aim == .scope { problem.handsOnPercent = 0 }
    // What was missed may come beside the topics of a week.
    if !missed.isEmpty { problem.maximumTopicsPerWeek = problem.maximumTopicsPerWeek.map { $0 + 1 } }
    for sittings in [keptSittings, []] {
      problem.sittings = sittings
      let kept = keptSchedule(problem)
      // A session that was planned may stay as short as it is.
      for session in kept.weeks.flatMap(\.sessions) {
        problem.activities[session.activity].minimumSession = min(
          problem.activities[session.activity].minimumSession, session.quarters)
      }
      guard let groundwork = try? Groundwork(problem),
        let found = try? Planner(effort: effort).repair(
          problem, on: groundwork, keeping: kept, order: order(problem), ends: lastWeeks(problem))
      else { continue }
      return PlanSolution(
        conditions: openConditions, calendar: calendar, problem: problem, schedule: found.schedule)
    }
    return nil
  }

  /// Practice exams that were not taken, in their weeks; those whose week has passed may be taken in any.
  private var keptSittings: [StudyProblem.Sitting] {
    let dropped = old.droppedActivities
    return old.weeks.enumerated().flatMap { index, week in
      week.sessions.filter { session in
        isPracticeExam(session) && !progress.isDone(session) && !dropped.contains(session.activity)
      }.map { session in
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
          schedule.weeks[index - current].add(
            StudySchedule.Session(activity: activity, quarters: session.quarters))
        } else if let sitting = sittings[session.activity] {
          schedule.weeks[index - current].sittings.append(sitting)
        }
      }
    }
    catchUp(&schedule, problem: problem)
    return schedule
  }

  /// Puts what was missed before the sessions of the first weeks that have room for it.
  private func catchUp(_ schedule: inout StudySchedule, problem: StudyProblem) {
    let places = indices(problem.activities.map(\.id))
    var room = schedule.weeks.enumerated().map { index, week in
      problem.weeks[index].learningLimit - week.sessions.map(\.quarters).reduce(0, +)
        - week.sittings.map { problem.sittings[$0].duration }.reduce(0, +)
    }
    var first = [[StudySchedule.Session]](repeating: [], count: schedule.weeks.count)
    for session in missed {
      guard let activity = places[session.activity],
        let week = room.indices.first(where: { room[$0] >= session.quarters })
      else { continue }
      room[week] -= session.quarters
      first[week].append(StudySchedule.Session(activity: activity, quarters: session.quarters))
    }
    for (week, sessions) in first.enumerated() where !sessions.isEmpty {
      let planned = schedule.weeks[week].sessions
      schedule.weeks[week].sessions = []
      for session in sessions + planned { schedule.weeks[week].add(session) }
    }
  }

  /// The sessions of weeks behind, and those left out, that are still to be done.
  private static func missed(
    of plan: Plan, before current: Int, progress: PlanProgress
  ) -> [PlanWeek.Session] {
    plan.weeks.enumerated().flatMap { index, week in
      week.sessions.filter { !progress.isDone($0) && (index < current || progress.isSkipped($0)) }
    }
  }

  /// The activities that are not complete, in the order in which they were planned.
  private func order(_ problem: StudyProblem) -> [Int] {
    let places = indices(problem.activities.map(\.id))
    var seen: Set<Int> = []
    let lastFirst = old.weeks.flatMap(\.sessions).reversed().compactMap { places[$0.activity] }
      .filter { seen.insert($0).inserted }
    return lastFirst.reversed()
  }

  /// The week ahead in which each activity of the problem was to end; negative for one that was missed.
  private func lastWeeks(_ problem: StudyProblem) -> [Int: Int] {
    let places = indices(problem.activities.map(\.id))
    return old.extents.reduce(into: [:]) { ends, entry in
      if let activity = places[entry.key] { ends[activity] = entry.value.lastWeek - 1 - current }
    }
  }

  /// How many activities of the old plan are neither done nor planned, of those that still teach something.
  func lostActivities(_ solution: PlanSolution) -> Int {
    let planned = Set(solution.outcome.completed.map { solution.problem.activities[$0].id })
    let useful = Set(solution.problem.activities.map(\.id))
    return old.activities.count { activity in
      activity.kind != .practiceExam && !progress.completed.contains(activity.id)
        && useful.contains(activity.id) && !planned.contains(activity.id)
    }
  }

  private func indices(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension StudySchedule.Week {
  /// Adds a session, to the one of the same activity if there is one: a week divides an activity only into days.
  fileprivate mutating func add(_ session: StudySchedule.Session) {
    if let index = sessions.firstIndex(where: { $0.activity == session.activity }) {
      sessions[index].quarters += session.quarters
    } else {
      sessions.append(session)
    }
  }
}

extension Plan.Conditions {
  /// Quarter-hours that the days of a week from one on hold: with times of the week what they hold, else the
  /// days' share of the week.
  fileprivate func quarters(
    from start: Day, to end: Day, of week: (start: Day, end: Day, capacity: Int)
  ) -> Int {
    guard times.isEmpty else { return StudyCalendar(self, from: start, to: end).capacity }
    let days = end.number - week.start.number + 1
    return week.capacity * max(0, end.number - start.number + 1) / max(1, days)
  }
}
