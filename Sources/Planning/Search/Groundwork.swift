/// What plans for one learner have in common, whatever their weeks: prepared when first asked for, then kept.
///
/// Two problems may share it when they differ in nothing but weeks and practice exams.
final class Groundwork {
  let graph: StudyGraph
  private let problem: StudyProblem

  /// The least time that everything takes which can be reached.
  private(set) lazy var bound = HoursBound.need(of: graph.reachableTargets, graph: graph)
  /// Reaches everything that can be reached.
  private(set) lazy var everything = GoalPlanner(problem, graph: graph, goal: nil, bound: bound)
  private var byGoal: [Int: GoalPlanner] = [:]

  /// Prepares nothing but the graph.
  ///
  /// - Throws: `PlanningError.indexOutOfRange`.
  init(_ problem: StudyProblem) throws(PlanningError) {
    self.problem = problem
    graph = try StudyGraph(problem)
  }

  /// Reaches so many points besides the base value.
  ///
  /// Which targets make up a number of points is open, so there is no bound but 0.
  func planner(forGoal points: Int) -> GoalPlanner {
    if let known = byGoal[points] { return known }
    let planner = GoalPlanner(
      problem, graph: graph, goal: points, bound: TimeNeed(learning: 0, withReviews: 0))
    byGoal[points] = planner
    return planner
  }

  /// The targets that no choice of activities reaches.
  var unreachableTargets: [Int] { graph.isReachable.indices.filter { !graph.isReachable[$0] } }
}
