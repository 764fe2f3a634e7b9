/// The part of a problem that does not depend on weeks, as index arrays for the search.
///
/// A *node* is a skill at a level above its initial one, numbered from 0. An activity is entered through its
/// *entry* nodes – all of them – and *provides* others; a node is reached by any one of its providers. So the
/// prerequisites of a target form an AND/OR graph. It is usually acyclic; where it is not, the search still
/// ends and its plans are still valid.
///
/// A class, since dozens of searches share one and none of them changes it.
final class StudyGraph: Sendable {
  let nodeCount: Int
  let activityCount: Int
  let targetCount: Int
  let topicCount: Int

  /// Activity → nodes that must be reached before it starts, without those held at the start.
  let entries: IndexLists
  /// Activity → nodes that it reaches.
  let provided: IndexLists
  /// Node → activities of `order` that reach it.
  let providers: IndexLists
  /// Node → activities of `order` that are entered through it.
  let entrants: IndexLists
  /// Target → nodes that it needs, without those held at the start.
  let needs: IndexLists
  /// Node → targets that need it.
  let targetsNeeding: IndexLists
  /// The activities that can be done at all.
  let usable: [Int]
  /// The activities worth choosing among, each after all that could reach its entry nodes (as far as there is
  /// no cycle): the usable ones without those that no target needs or that another replaces.
  let order: [Int]
  /// Activity → its position in `order`, or -1.
  let position: [Int]
  /// Whether no activity leads back to what it requires.
  let isAcyclic: Bool
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
  /// Whether any activity owes reviews.
  let owesReviews: Bool
  /// Activity → quarter-hours with all of its reviews.
  let weight: [Int]
  /// Activity → what it adds to the hands-on balance, in hundredths of a quarter-hour: the share is met when
  /// the sum over all completed activities is not negative.
  let balance: [Int]
  /// Activity → the first week in which it may begin.
  let earliest: [Int]
  /// Activity → where it begins: twice the highest level from which one of its steps starts, and one more for what is
  /// built. Of what may come in any order, what begins lower comes first, and of that what explains.
  let beginning: [Int]
  /// Node → whether a skill is taken up by reaching it; see `NodeNumbering`.
  let opensSkill: [Bool]
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
    owesReviews = !problem.reviewOffsets.isEmpty && problem.activities.contains { $0.review > 0 }
    weight = problem.activities.map { $0.duration + max(0, $0.review) * problem.reviewOffsets.count }
    handsOnPercent = problem.handsOnPercent
    balance = problem.activities.map { activity in
      (activity.isHandsOn ? 100 * activity.duration : 0)
        - (activity.countsForHandsOnShare ? problem.handsOnPercent * activity.duration : 0)
    }
    earliest = problem.activities.map { max(0, $0.earliest) }
    beginning = problem.activities.map { activity in
      2 * (activity.raises.map(\.from).max() ?? 0) + (activity.isHandsOn ? 1 : 0)
    }
    value = problem.targets.map(\.value)
    opensSkill = numbering.opensSkill

    let entries = IndexLists(problem.activities.map(numbering.entries(of:)))
    let provided = IndexLists(problem.activities.map(numbering.provided(by:)))
    let needs = IndexLists(problem.targets.map { numbering.open($0.needs) })
    let useful = problem.activities.indices.filter { index in
      problem.activities[index].duration > 0 && numbering.teaches(problem.activities[index])
    }
    let enterable = Self.enterable(among: useful, entries: entries, provided: provided, nodeCount: nodeCount)
    (usable, isAcyclic) = Self.startOrder(
      of: enterable, entries: entries, provided: provided, nodeCount: nodeCount)
    let choice = ChoicePruning(problem, entries: entries, provided: provided, balance: balance, needs: needs)
    order = choice.worthwhile(among: usable, nodeCount: nodeCount)
    var position = [Int](repeating: -1, count: activityCount)
    for (index, activity) in order.enumerated() { position[activity] = index }
    self.position = position
    providers = provided.inverted(among: order, count: nodeCount)
    entrants = entries.inverted(among: order, count: nodeCount)
    isReachable = (0..<targetCount).map { [providers] target in
      needs[target].allSatisfy { !providers.range($0).isEmpty }
    }
    targetsNeeding = needs.inverted(among: 0..<targetCount, count: nodeCount)
    self.needs = needs
    self.entries = entries
    self.provided = provided
  }

  /// The same graph with other points of its targets.
  ///
  /// - Complexity: O(1): nothing else depends on them.
  init(_ other: StudyGraph, values: [Int]) {
    (nodeCount, activityCount) = (other.nodeCount, other.activityCount)
    (targetCount, topicCount) = (other.targetCount, other.topicCount)
    (entries, provided, needs) = (other.entries, other.provided, other.needs)
    (providers, entrants, targetsNeeding) = (other.providers, other.entrants, other.targetsNeeding)
    (usable, order, position) = (other.usable, other.order, other.position)
    (isAcyclic, isReachable) = (other.isAcyclic, other.isReachable)
    (topic, duration, minimumSession) = (other.topic, other.duration, other.minimumSession)
    (review, weight, balance, earliest) = (other.review, other.weight, other.balance, other.earliest)
    (handsOnPercent, owesReviews, beginning) = (other.handsOnPercent, other.owesReviews, other.beginning)
    opensSkill = other.opensSkill
    value = values
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

  /// The activities that can be entered at all, after others of them, in the same order.
  private static func enterable(
    among useful: [Int], entries: IndexLists, provided: IndexLists, nodeCount: Int
  ) -> [Int] {
    let entrants = entries.inverted(among: useful, count: nodeCount)
    var isReached = [Bool](repeating: false, count: nodeCount)
    var openEntries = (0..<entries.count).map { entries[$0].count }
    var isEnterable = [Bool](repeating: false, count: entries.count)
    var ready = useful.filter { openEntries[$0] == 0 }
    while let activity = ready.popLast() {
      isEnterable[activity] = true
      for node in provided[activity] where !isReached[node] {
        isReached[node] = true
        for entrant in entrants[node] {
          openEntries[entrant] -= 1
          if openEntries[entrant] == 0 { ready.append(entrant) }
        }
      }
    }
    return useful.filter { isEnterable[$0] }
  }

  /// Orders activities so that, without cycles, all providers of an entry node come before the activity.
  ///
  /// Where only a cycle is left, the first activity that can be entered then breaks it.
  ///
  /// - Parameter usable: activities of which each can be entered after others of them; one that cannot would
  ///   look like a cycle to all that it leads to.
  ///
  /// - Source: A. B. Kahn, "Topological sorting of large networks", CACM 5 (1962), doi:10.1145/368996.369025.
  private static func startOrder(
    of usable: [Int], entries: IndexLists, provided: IndexLists, nodeCount: Int
  ) -> (order: [Int], isAcyclic: Bool) {
    let entrants = entries.inverted(among: usable, count: nodeCount)
    var isAcyclic = true
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
        guard let breaker else { return (order, isAcyclic) }
        isAcyclic = false
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
