/// Answers for many calendars whether a goal can be reached, and how.
struct GoalPlanner: Sendable {
  let graph: StudyGraph
  let selections: [Selection]
  /// The least time that the goal takes, whatever is chosen.
  let bound: TimeNeed
  /// The points of the goal, without the base value.
  private let wanted: Int

  /// How many steps are spent on a calendar into which no order by rule fits.
  private static let packingSteps = 300_000

  /// Chooses activities for the goal, once for all calendars; weeks and practice exams do not matter here.
  ///
  /// - Parameters:
  ///   - goal: points without the base value, or `nil` for every target that can be reached.
  ///   - bound: the least time that the goal takes.
  ///   - prices: the prices on hands-on time to choose by.
  init(_ problem: StudyProblem, graph: StudyGraph, goal: Int?, bound: TimeNeed, prices: [Int]) {
    self.graph = graph
    self.bound = bound
    wanted = goal ?? graph.reachableTargets.reduce(0) { $0 + graph.value[$1] }
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

  /// The same with a search for an order, where no order by rule fits.
  ///
  /// - Complexity: a fixed number of steps.
  func packedTimetable(for problem: StudyProblem) -> Timetable? {
    if let found = timetable(for: problem) { return found }
    guard let selection = selections.first(where: { $0.need.fits(into: problem) }) else { return nil }
    let horizon = Horizon(problem)
    guard let choices = try? SittingPlacement.choices(of: problem.sittings, in: horizon) else { return nil }
    let tables = SearchTables(graph: graph, horizon: horizon, sittings: problem.sittings)
    var annealing = SequenceAnnealing(tables: tables, sittings: problem.sittings, seed: 1)
    var best: SequenceAnnealing.Plan?
    for weeks in choices {
      for rank in 0..<selection.orderCount where annealing.steps < Self.packingSteps / 2 {
        let plan = annealing.plan(selection.order(rank), sittingWeeks: weeks)
        if best.map(plan.isBetter) ?? true { best = plan }
      }
    }
    guard let best else { return nil }
    let packed = annealing.improve(
      best, for: .readiness(cap: wanted, changingChoice: false),
      steps: max(1, Self.packingSteps - annealing.steps))
    guard packed.readiness >= wanted else { return nil }
    var timetable = Timetable(
      graph: graph, horizon: horizon, sittings: problem.sittings, weeks: packed.sittingWeeks)
    for activity in packed.sequence { _ = timetable.place(activity) }
    return timetable.balance >= 0 && timetable.readinessAndArea().readiness >= wanted ? timetable : nil
  }

  /// The least amount for which a plan is found; see `LeastAmount`. Where the search for one ends, smaller amounts
  /// are tried with more care, as long as they do.
  ///
  /// - Parameters:
  ///   - amounts: the amounts that may be tried.
  ///   - variant: the problem with that amount of more time.
  ///
  /// - Parameter isLeast: Whether smaller amounts are tried with more care.
  func leastAmount(
    in amounts: ClosedRange<Int>, isLeast: Bool, variant: (Int) -> StudyProblem
  ) -> Improvement? {
    let starts = selections.compactMap { $0.need.leastAmount(in: amounts, variant: variant) }
    guard let lowerBound = bound.leastAmount(in: amounts, variant: variant), let start = starts.min()
    else { return nil }
    let found = LeastAmount.find(from: start, upTo: amounts.upperBound) { amount in
      let problem = variant(amount)
      return timetable(for: problem).map { (problem, $0) }
    }
    guard var (amount, plan) = found else { return nil }
    while isLeast, amount > max(lowerBound, amounts.lowerBound) {
      let problem = variant(amount - 1)
      guard let packed = packedTimetable(for: problem) else { break }
      (amount, plan) = (amount - 1, (problem, packed))
    }
    return Improvement(amount: amount, lowerBound: lowerBound, problem: plan.0, schedule: plan.1.schedule())
  }
}
