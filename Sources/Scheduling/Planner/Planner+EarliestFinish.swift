extension Planner {
  /// The least number of weeks in which a goal is reached: the answer when there is no exam date.
  ///
  /// The weeks of `problem` come first, with their holidays; when they do not suffice, typical weeks are
  /// inserted before the last one (see `StudyProblem.ending(after:pace:)`).
  ///
  /// - Parameters:
  ///   - problem: what could be studied, in weeks that are known.
  ///   - readiness: the points to be reached, with the base value; `nil` for every target that can be
  ///     reached.
  ///   - template: a typical week.
  ///   - maximumWeeks: where the search gives up.
  /// - Returns: `amount` is the number of weeks, 0 when the goal is met at the start; `nil` if no plan was
  ///   found. `lowerBound` only takes account of hours, and only when every target is wanted.
  /// - Throws: `PlanningError.indexOutOfRange`. A practice exam without room is no error: such a number of
  ///   weeks is too small.
  /// - Complexity: one choice of activities, and O(log weeks) placements of them.
  public func earliestFinish(
    of problem: StudyProblem, readiness: Int? = nil, template: StudyProblem.Week, maximumWeeks: Int = 520
  ) throws(PlanningError) -> Improvement? {
    let pace = Pace(weeks: problem.weeks, template: template)
    return try earliestFinishes(
      of: problem, readiness: readiness, paces: [pace], maximumWeeks: maximumWeeks)[0]
  }

  /// The least number of weeks at each of several paces, for a table of alternatives.
  ///
  /// Activities are chosen once for all, so this costs much less than asking for each pace by itself.
  ///
  /// - Parameters:
  ///   - problem: what could be studied.
  ///   - readiness: the points to be reached, with the base value; `nil` for every target that can be
  ///     reached.
  ///   - paces: they replace the weeks of `problem`, whose practice exams move along with the last week.
  ///   - maximumWeeks: where the search gives up.
  /// - Returns: one answer for each pace, as `earliestFinish(of:readiness:template:maximumWeeks:)` gives it.
  public func earliestFinishes(
    of problem: StudyProblem, readiness: Int? = nil, paces: [Pace], maximumWeeks: Int = 520
  ) throws(PlanningError) -> [Improvement?] {
    let groundwork = try Groundwork(problem)
    return earliestFinishes(
      of: problem, on: groundwork, readiness: readiness, paces: paces, maximumWeeks: maximumWeeks)
  }

  /// The same, with what has been prepared for another problem that differs in weeks and practice exams only.
  package func earliestFinishes(
    of problem: StudyProblem, on groundwork: Groundwork, readiness: Int?, paces: [Pace], maximumWeeks: Int
  ) -> [Improvement?] {
    let goal = readiness.map { $0 - problem.baseValue }
    let isMetAtStart = groundwork.isMetAtStart(goal)
    return paces.map { pace in
      guard !isMetAtStart else { return Self.nothingToDo(problem) }
      return groundwork.leastAmount(
        reaching: goal, in: 0...max(0, maximumWeeks), isLeast: false, triesPremium: false
      ) { weeks in
        problem.ending(after: weeks, pace: pace)
      }
    }
  }

  private static func nothingToDo(_ problem: StudyProblem) -> Improvement {
    var none = problem
    none.weeks = []
    none.sittings = []
    return Improvement(amount: 0, lowerBound: 0, problem: none, schedule: StudySchedule(weeks: []))
  }
}
