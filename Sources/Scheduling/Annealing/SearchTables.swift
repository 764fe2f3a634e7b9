/// What the inner loops of the annealing read, copied out of graph and horizon into plain arrays.
struct SearchTables: Sendable {
  let graph: StudyGraph
  let horizon: Horizon
  let weekCount: Int
  let nodeCount: Int
  let activityCount: Int
  let targetCount: Int

  let entries: IndexLists
  let provided: IndexLists
  let needs: IndexLists
  let targetsNeeding: IndexLists
  /// The activities worth choosing among, each after all that could reach its entry nodes.
  let order: [Int]
  let duration: [Int]
  let weight: [Int]
  let balance: [Int]
  let value: [Int]
  /// Points of all targets that can be reached.
  let reachablePoints: Int
  /// Quarter-hours of learning in all weeks.
  let learningTime: Int
  /// Quarter-hours of learning and reviews in all weeks.
  let time: Int

  init(graph: StudyGraph, horizon: Horizon, sittings: [StudyProblem.Sitting]) {
    self.graph = graph
    self.horizon = horizon
    weekCount = horizon.weekCount
    nodeCount = graph.nodeCount
    activityCount = graph.activityCount
    targetCount = graph.targetCount
    entries = graph.entries
    provided = graph.provided
    needs = graph.needs
    targetsNeeding = graph.targetsNeeding
    order = graph.order
    duration = graph.duration
    weight = graph.weight
    balance = graph.balance
    value = graph.value
    reachablePoints = graph.reachableTargets.reduce(0) { $0 + graph.value[$1] }
    learningTime = horizon.learningLimit.reduce(0, +)
    time = horizon.capacity.reduce(0, +) - sittings.reduce(0) { $0 + $1.duration }
  }
}
