import Assessment
import Ontology
import Scheduling

/// The part of a plan that is still ahead, as a problem of its own.
struct RestOfPlan {
  /// A week ahead.
  struct Week {
    /// The first day, or for the current week the day from which to plan.
    var start: Day
    var end: Day
    /// Quarter-hours by the estimates: at the learner's pace, less what is done.
    var capacity: Int
    /// Quarter-hours of study and practice exams that are planned for it.
    var kept: Int
    /// Quarter-hours of the reviews that are planned for it.
    var review: Int
    /// The most quarter-hours of learning; `nil` for a week that is new.
    var learning: Int?
    /// Quarter-hours of these that stay free, and those of check-ups.
    var withheld = 0
  }

  /// The conditions of the plan, from the day on from which to plan.
  let conditions: Plan.Conditions
  /// The same with the times of this week that are used up as busy times.
  let openConditions: Plan.Conditions
  let weeks: [Week]
  /// The check-ups that are still to be done, by the week ahead; one that was missed is in the first.
  let checkUps: [PlanMaker.PlacedCheckUp]
  let ahead: AheadOfPlan
  let old: Plan
  let progress: PlanProgress
  let current: Int
  let today: Day
  /// Minutes after midnight of today that are over; `nil` where the whole day is ahead.
  let minute: Int?
  /// Times of today that are over or given up.
  let gone: [Plan.BusyTime]

  /// Looks at what is ahead of a plan whose weeks reach as far as they are to.
  ///
  /// What each week holds follows from the conditions, whatever an earlier revision made of them.
  ///
  /// - Parameters:
  ///   - minute: Minutes after midnight of today that are over; `nil` where the whole day is ahead.
  ///   - pace: How long study takes beside its estimate, in percent; `nil` to trust the estimates.
  init(
    _ plan: Plan, past: PastWeeks, progress: PlanProgress, today: Day, minute: Int? = nil, pace: Int?
  ) {
    old = plan
    self.minute = minute
    gone = plan.timesGone(on: today, minute: minute)
    self.progress = progress
    self.today = today
    current = past.current
    let ahead = AheadOfPlan(plan, progress: progress, today: today, current: past.current)
    self.ahead = ahead
    let hours = OpenHours(
      plan.conditions, past: past, today: today, gone: gone, pace: pace)
    var weeks = plan.weeks[past.current...].enumerated().map { offset, week in
      let kept = ahead.quarters(inWeek: offset)
      let planned =
        kept + ahead.checkUps.filter { $0.week == offset }.map(\.activity.duration.likely).reduce(0, +)
      return Week(
        start: offset == 0 ? min(max(today, week.start), week.end) : week.start, end: week.end,
        capacity: offset == 0 ? hours.left(of: week, planned: planned) : hours.all(of: week), kept: kept,
        review: offset == 0 ? ahead.reviewQuarters : week.review)
    }
    let checkUps = Self.placed(ahead.checkUps, in: weeks.map(\.capacity))
    self.checkUps = checkUps
    let reserves = StudyCalendar.reserves(
      plan.weeks[..<past.current].map(\.capacity) + plan.weeks[past.current...].map(hours.all))
    var buffer = BufferUse(missed: ahead.missed.map(\.quarters).reduce(0, +))
    for index in weeks.indices {
      let checkUp = checkUps.filter { $0.week == index }.map(\.activity.duration.likely).reduce(0, +)
      let free = weeks[index].capacity - weeks[index].review - weeks[index].kept - checkUp
      let missedBefore = buffer.missed
      weeks[index].withheld =
        checkUp
        + buffer.keep(plan.conditions.buffer(of: weeks[index].capacity), freeQuarters: free)
      // Beyond what the week was to learn and what is planned for it, only what was missed takes time that
      // reviews leave.
      let open = weeks[index].capacity - weeks[index].withheld
      let usual = open - reserves[past.current + index]
      let taken = missedBefore - buffer.missed
      weeks[index].learning =
        taken > 0
        ? min(open - weeks[index].review, weeks[index].kept + taken)
        : max(usual, min(open - weeks[index].review, weeks[index].kept))
    }
    self.weeks = weeks
    var conditions = hours.conditions
    conditions.start = weeks.first?.start ?? conditions.start
    self.conditions = conditions
    conditions.busy = hours.openConditions.busy
    openConditions = conditions
  }

