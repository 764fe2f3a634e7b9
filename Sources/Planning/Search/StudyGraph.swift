/// The part of a problem that does not depend on weeks, as index arrays for the search.
///
/// A *node* is a skill at a level above its initial one, numbered from 0. An activity is entered through its
/// *entry* nodes – all of them – and *provides* others; a node is reached by any one of its providers. So the
/// prerequisites of a target form an AND/OR graph. It is usually acyclic; where it is not, the search still
/// ends and its plans are still valid.
struct StudyGraph: Sendable {
  let nodeCount: Int
  let activityCount: Int
  let targetCount: Int
  let topicCount: Int

  /// Activity → nodes that must be reached before it starts, without those held at the start.
  let entries: IndexLists
  /// Activity → nodes that it reaches.
  let provided: IndexLists
  /// Node → usable activities that reach it.
  let providers: IndexLists
  /// Target → nodes that it needs, without those held at the start.
  let needs: IndexLists
  /// Node → targets that need it.
  let targetsNeeding: IndexLists
  /// The usable activities, each after all that could reach its entry nodes (as far as there is no cycle).
  let order: [Int]
  /// Whether some choice of activities reaches the target.
  let isReachable: [Bool]

  /// Activity → topic.
  let topic: [Int]
  /// Activity → quarter-hours.
  let duration: [Int]
  /// Activity → fewest quarter-hours in a week that has a session of it.
  let minimumSession: [Int]
  /// Activity → quarter-hours of each of its reviews.
  let review: [Int]
  /// Activity → quarter-hours with all of its reviews.
  let weight: [Int]
  /// Activity → what it adds to the hands-on balance, in hundredths of a quarter-hour: the share is met when
  /// the sum over all completed activities is not negative.
  let balance: [Int]
  /// Target → points.
  let value: [Int]
  /// The hands-on share that is asked for, 0 to 100 %.
  let handsOnPercent: Int

  /// Indexes `problem`.
  ///
  /// - Throws: `PlanningError.indexOutOfRange`. Activities that can never start, teach nothing new or take no
  ///   time are no error: they are left out of `order`.
  /// - Complexity: O(entries + provided nodes), times the activities in cycles if there are cycles.
  init(_ problem: StudyProblem) throws(PlanningError) {
    try Self.checkIndices(of: problem)
    let numbering = NodeNumbering(problem)
    nodeCount = numbering.count
    activityCount = problem.activities.count
    targetCount = problem.targets.count
    topicCount = (problem.activities.map(\.topic).max() ?? -1) + 1
    topic = problem.activities.map(\.topic)
    duration = problem.activities.map(\.duration)
    minimumSession = problem.activities.map { max(1, min($0.minimumSession, $0.duration)) }
    review = problem.activities.map { max(0, $0.review) }
    weight = problem.activities.map { $0.duration + max(0, $0.review) * problem.reviewOffsets.count }
    handsOnPercent = problem.handsOnPercent
    balance = problem.activities.map { activity in
      (activity.isHandsOn ? 100 * activity.duration : 0)
        - (activity.countsForHandsOnShare ? problem.handsOnPercent * activity.duration : 0)
    }
    value = problem.targets.map(\.value)

    let entries = IndexLists(problem.activities.map(numbering.entries(of:)))
    let provided = IndexLists(problem.activities.map(numbering.provided(by:)))
    let usable = problem.activities.indices.filter { index in
      problem.activities[index].duration > 0 && !provided[index].isEmpty
    }
    let order = Self.startOrder(of: usable, entries: entries, provided: provided, nodeCount: nodeCount)
    var providers = [[Int]](repeating: [], count: nodeCount)
    for activity in order {
      for node in provided[activity] { providers[node].append(activity) }
    }
    needs = IndexLists(problem.targets.map { numbering.open($0.needs) })
    isReachable = (0..<targetCount).map { [needs] target in
      needs[target].allSatisfy { !providers[$0].isEmpty }
    }
    targetsNeeding = needs.inverted(count: nodeCount)
    self.entries = entries
    self.provided = provided
    self.providers = IndexLists(providers)
    self.order = order
  }

  /// The targets that some choice of activities reaches.
  var reachableTargets: [Int] { isReachable.indices.filter { isReachable[$0] } }

