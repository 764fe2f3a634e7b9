/// Builds plans target by target: finds the closure of a target, places it in the timetable, goes on.
///
/// A target whose closure does not fit is set aside; it is tried again when a cheaper closure appears,
/// because parts of it were placed for another target.
struct PlanBuilder: Sendable {
  let graph: StudyGraph
  private let keepsShare: Bool
  private var search: ClosureSearch
  private var timetable: Timetable
  private var sequence: [Int] = []
  /// Target → the cost at which its closure was refused.
  private var refusedCost: [Int]
  /// The targets refused for the hands-on share, each with the hands-on balance that its closure takes.
  private var refusedForShare: [(target: Int, balance: Int)] = []
  /// Those of them for which there is balance enough since the last one was added.
  private var readmitted: [Int] = []

  /// Goes on from a timetable.
  ///
  /// - Parameters:
  ///   - price: the price of each activity (see `ClosureSearch.prices(of:handsOnPrice:)`).
  ///   - keepsShare: whether the hands-on share must hold after every target; otherwise the caller
  ///     has to look at `PlacedPlan.isValid`.
  init(timetable: Timetable, price: [Int], keepsShare: Bool) {
    graph = timetable.graph
    self.keepsShare = keepsShare
    self.timetable = timetable
    search = ClosureSearch(graph: timetable.graph, price: price)
    refusedCost = [Int](repeating: -1, count: timetable.graph.targetCount)
    guard !timetable.placements.isEmpty else { return }
    search.reach(timetable.placements.map(\.activity))
    sequence = timetable.targetsByWeek()
  }

  /// Adds targets by closure ratio: always the one with the most points for its price.
  ///
  /// - Parameter goal: the points at which to stop, or `nil` to go on as long as anything fits.
  /// - Complexity: O(targets · (log targets + closure + what the closure makes cheaper)).
  mutating func addBestRatios(until goal: Int? = nil) {
    var queue = RatioQueue(targetCount: graph.targetCount)
    for target in 0..<graph.targetCount { enqueue(target, in: &queue) }
    while goal.map({ search.points < $0 }) ?? true, let best = queue.removeBest() {
      guard add(best) else { continue }
      for node in search.changedNodes {
        for target in graph.targetsNeeding[node] { enqueue(target, in: &queue) }
      }
      for target in readmitted { enqueue(target, in: &queue) }
    }
  }

  /// Weighs a target by its present closure, if it is open and was not refused at this cost.
  private mutating func enqueue(_ target: Int, in queue: inout RatioQueue) {
    let cost = search.cost(ofTarget: target)
    guard search.missing[target] > 0, cost != refusedCost[target], search.findClosure(ofTarget: target)
    else { return queue.remove(target: target) }
    let (gain, price) = search.gainAndPrice()
    queue.insert(target: target, gain: gain, price: price)
  }

  /// Adds the targets in the order given, then once more those that were refused.
  mutating func add(_ targets: [Int]) {
    for target in targets { _ = add(target) }
    for target in targets { _ = add(target) }
  }

  /// Adds one target if it is open and its closure fits.
  ///
  /// - Returns: Whether the target is now met.
  mutating func add(_ target: Int) -> Bool {
    guard search.missing[target] > 0 else { return true }
    let cost = search.cost(ofTarget: target)
    guard cost != refusedCost[target], search.findClosure(ofTarget: target) else { return false }
    let before = timetable.placements.count
    guard timetable.mayHold(search.closure), timetable.place(search.closure) else {
      refusedCost[target] = cost
      return false
    }
    if keepsShare, timetable.balance < 0 {
      let balance = timetable.balance
      timetable.removeLast(timetable.placements.count - before)
      refusedCost[target] = cost
      refusedForShare.append((target, timetable.balance - balance))
      return false
    }
    search.reach(search.closure)
    sequence.append(target)
    readmitShare()
    return true
  }

  /// Lets those be tried again that were refused for the hands-on share, if enough hands-on time has been placed
  /// since; what has become cheaper is tried again anyway.
  private mutating func readmitShare() {
    readmitted.removeAll(keepingCapacity: true)
    guard keepsShare, !refusedForShare.isEmpty else { return }
    var kept = 0
    for entry in refusedForShare where search.missing[entry.target] > 0 {
      if entry.balance <= timetable.balance {
        refusedCost[entry.target] = -1
        readmitted.append(entry.target)
      } else {
        refusedForShare[kept] = entry
        kept += 1
      }
    }
    refusedForShare.removeLast(refusedForShare.count - kept)
  }

  /// The plan as it is now.
  func plan() -> PlacedPlan {
    let rest = (0..<graph.targetCount).filter { search.missing[$0] > 0 && graph.isReachable[$0] }
    let (readiness, area) = timetable.readinessAndArea()
    return PlacedPlan(
      timetable: timetable, price: search.price, keepsShare: keepsShare, sequence: sequence + rest,
      placedCount: sequence.count, readiness: readiness, area: area)
  }
}
