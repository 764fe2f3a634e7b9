/// Answers for many calendars whether a goal can be reached, and how.
struct GoalPlanner: Sendable {
  let graph: StudyGraph
  let selections: [Selection]
  /// The least time that the goal takes, whatever is chosen.
  let bound: TimeNeed
  /// The targets that no choice of activities reaches.
  let unreachableTargets: [Int]

  /// Chooses activities for the goal, once for all calendars; weeks and practice exams do not matter here.
  ///
  /// - Parameter goal: points without the base value, or `nil` for every target that can be reached.
  init(_ problem: StudyProblem, goal: Int?) throws(PlanningError) {
    let graph = try StudyGraph(problem)
    self.graph = graph
    selections = Selection.candidates(for: problem, graph: graph, goal: goal)
    unreachableTargets = (0..<graph.targetCount).filter { !graph.isReachable[$0] }
    // Which targets make up a number of points is open, so for that there is no bound but 0.
    bound = HoursBound.need(of: goal == nil ? graph.reachableTargets : [], graph: graph)
  }

  /// A timetable that reaches the goal in the weeks of `problem`, or `nil` if none was found.
  func timetable(for problem: StudyProblem) -> Timetable? {
    let fitting = selections.filter { $0.need.fits(into: problem) }
    guard !fitting.isEmpty else { return nil }
    let horizon = Horizon(problem)
    guard let choices = try? SittingPlacement.choices(of: problem.sittings, in: horizon) else { return nil }
    for (rank, weeks) in choices.enumerated() {
      let empty = Timetable(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: weeks)
      // Other weeks for the practice exams are only tried with the likeliest selection, to save time.
      for order in rank == 0 ? fitting.flatMap(\.orders) : fitting[0].orders {
        var timetable = empty
        if timetable.place(order) { return timetable }
      }
    }
    return nil
  }

  /// The least amount for which a plan is found.
  ///
  /// Amounts that lack the bare hours are skipped. From there steps double until a plan is found; then the
  /// gap to the last failure is halved. Whether a plan is found need not be monotone in the amount, so a
  /// smaller one may exist where the search did not look.
  ///
  /// - Parameters:
  ///   - limit: the largest amount to try.
  ///   - variant: the problem with that amount of more time.
  func leastAmount(upTo limit: Int, variant: (Int) -> StudyProblem) -> Improvement? {
    let starts = selections.compactMap { $0.need.leastAmount(upTo: limit, variant: variant) }
    guard let lowerBound = bound.leastAmount(upTo: limit, variant: variant), let start = starts.min()
    else { return nil }
    var failed = start - 1
    var amount = start
    var step = 1
    var found: Improvement?
    while found == nil {
      let problem = variant(amount)
      if let schedule = timetable(for: problem)?.schedule() {
        found = Improvement(amount: amount, lowerBound: lowerBound, problem: problem, schedule: schedule)
      } else {
        guard amount < limit else { return nil }
        failed = amount
        amount = min(limit, amount + step)
        step *= 2
      }
    }
    while let best = found, best.amount - failed > 1 {
      let middle = (best.amount + failed) / 2
      let problem = variant(middle)
      if let schedule = timetable(for: problem)?.schedule() {
        found = Improvement(amount: middle, lowerBound: lowerBound, problem: problem, schedule: schedule)
      } else {
        failed = middle
      }
    }
    return found
  }
}