  /// Stops at the first index that would lead outside an array.
  private static func checkIndices(of problem: StudyProblem) throws(PlanningError) {
    let skills = problem.skills.indices
    for activity in problem.activities {
      guard activity.topic >= 0, activity.requires.allSatisfy({ skills.contains($0.skill) }),
        activity.raises.allSatisfy({ skills.contains($0.skill) })
      else { throw .indexOutOfRange(id: activity.id) }
    }
    for target in problem.targets where !target.needs.allSatisfy({ skills.contains($0.skill) }) {
      throw .indexOutOfRange(id: target.id)
    }
  }

  /// Orders activities so that, without cycles, all providers of an entry node come before the activity.
  ///
  /// Where only a cycle is left, the first activity that can be entered at all breaks it. What can never be
  /// entered is left out.
  ///
  /// - Source: A. B. Kahn, "Topological sorting of large networks", CACM 5 (1962), doi:10.1145/368996.369025.
  private static func startOrder(
    of usable: [Int], entries: IndexLists, provided: IndexLists, nodeCount: Int
  ) -> [Int] {
    let entrants = entries.inverted(count: nodeCount)
    var isWaiting = [Bool](repeating: false, count: entries.count)
    var openProviders = [Int](repeating: 0, count: nodeCount)
    var isReached = [Bool](repeating: false, count: nodeCount)
    var openEntries = (0..<entries.count).map { entries[$0].count }
    for activity in usable {
      isWaiting[activity] = true
      for node in provided[activity] { openProviders[node] += 1 }
    }
    var order: [Int] = []
    var next = 0
    var ready = usable.filter { openEntries[$0] == 0 }
    while true {
      if next == ready.count {
        let breaker = usable.first { activity in
          isWaiting[activity] && entries[activity].allSatisfy { isReached[$0] }
        }
        guard let breaker else { return order }
        ready.append(breaker)
      }
      let activity = ready[next]
      next += 1
      guard isWaiting[activity] else { continue }
      isWaiting[activity] = false
      order.append(activity)
      for node in provided[activity] {
        isReached[node] = true
        openProviders[node] -= 1
        guard openProviders[node] == 0 else { continue }
        for entrant in entrants[node] {
          openEntries[entrant] -= 1
          if openEntries[entrant] == 0, isWaiting[entrant] { ready.append(entrant) }
        }
      }
    }
  }
}

/// Numbers the pairs of a skill and a level above its initial one.
private struct NodeNumbering {
  private let initialLevel: [Int]
  private let firstNode: [Int]
  let count: Int

  init(_ problem: StudyProblem) {
    var highest = problem.skills.map(\.initialLevel)
    for activity in problem.activities {
      for node in activity.requires { highest[node.skill] = max(highest[node.skill], node.level) }
      for raise in activity.raises { highest[raise.skill] = max(highest[raise.skill], raise.from, raise.to) }
    }
    for node in problem.targets.flatMap(\.needs) {
      highest[node.skill] = max(highest[node.skill], node.level)
    }
    initialLevel = problem.skills.map(\.initialLevel)
    var firstNode: [Int] = []
    var count = 0
    for (skill, level) in highest.enumerated() {
      firstNode.append(count)
      count += level - initialLevel[skill]
    }
    self.firstNode = firstNode
    self.count = count
  }

  /// The numbers of those nodes that are not held at the start, each once, ascending.
  func open(_ nodes: [StudyProblem.Node]) -> [Int] {
    let numbers = nodes.filter { $0.level > initialLevel[$0.skill] }.map(number(of:))
    return Set(numbers).sorted()
  }

  func entries(of activity: StudyProblem.Activity) -> [Int] {
    open(activity.requires + activity.raises.map { StudyProblem.Node(skill: $0.skill, level: $0.from) })
  }

  /// What the activity reaches; what it requires itself is not reached by it.
  func provided(by activity: StudyProblem.Activity) -> [Int] {
    let levels = activity.raises.filter { $0.from < $0.to }.flatMap { raise in
      (raise.from + 1...raise.to).map { StudyProblem.Node(skill: raise.skill, level: $0) }
    }
    let required = activity.requires
    return open(
      levels.filter { node in
        !required.contains { $0.skill == node.skill && $0.level >= node.level }
      })
  }

  private func number(of node: StudyProblem.Node) -> Int {
    firstNode[node.skill] + node.level - initialLevel[node.skill] - 1
  }
}