  /// Check-ups in the first weeks from their own on that hold them; what has no week is left out.
  private static func placed(
    _ checkUps: [PlanMaker.PlacedCheckUp], in capacities: [Int]
  ) -> [PlanMaker.PlacedCheckUp] {
    var room = capacities
    return checkUps.compactMap { checkUp in
      let quarters = checkUp.activity.duration.likely
      guard let week = room.indices.first(where: { $0 >= checkUp.week && room[$0] >= quarters }) else {
        return nil
      }
      room[week] -= quarters
      return PlanMaker.PlacedCheckUp(week: week, activity: checkUp.activity)
    }
  }

  /// The calendar of the problem.
  var calendar: StudyCalendar {
    StudyCalendar(
      conditions,
      weeks: weeks.map {
        StudyCalendar.Week(
          start: $0.start, end: $0.end, capacity: $0.capacity, withheld: $0.withheld,
          learning: $0.learning)
      }, ends: ExamEnd.all(old.conditions))
  }

  /// Solves the problem with as little change as possible; `nil` when there are no hours at all.
  ///
  /// - Parameter isHeld: Whether all that has a place keeps it, since all went as planned.
  func solution(
    by maker: PlanMaker, effort: Planner.Effort, keeping priority: Plan.Priority, isHeld: Bool
  ) -> PlanSolution? {
    guard weeks.contains(where: { $0.capacity > 0 }) else { return nil }
    var problem = maker.builder.problem(calendar, conditions: conditions, practisedExams: 0)
      .withoutLongActivities(but: maker.builder.wanted.union(old.activities.map(\.id)))
    // The scope is given, and with it how much of it is hands-on: nothing is left out for the share of the rest.
    if priority == .scope { problem.handsOnPercent = 0 }
    problem.maximumTopicsPerWeek = problem.maximumTopicsPerWeek.map { most in
      // What was missed may come beside the topics of a week unless the learner named their number; a week that has
      // them already keeps them.
      let isFirm = ahead.missed.isEmpty || conditions.areasPerWeek != nil
      return max(isFirm ? most : most + 1, mostTopicsPlanned(problem))
    }
    for sittings in [keptSittings(by: maker), []] {
      problem.sittings = sittings
      let kept = keptSchedule(problem)
      giveRoomToPins(in: &problem, keeping: kept)
      // A session that was planned may stay as short as it is.
      for session in kept.weeks.flatMap(\.sessions) {
        problem.activities[session.activity].minimumSession = min(
          problem.activities[session.activity].minimumSession, session.quarters)
      }
      problem.lastOpening = lastOpening(sittings)
      guard
        let schedule = (isHeld ? held(kept, in: counted(problem, kept, by: maker), by: maker) : nil)
          ?? repaired(kept, in: problem, effort: effort, by: maker)
      else { continue }
      var solution = PlanSolution(
        conditions: openConditions, calendar: calendar, problem: problem, schedule: schedule)
      solution.pinnedDays = pinnedDays
      return solution
    }
    return nil
  }

  /// What is kept as it is, as far as that is possible; what wishes ask for was seen to when they came, but what is to
  /// come first must not fall behind.
  private func held(_ kept: StudySchedule, in problem: StudyProblem, by maker: PlanMaker) -> StudySchedule? {
    guard let groundwork = try? Groundwork(problem),
      let schedule = Planner.holding(kept, of: problem, on: groundwork, order: order(problem)),
      keepsPriorities(schedule, in: problem, by: maker)
    else { return nil }
    return schedule
  }

