/// Finds a study plan: first as much readiness as possible at the exam, then as early as possible.
///
/// It is a heuristic for a problem that is NP-hard twice over (choosing under a knapsack, and scheduling to
/// minimise weighted completion times). It is deterministic: its limits count steps, never time, so the same
/// problem gives the same plan on every machine.
///
/// 1. Choose and place targets by closure ratio, for several prices on hands-on time; keep the best plan.
/// 2. Improve the choice, then the order, by annealing, in rounds, as many as the effort says; up to 0.25 % of
///    readiness is given up where that brings more of the rest earlier.
/// 3. Inside each week put sessions of one topic next to each other.
public struct Planner: Sendable {
  /// How hard to search.
  public struct Effort: Sendable, Hashable {
    /// About how many array elements the improvement of the greedy plan may look at, at least 0; problems of
    /// few activities get less, those of very many up to four times as much.
    public let steps: Int

    /// Creates an effort of so many steps.
    public init(steps: Int) { self.steps = max(0, steps) }

    /// The lesser of two efforts.
    package func atMost(_ other: Effort) -> Effort { Effort(steps: min(steps, other.steps)) }

    /// What one of several trials takes that begin with a plan of this effort.
    package var forTrial: Effort { Effort(steps: min(steps, Self.fast.steps) / 4) }

    /// Whether a plan is to be lived with rather than only shown.
    package var isThorough: Bool { steps >= Self.fast.steps }

    /// The steps of each round of improvement, which begins where the one before has ended.
    ///
    /// Each tier begins with the rounds of the cheaper ones, so it is never worse than they are. Several short
    /// rounds find more than a long one.
    var rounds: [Int] {
      var rounds: [Int] = []
      var left = steps
      for limit in [Self.fast.steps, Self.normal.steps - Self.fast.steps] where left > 0 {
        rounds.append(min(left, limit))
        left -= min(left, limit)
      }
      let count = (left + Self.normal.steps - 1) / Self.normal.steps
      return rounds + (0..<count).map { (left * ($0 + 1)) / count - left * $0 / count }
    }

    /// How many rounds the bound on the best plan is improved.
    var boundRounds: Int { min(2_000, max(100, steps / 10_000)) }

    /// The greedy plan alone: for tables of alternatives.
    public static let quick = Effort(steps: 0)
    /// For a plan that only shows what plans look like.
    public static let brief = Effort(steps: 1_000_000)
    /// For many plans, or a slow machine: some 15 milliseconds.
    public static let fast = Effort(steps: 2_000_000)
    /// For the plan that is shown: some 70 milliseconds.
    public static let normal = Effort(steps: 11_000_000)
    /// For a plan that is worth a wait: some 700 milliseconds.
    public static let thorough = Effort(steps: 120_000_000)
  }

  /// With more activities than this there is one greedy plan only: the rounds after it find more in the time.
  private static let largestToVary = 1_500

  /// How hard this planner searches.
  public let effort: Effort

  /// Creates a planner; all that it finds follows from the problem and the effort.
  public init(effort: Effort = .normal) { self.effort = effort }

  /// Finds a plan for the problem.
  ///
  /// - Parameters:
  ///   - problem: what could be studied, by when, and what it is worth.
  ///   - start: a schedule that is kept as far as it is still valid; what is free besides is filled. The
  ///     result is never worse than `start` if that is valid: so more hours never give less readiness, if the
  ///     plan for fewer hours is given here.
  /// - Returns: A valid plan; without weeks or anything useful to do, an empty one.
  /// - Throws: `PlanningError` when a practice exam has no room. Too little time to reach all targets is no
  ///   error.
  /// - Complexity: O(steps + targets · closure · weeks²) at worst.
  public func schedule(
    _ problem: StudyProblem, startingFrom start: StudySchedule? = nil
  ) throws(PlanningError) -> StudySchedule {
    try schedule(problem, on: Groundwork(problem), startingFrom: start)
  }

