/// An upper bound on the readiness that any plan reaches: how far from the best a plan can be.
///
/// The weeks are left out of account: what is left is to choose activities that fit into the hours as a whole,
/// with the practice exams and every review, and keep the hands-on share. Of that choice the linear relaxation
/// is bounded from above by its Lagrangian dual. *Any* prices – of an hour, of a node, of entering an activity –
/// give a valid bound, so it does not matter for its truth how good they are; good ones are found by the
/// primal-dual hybrid gradient method.
///
/// - Source: M. L. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
///   Management Science 27 (1981), doi:10.1287/mnsc.27.1.1; A. Chambolle, T. Pock, "A first-order primal-dual
///   algorithm for convex problems", Journal of Mathematical Imaging and Vision 40 (2011),
///   doi:10.1007/s10851-010-0251-1.
struct ReadinessBound {
  /// Rows `Σ coefficient · variable ≤ limit` over variables between 0 and 1, of which `values` are maximised.
  private var values: [Double] = []
  private var rowStart: [Int] = [0]
  private var columns: [Int] = []
  private var coefficients: [Double] = []
  private var limits: [Double] = []

  /// Points that no plan for the problem exceeds, with the base value.
  ///
  /// - Parameter rounds: How long prices are improved.
  /// - Complexity: O(rounds · (entries + provided nodes + needs)).
  static func points(of problem: StudyProblem, graph: StudyGraph, rounds: Int) -> Int {
    let held = (0..<graph.targetCount).filter { graph.needs.range($0).isEmpty }
      .reduce(0) { $0 + graph.value[$1] }
    let open = graph.reachableTargets.filter { !graph.needs.range($0).isEmpty }
    let all = open.reduce(0) { $0 + graph.value[$1] }
    let bound = ReadinessBound(problem, graph: graph, targets: open).value(rounds: rounds)
    // Rounded down with care: a point is far more than what additions can lose.
    return problem.baseValue + held + min(all, Int((bound + 1e-3).rounded(.down)))
  }

  /// Variables: the targets, the nodes that some activity provides, the activities.
  private init(_ problem: StudyProblem, graph: StudyGraph, targets: [Int]) {
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
    let learning = weeks.reduce(0) { $0 + $1.learning }
    let time = weeks.reduce(0) { $0 + $1.capacity } - sittings
    for (hours, limit) in [(graph.duration, learning), (graph.weight, time)] {
      let unit = Double(max(1, limit))
      add(
        activities.enumerated().map { (firstActivity + $0, Double(hours[$1]) / unit) },
        limit: limit > 0 ? 1 : 0)
    }
    let scale = Double(max(1, activities.reduce(0) { max($0, abs(graph.balance[$1])) }))
    add(activities.enumerated().map { (firstActivity + $0, Double(-graph.balance[$1]) / scale) }, limit: 0)
  }

  private mutating func add(_ entries: [(Int, Double)], limit: Double) {
    for (column, coefficient) in entries where coefficient != 0 {
      columns.append(column)
      coefficients.append(coefficient)
    }
    rowStart.append(columns.count)
    limits.append(limit)
  }

  /// The least bound that is found.
  private func value(rounds: Int) -> Double {
    let total = values.reduce(0, +)
    guard total > 0 else { return 0 }
    let (steps, priceSteps) = stepSizes()
    let count = values.count
    var amounts = [Double](repeating: 0, count: count)
    var prices = [Double](repeating: 0, count: limits.count)
    var (priceSum, reduced) = (prices, values)
    var best = total
    var averaged = 0
    for round in 1...max(1, rounds) {
      // What each variable is worth beyond the prices of its rows.
      let before = amounts
      for index in 0..<count {
        amounts[index] = min(1, max(0, amounts[index] + steps[index] * reduced[index]))
      }
      for row in limits.indices {
        var excess = -limits[row]
        for entry in rowStart[row]..<rowStart[row + 1] {
          let column = columns[entry]
          excess += coefficients[entry] * (2 * amounts[column] - before[column])
        }
        prices[row] = max(0, prices[row] + priceSteps[row] * excess)
        priceSum[row] += prices[row]
      }
      averaged += 1
      let bound: Double
      (bound, reduced) = dual(prices)
      best = min(best, bound)
      guard round.isMultiple(of: 50) else { continue }
      // The mean of the prices is steadier than the prices; from time to time it is begun from it.
      let mean = priceSum.map { $0 / Double(averaged) }
      let (meanBound, meanReduced) = dual(mean)
      if meanBound < bound { (prices, reduced) = (mean, meanReduced) }
      best = min(best, meanBound)
      priceSum = priceSum.map { _ in 0 }
      averaged = 0
    }
    return best
  }

  /// The bound of some prices, and what each variable is worth beyond them.
  private func dual(_ prices: [Double]) -> (bound: Double, reduced: [Double]) {
    var reduced = values
    var bound = 0.0
    for row in limits.indices where prices[row] > 0 {
      bound += prices[row] * limits[row]
      for entry in rowStart[row]..<rowStart[row + 1] {
        reduced[columns[entry]] -= prices[row] * coefficients[entry]
      }
    }
    for worth in reduced where worth > 0 { bound += worth }
    return (bound, reduced)
  }

  /// Step sizes by the sums of rows and columns, with which the method converges.
  ///
  /// - Source: T. Pock, A. Chambolle, "Diagonal preconditioning for first order primal-dual algorithms in convex
  ///   optimization", ICCV (2011), doi:10.1109/ICCV.2011.6126441.
  private func stepSizes() -> (variables: [Double], rows: [Double]) {
    var columnSums = [Double](repeating: 0, count: values.count)
    var rowSums = [Double](repeating: 0, count: limits.count)
    for row in limits.indices {
      for entry in rowStart[row]..<rowStart[row + 1] {
        columnSums[columns[entry]] += abs(coefficients[entry])
        rowSums[row] += abs(coefficients[entry])
      }
    }
    // Prices are in points, variables are shares: the scale between them is that of a typical target.
    let scale = max(1, (values.max() ?? 1) / 2)
    return (columnSums.map { $0 > 0 ? 1 / ($0 * scale) : 0 }, rowSums.map { $0 > 0 ? scale / $0 : 0 })
  }
}
