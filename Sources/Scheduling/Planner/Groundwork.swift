/// What plans for one learner have in common, whatever their weeks: prepared when first asked for, then kept.
///
/// Two problems may share it when they differ in nothing but weeks and practice exams.
package final class Groundwork {
  let graph: StudyGraph
  private let problem: StudyProblem

  /// The least time that everything takes which can be reached.
  private(set) lazy var bound = HoursBound.need(of: graph.reachableTargets, graph: graph)

  private struct Key: Hashable {
    let goal: Int?
    let prices: [Int]
  }
  private var planners: [Key: GoalPlanner] = [:]

  /// Prepares nothing but the graph.
  ///
  /// - Throws: `PlanningError.indexOutOfRange`.
  package init(_ problem: StudyProblem) throws(PlanningError) {
    self.problem = problem
    graph = try StudyGraph(problem)
  }

  /// What is prepared for the same problem in which targets are worth something else.
  package init(_ former: Groundwork, valuing targets: [StudyProblem.Target]) {
    var problem = former.problem
    problem.targets = targets
    self.problem = problem
    graph = StudyGraph(former.graph, values: targets.map(\.value))
  }

  /// The targets that no choice of activities reaches.
  package var unreachableTargets: [Int] { graph.isReachable.indices.filter { !graph.isReachable[$0] } }

  /// The points of every target that some choice of activities reaches, without the base value.
  package var reachablePoints: Int { graph.reachableTargets.reduce(0) { $0 + graph.value[$1] } }

  /// Points that no plan for a problem exceeds, with the base value.
  ///
  /// - Parameters:
  ///   - problem: One that differs from the prepared one in weeks and practice exams only.
  ///   - effort: More of it brings the bound nearer to the best plan.
  ///   - pointsPerTopic: What is taken from the points for each topic that is learned.
  /// - Complexity: O(rounds of the effort · (entries + provided nodes + needs)).
  package func mostPoints(of problem: StudyProblem, effort: Planner.Effort, pointsPerTopic: Int = 0) -> Int {
    ReadinessBound.points(
      of: problem, graph: graph, rounds: effort.boundRounds, pointsPerTopic: pointsPerTopic)
  }

  /// A timetable that reaches so many points besides the base value, or everything for `nil`.
  func timetable(reaching goal: Int?, in problem: StudyProblem) -> Timetable? {
    first(goal) { $0.packedTimetable(for: problem) }
  }

  /// The least amount for which a plan is found that reaches so many points besides the base value, or
  /// everything for `nil`.
  ///
  /// - Parameters:
  ///   - isLeast: Whether smaller amounts are tried with more care: for an answer, not for a table.
  ///   - triesPremium: Whether a choice with a premium on hands-on time is also tried where the one without keeps
  ///     the hands-on share and only takes too much time.
  package func leastAmount(
    reaching goal: Int?, in amounts: ClosedRange<Int>, isLeast: Bool = true, triesPremium: Bool = true,
    variant: (Int) -> StudyProblem
  ) -> Improvement? {
    // What no choice of activities has the time for needs none to be tried.
    if goal == nil, bound.leastAmount(in: amounts, variant: variant) == nil { return nil }
    return first(goal, triesPremium: triesPremium) {
      $0.leastAmount(in: amounts, isLeast: isLeast, variant: variant)
    }
  }

  /// Whether the goal takes no time at all.
  func isMetAtStart(_ goal: Int?) -> Bool {
    let reachable = graph.reachableTargets
    let held = reachable.filter { graph.needs.range($0).isEmpty }.reduce(0) { $0 + graph.value[$1] }
    return held >= goal ?? reachable.reduce(0) { $0 + graph.value[$1] }
  }

  /// The first answer of what was chosen without a premium on hands-on time, and only then with one: seldom
  /// does the premium help, and choosing takes time.
  private func first<Answer>(
    _ goal: Int?, triesPremium: Bool = true, _ answer: (GoalPlanner) -> Answer?
  ) -> Answer? {
    for prices in [[0], Array(ClosureSearch.handsOnPrices.dropFirst())] {
      let key = Key(goal: goal, prices: prices)
      let planner = planners[key] ?? planner(for: key)
      planners[key] = planner
      if let found = answer(planner) { return found }
      if !triesPremium, !planner.selections.isEmpty { return nil }
    }
    return nil
  }

  /// Which targets make up a number of points is open, so for that there is no bound but 0.
  private func planner(for key: Key) -> GoalPlanner {
    GoalPlanner(
      problem, graph: graph, goal: key.goal,
      bound: key.goal == nil ? bound : TimeNeed(learning: 0, withReviews: 0), prices: key.prices)
  }
}
