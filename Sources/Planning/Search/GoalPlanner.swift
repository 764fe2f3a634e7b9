/// Answers for many calendars whether a goal can be reached, and how.
struct GoalPlanner: Sendable {
  let graph: StudyGraph
  let selections: [Selection]
  /// The least time that the goal takes, whatever is chosen.
  let bound: TimeNeed

  /// Chooses activities for the goal, once for all calendars; weeks and practice exams do not matter here.
  ///
  /// - Parameters:
  ///   - goal: points without the base value, or `nil` for every target that can be reached.
  ///   - bound: the least time that the goal takes.
  ///   - prices: the prices on hands-on time to choose by.
  init(_ problem: StudyProblem, graph: StudyGraph, goal: Int?, bound: TimeNeed, prices: [Int]) {
    self.graph = graph
    self.bound = bound
    selections = Selection.candidates(for: problem, graph: graph, goal: goal, prices: prices)
  }

  /// A timetable that reaches the goal in the weeks of `problem`, or `nil` if none was found.
  func timetable(for problem: StudyProblem) -> Timetable? {
    let fitting = selections.filter { $0.need.fits(into: problem) }
    guard !fitting.isEmpty else { return nil }
    let horizon = Horizon(problem)
    guard let choices = try? SittingPlacement.choices(of: problem.sittings, in: horizon) else { return nil }
    for (choice, weeks) in choices.enumerated() {
      let empty = Timetable(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: weeks)
      // Other weeks for the practice exams are only tried with the likeliest selection, to save time.
      for selection in choice == 0 ? fitting : [fitting[0]] {
        for rank in 0..<selection.orderCount {
          var timetable = empty
          if timetable.place(selection.order(rank)) { return timetable }
        }
      }
    }
    return nil
  }

  /// The least amount for which a plan is found; see `LeastAmount`.
  ///
  /// - Parameters:
  ///   - amounts: the amounts that may be tried.
  ///   - variant: the problem with that amount of more time.
  func leastAmount(in amounts: ClosedRange<Int>, variant: (Int) -> StudyProblem) -> Improvement? {
    let starts = selections.compactMap { $0.need.leastAmount(in: amounts, variant: variant) }
    guard let lowerBound = bound.leastAmount(in: amounts, variant: variant), let start = starts.min()
    else { return nil }
    let found = LeastAmount.find(from: start, upTo: amounts.upperBound) { amount in
      let problem = variant(amount)
      return timetable(for: problem).map { (problem, $0) }
    }
    return found.map { amount, plan in
      Improvement(amount: amount, lowerBound: lowerBound, problem: plan.0, schedule: plan.1.schedule())
    }
  }
}
