/// What a plan in a mentor's order is worth: its points, less what its order costs.
///
/// The same sum that the search for an order brings down. The bound on it is true of every plan in any order, since a
/// topic that is learned is taken up once at least, and no step costs less than nothing for its week. It does not see
/// what the weeks force: topics that do not fit into one run, steps that cannot all be in their weeks.
public struct OrderWorth: Sendable, Hashable {
  /// The points of the plan, with the base value.
  public let points: Int
  /// How often topics are taken up.
  public let runs: Int
  /// The topics that are learned.
  public let topics: Int
  /// What taking up a topic costs, in points.
  public let pointsPerRun: Int
  /// What steps out of their weeks cost, in points.
  public let outOfPlace: Int
  /// What no plan for the problem is worth more than.
  public let most: Int

  /// The points, less what the order costs.
  public var worth: Int { points - pointsPerRun * runs - outOfPlace }
}

extension Planner {
  /// What a plan in an order of topics is worth, with a bound on it.
  ///
  /// - Parameters:
  ///   - schedule: A valid plan for the problem.
  ///   - problem: One that has an order of topics.
  ///   - groundwork: What is prepared for it.
  /// - Returns: `nil` where the problem has no order, or the plan is not valid.
  /// - Complexity: that of a bound on its points.
  package func worth(
    of schedule: StudySchedule, in problem: StudyProblem, on groundwork: Groundwork
  ) -> OrderWorth? {
    let (graph, horizon) = (groundwork.graph, Horizon(problem))
    guard !problem.topicOrder.isEmpty,
      let timetable = Timetable(keeping: schedule, of: problem, graph: graph, horizon: horizon)
    else { return nil }
    let tables = SearchTables(graph: graph, horizon: horizon, sittings: problem.sittings)
    let ideal = TeachingOrder(problem, graph: graph).sequence(of: timetable.placements.map(\.activity))
    let order = OrderCost(ideal, in: tables)
    let (runs, pointsPerRun) = (timetable.runs, order.runPrice / effort.pointPrice)
    return OrderWorth(
      points: problem.baseValue + timetable.readinessAndArea().readiness, runs: runs.count,
      topics: runs.topics, pointsPerRun: pointsPerRun,
      outOfPlace: order.outOfPlace(timetable) / effort.pointPrice,
      most: groundwork.mostPoints(of: problem, effort: effort, pointsPerTopic: pointsPerRun))
  }
}