  /// What is kept with as little change as wishes and news allow.
  private func repaired(
    _ kept: StudySchedule, in problem: StudyProblem, effort: Planner.Effort, by maker: PlanMaker
  ) -> StudySchedule? {
    guard old.hasExamOrder else {
      return repaired(
        kept, in: counted(problem, kept, by: maker), effort: effort, by: maker, leaving: [],
        within: weeks.indices)
    }
    var study = StagedStudy(problem)
    for stage in maker.builder.stages(calendar) {
      let sittings = maker.builder.sittings(of: stage, in: problem)
      var ahead = study.problem(
        in: stage.weeks, values: maker.builder.values(of: stage), sittings: sittings)
      ahead.lastOpening = lastOpening(ahead.sittings)
      let own = study.part(of: kept, in: stage.weeks, sittings: sittings)
      let part = counted(ahead, own, by: maker, of: stage.goals, besides: study.taken)
      // What stays in the weeks of another exam is no business of this one.
      let others = Set(kept.weeks.flatMap(\.sessions).map(\.activity)).union(study.taken)
        .subtracting(own.weeks.flatMap(\.sessions).map(\.activity))
      guard
        let schedule = repaired(
          own, in: part, effort: effort, by: maker, leaving: others, within: stage.weeks)
      else { return nil }
      study.take(schedule, sittings: sittings)
    }
    return study.schedule
  }

  /// - Parameters:
  ///   - others: Activities that have their place elsewhere.
  ///   - own: The weeks in which something may be pinned.
  private func repaired(
    _ kept: StudySchedule, in problem: StudyProblem, effort: Planner.Effort, by maker: PlanMaker,
    leaving others: Set<Int>, within own: Range<Int>
  ) -> StudySchedule? {
    let wishes = wishedStudy(in: problem, keeping: kept, by: maker, within: own)
    guard var schedule = repaired(kept, wishes, in: problem, effort: effort, leaving: others) else {
      return nil
    }
    guard old.hasPriority else { return schedule }
    // What came to a subject that is wished first has to be as early as what was there; to make room for it, other
    // things of the subject may come.
    var fixed = wishes?.fixed ?? []
    for _ in 0..<Self.mostRounds {
      guard let again = wishedStudy(in: problem, keeping: schedule, by: maker, within: own),
        !again.fixed.isSubset(of: fixed),
        let next = repaired(schedule, again, in: problem, effort: effort, leaving: others)
      else { return schedule }
      schedule = next
      fixed.formUnion(again.fixed)
    }
    return schedule
  }

  /// How often what came to a subject that is wished first is planned earlier.
  private static let mostRounds = 3

  private func repaired(
    _ kept: StudySchedule, _ wishes: WishedStudy?, in problem: StudyProblem, effort: Planner.Effort,
    leaving others: Set<Int>
  ) -> StudySchedule? {
    let rest = wishes?.problem ?? problem
    guard let groundwork = try? Groundwork(rest) else { return nil }
    let isFree = { (activity: Int) in
      !others.contains(activity) && !(wishes?.fixed.contains(activity) ?? false)
    }
    let schedule = try? Planner(effort: effort).repair(
      rest, on: groundwork, keeping: wishes?.withoutFixed(kept) ?? kept, order: order(problem).filter(isFree),
      ends: lastWeeks(problem).filter { isFree($0.key) }, givingUp: PlanSolver.mostPointsForReplan)
    return schedule.map { wishes?.withFixed($0) ?? $0 }
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
  func lastWeeks(_ problem: StudyProblem) -> [Int: Int] {
    let places = indices(problem.activities.map(\.id))
    var ends: [Int: Int] = [:]
    for (index, week) in old.weeks.enumerated() {
      for session in week.sessions {
        guard let activity = places[session.activity] else { continue }
        ends[activity] = index < current || ahead.isAhead(session, ofWeek: index) ? index - current : -1
      }
    }
    return ends
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

  func indices(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