  /// The same, with what has been prepared for another problem that differs in weeks and practice exams only.
  package func schedule(
    _ problem: StudyProblem, on groundwork: Groundwork, startingFrom start: StudySchedule? = nil
  ) throws(PlanningError) -> StudySchedule {
    let graph = groundwork.graph
    let horizon = Horizon(problem)
    let empty = try SittingPlacement.choices(of: problem.sittings, in: horizon).map { weeks in
      Timetable(graph: graph, horizon: horizon, sittings: problem.sittings, weeks: weeks)
    }
    var best = Self.bestByClosureRatio(from: empty)
    // A lighter set of activities is searched for where something is left out, or there is effort to spare.
    if effort != .quick || best.placedCount < best.sequence.count,
      let everything = Self.planForEverything(problem, on: groundwork), everything.isBetter(than: best)
    {
      best = everything
    }
    var floor = 0
    if let start, let kept = Self.plan(keeping: start, of: problem, from: best) {
      floor = kept.readiness
      if kept.isBetter(than: best) { best = kept }
    }
    for (round, steps) in effort.rounds.enumerated() {
      best = Optimiser(problem: problem, steps: steps, seed: UInt64(round + 1)).improve(best, floor: floor)
      floor = max(floor, best.readiness)
    }
    return best.timetable.schedule()
  }

  /// The best of the greedy plans, over the places for practice exams and the prices on hands-on time.
  ///
  /// - Parameter starts: empty timetables, at least one.
  private static func bestByClosureRatio(from starts: [Timetable]) -> PlacedPlan {
    let graph = starts[0].graph
    let isLarge = graph.order.count > largestToVary
    let plans = (isLarge ? Array(starts.prefix(1)) : starts).flatMap { empty in
      // Without a share to keep, a premium on hands-on time is of no use.
      (graph.handsOnPercent > 0 && !isLarge ? ClosureSearch.handsOnPrices : [0]).map { handsOnPrice in
        Meanwhile {
          let price = ClosureSearch.prices(of: graph, handsOnPrice: handsOnPrice)
          return planByClosureRatio(from: empty, price: price)
        }
      }
    }.map(\.result)
    return plans.dropFirst().reduce(plans[0]) { best, plan in plan.isBetter(than: best) ? plan : best }
  }

  /// A greedy plan that keeps the hands-on share: by itself, or else because every step has to keep it.
  private static func planByClosureRatio(from empty: Timetable, price: [Int]) -> PlacedPlan {
    for keepsShare in [false, true] {
      var builder = PlanBuilder(timetable: empty, price: price, keepsShare: keepsShare)
      builder.addBestRatios()
      let plan = builder.plan()
      if plan.isValid { return plan }
    }
    return PlanBuilder(timetable: empty, price: price, keepsShare: true).plan()
  }

  /// A plan that meets every target that can be met; `nil` when the hours do not allow it, or none was found.
  ///
  /// This is what `whatWouldMakeItFit` tries: whoever follows its advice gets at least the plan it promised.
  private static func planForEverything(_ problem: StudyProblem, on groundwork: Groundwork) -> PlacedPlan? {
    guard groundwork.bound.fits(into: problem) else { return nil }
    let graph = groundwork.graph
    return groundwork.timetable(reaching: nil, in: problem).map { timetable in
      var price = [Int](repeating: ClosureSearch.prohibitivePrice, count: graph.activityCount)
      for placement in timetable.placements {
        price[placement.activity] = 1000 * graph.weight[placement.activity]
      }
      return PlanBuilder(timetable: timetable, price: price, keepsShare: false).plan()
    }
  }

  /// What is still valid of `start`, as it is and filled up.
  package func schedules(
    keeping start: StudySchedule, of problem: StudyProblem, on groundwork: Groundwork
  ) -> [StudySchedule] {
    let horizon = Horizon(problem)
    guard
      var kept = Timetable(keeping: start, of: problem, graph: groundwork.graph, horizon: horizon)
    else { return [] }
    while kept.balance < 0 { kept.removeLast(1) }
    var builder = PlanBuilder(
      timetable: kept, price: ClosureSearch.prices(of: groundwork.graph, handsOnPrice: 0), keepsShare: true)
    builder.addBestRatios()
    return [builder.plan().timetable.schedule(), kept.schedule()]
  }

  /// What is still valid of `start`, filled up; `nil` when its practice exams cannot stay where they are.
  private static func plan(
    keeping start: StudySchedule, of problem: StudyProblem, from best: PlacedPlan
  ) -> PlacedPlan? {
    let (graph, horizon) = (best.timetable.graph, best.timetable.horizon)
    guard var timetable = Timetable(keeping: start, of: problem, graph: graph, horizon: horizon)
    else { return nil }
    // Leaving out what is no longer possible may have left too little hands-on time.
    while timetable.balance < 0 { timetable.removeLast(1) }
    var builder = PlanBuilder(timetable: timetable, price: best.price, keepsShare: true)
    builder.addBestRatios()
    return builder.plan()
  }
}
