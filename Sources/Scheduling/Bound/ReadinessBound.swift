/// An upper bound on the readiness that any plan reaches: how far from the best a plan can be.
///
/// The weeks are left out of account: what is left is to choose activities that fit into the hours as a whole,
/// with the practice exams and every review, each exam in the week where it takes least from learning, and keep the
/// hands-on share. Of that choice the linear relaxation
/// is bounded from above by its Lagrangian dual. *Any* prices – of an hour, of a node, of entering an activity –
/// give a valid bound, so it does not matter for its truth how good they are; ``PriceSearch`` finds good ones.
///
/// - Source: M. L. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
///   Management Science 27 (1981), doi:10.1287/mnsc.27.1.1.
struct ReadinessBound {
  /// Rows `Σ coefficient · variable ≤ limit` over variables between 0 and 1, of which `values` are maximised.
  private var values: [Double] = []
  private var rows = SparseRows()
  private var limits: [Double] = []

  /// Points that no plan for the problem exceeds, with the base value.
  ///
  /// - Parameters:
  ///   - rounds: How long prices are improved.
  ///   - pointsPerTopic: What is taken from the points for each topic that is learned.
  /// - Complexity: O(rounds · (entries + provided nodes + needs)).
  static func points(
    of problem: StudyProblem, graph: StudyGraph, rounds: Int, pointsPerTopic: Int = 0
  ) -> Int {
    let held = (0..<graph.targetCount).filter { graph.needs.range($0).isEmpty }
      .reduce(0) { $0 + graph.value[$1] }
    let open = graph.reachableTargets.filter { !graph.needs.range($0).isEmpty }
    let all = open.reduce(0) { $0 + graph.value[$1] }
    let bound = ReadinessBound(problem, graph: graph, targets: open, pointsPerTopic: pointsPerTopic)
      .value(rounds: rounds)
    // Rounded down with care: a point is far more than what additions can lose.
    return problem.baseValue + held + min(all, Int((bound + 1e-3).rounded(.down)))
  }

  /// Variables: the targets, the nodes that some activity provides, the activities, and where they take points the
  /// topics.
  private init(_ problem: StudyProblem, graph: StudyGraph, targets: [Int], pointsPerTopic: Int) {
    let activities = graph.usable
    let firstNode = targets.count
    let firstActivity = firstNode + graph.nodeCount
    values = targets.map { Double(graph.value[$0]) }
    values += [Double](repeating: 0, count: graph.nodeCount + activities.count)
    // A target is met only with each of its nodes.
    for (place, target) in targets.enumerated() {
      for node in graph.needs[target] { add([(place, 1), (firstNode + node, -1)], limit: 0) }
    }
    // A node is reached only by one of its providers, an activity entered only through all of its nodes.
    var providers = [[(Int, Double)]](repeating: [], count: graph.nodeCount)
    for (place, activity) in activities.enumerated() {
      for node in graph.provided[activity] { providers[node].append((firstActivity + place, -1)) }
      for node in graph.entries[activity] {
        add([(firstActivity + place, 1), (firstNode + node, -1)], limit: 0)
      }
    }
    for (node, providers) in providers.enumerated() { add([(firstNode + node, 1)] + providers, limit: 0) }
    // The hours, and those with reviews and practice exams, each in parts of what there is.
    let sittings = problem.sittings.reduce(0) { $0 + $1.duration }
    let weeks = problem.weeks.map { week in
      (learning: max(0, min(week.learningLimit, week.capacity)), capacity: max(0, week.capacity))
    }
    let learning = weeks.reduce(0) { $0 + $1.learning } - problem.learningLostToSittings
    let time = weeks.reduce(0) { $0 + $1.capacity } - sittings
    for (hours, limit) in [(graph.duration, learning), (graph.weight, time)] {
      let unit = Double(max(1, limit))
      add(
        activities.enumerated().map { (firstActivity + $0, Double(hours[$1]) / unit) },
        limit: limit > 0 ? 1 : 0)
    }
    let scale = Double(max(1, activities.reduce(0) { max($0, abs(graph.balance[$1])) }))
    add(activities.enumerated().map { (firstActivity + $0, Double(-graph.balance[$1]) / scale) }, limit: 0)
    guard pointsPerTopic > 0 else { return }
    // An activity is only entered where its topic is learned.
    let firstTopic = values.count
    values += [Double](repeating: Double(-pointsPerTopic), count: graph.topicCount)
    for (place, activity) in activities.enumerated() {
      add([(firstActivity + place, 1), (firstTopic + graph.topic[activity], -1)], limit: 0)
    }
  }

  private mutating func add(_ entries: [(Int, Double)], limit: Double) {
    rows.add(entries.map { ($0.0, $0.1) })
    limits.append(limit)
  }

  /// The least bound that is found.
  private func value(rounds: Int) -> Double {
    let total = values.filter { $0 > 0 }.reduce(0, +)
    guard total > 0 else { return 0 }
    var search = PriceSearch(values: values, rows: rows, limits: limits)
    return min(total, search.leastBound(rounds: rounds))
  }
}
