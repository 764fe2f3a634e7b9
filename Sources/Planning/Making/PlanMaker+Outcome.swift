import Assessment
import Ontology
internal import Synchronization

/// What a course of study leads to.
struct Expectation {
  /// The course with its reviews, and with the readiness that is expected at the end of each week.
  let course: StudyCourse
  let projection: PlanProjection
  /// The readiness at its end for all that is aimed at.
  let overall: Score
}

extension PlanMaker {
  /// Plans the reviews of a course, and says what is to be expected of it.
  ///
  /// - Parameters:
  ///   - today: The day from which on it is planned.
  ///   - number: The number of the last review behind.
  ///   - unlearned: What was believed before anything of the course was done; `nil` when nothing is.
  func expectation(
    of course: StudyCourse, from today: Day, after number: Int = 0, unlearned: Belief? = nil
  ) -> Expectation {
    var course = themed(reviewed(course, from: today, after: number))
    course.askScenarios(
      ReviewScenarios(model, profile: profile, goals: goals, conditions: course.conditions, from: today))
    let projection = PlanProjection(
      course, belief: belief, unlearned: unlearned, library: model.library, today: today)
    let estimates = estimates(projection, course)
    for week in course.weeks.indices where course.weeks[week].end >= today {
      course.weeks[week].readiness = Score(estimates[week])
    }
    return Expectation(
      course: course, projection: projection,
      overall: Score(estimates.last ?? goals.measure.estimate(belief)))
  }

  /// What is to be expected of a solution.
  func projection(_ solution: PlanSolution) -> PlanProjection {
    if let known = solution.projected.value.withLock({ $0 }) { return known }
    let course = course(
      solution, checkUps: checkUps(solution),
      activities: usedActivities(solution, areExplained: false))
    let projection = PlanProjection(
      reviewed(course, from: solution.conditions.start), belief: belief, unlearned: nil,
      library: model.library, today: solution.conditions.start)
    solution.projected.value.withLock { $0 = projection }
    return projection
  }

  /// The readiness that is shown for a solution, in per mille.
  func shownReadiness(_ solution: PlanSolution) -> Int {
    if let known = solution.projected.shown.withLock({ $0 }) { return known }
    let shown = Score(overall(projection(solution), solution.conditions)).mean
    solution.projected.shown.withLock { $0 = shown }
    return shown
  }

  /// A course with its reviews from a day on.
  ///
  /// - Parameter number: The number of the last review behind.
  func reviewed(_ course: StudyCourse, from today: Day, after number: Int = 0) -> StudyCourse {
    var course = course
    course.planReviews(
      from: today, after: number, guide: ReviewGuide(model: model, profile: profile, goals: goals))
    return course
  }

  /// A solution with the days and times of its sessions; its reviews are not planned yet.
  ///
  /// - Parameters:
  ///   - checkUps: The check-ups in their weeks.
  ///   - activities: What the solution uses.
  func course(
    _ solution: PlanSolution, checkUps: [PlacedCheckUp], activities: [PlannedActivity]
  ) -> StudyCourse {
    let weeks = SessionPlacement(
      solution.conditions, undivided: Set(builder.practiceExams.joined().map(\.id.text)),
      evenings: wholeEvenings, ends: solution.calendar.ends, pinnedDays: solution.pinnedDays,
      precedence: solution.precedes
    ).placed(weeks(solution, checkUps: checkUps))
    return StudyCourse(
      conditions: solution.conditions,
      activities: Self.inOrder(checkUps.map(\.activity) + activities, of: weeks), weeks: weeks,
      records: [],
      retention: nil)
  }

  /// What is done on one evening, however long, where the hours of a week can be divided freely.
  var wholeEvenings: Set<String> { Set(model.library.resources.filter(\.isUndivided).map(\.id.text)) }

  /// The activities that weeks use, in the order in which each is first done; the first of each id counts.
  static func inOrder(_ activities: [PlannedActivity], of weeks: [PlanWeek]) -> [PlannedActivity] {
    let known = Dictionary(activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    return weeks.flatMap(\.sessions).compactMap { session in
      seen.insert(session.activity).inserted ? known[session.activity] : nil
    }
  }
}
