/// The order in which a good mentor would teach a choice of activities, weeks and hours left aside.
///
/// Two passes: first what leads to no more than working with help, topic by topic in the order of the work itself,
/// then what leads beyond. Inside a block – one topic in one pass – what begins lower comes first, and of that what
/// explains before what is built.
struct TeachingOrder {
  /// The level up to which the first pass leads.
  static let firstPassLevel = 2

  private let graph: StudyGraph
  private let rank: [Int]
  /// Activity → 0 in the first pass, 1 in the second.
  private let pass: [Int]
  private let isHandsOn: [Bool]

  init(_ problem: StudyProblem, graph: StudyGraph) {
    self.graph = graph
    rank = (0..<graph.topicCount).map { topic in
      problem.topicOrder.indices.contains(topic) ? problem.topicOrder[topic] : Int.max
    }
    pass = problem.activities.map { activity in
      (activity.raises.map(\.to).max() ?? 0) > Self.firstPassLevel ? 1 : 0
    }
    isHandsOn = problem.activities.map(\.isHandsOn)
  }

  /// The activities in that order, each after all that it requires.
  ///
  /// - Parameter chosen: activities in an order in which they can be done.
  /// - Complexity: O(activities² + entries).
  func sequence(of chosen: [Int]) -> [Int] {
    var isReached = [Bool](repeating: false, count: graph.nodeCount)
    var open = chosen.sorted { precedes($0, $1) }
    var sequence: [Int] = []
    func isReady(_ activity: Int) -> Bool { graph.entries[activity].allSatisfy { isReached[$0] } }
    func take(_ index: Int) {
      let activity = open.remove(at: index)
      sequence.append(activity)
      for node in graph.provided[activity] { isReached[node] = true }
    }
    while let first = open.firstIndex(where: isReady) {
      let (topic, round) = (graph.topic[open[first]], pass[open[first]])
      take(first)
      while let next = open.firstIndex(where: { graph.topic[$0] == topic && pass[$0] <= round && isReady($0) }
      ) {
        take(next)
      }
    }
    return withReadingsNear(sequence)
  }

  /// The same with what only explains as late as what builds on it allows: right before it, or else where its own
  /// topic is taken up for the last time before.
  ///
  /// - Complexity: O(activities² + entries).
  private func withReadingsNear(_ order: [Int]) -> [Int] {
    var sequence = order
    for place in order.indices.reversed() where !isHandsOn[order[place]] {
      let reading = order[place]
      let taught = Set(graph.provided[reading])
      let own = graph.topic[reading]
      guard
        let first = sequence[(place + 1)...].firstIndex(where: {
          graph.entries[$0].contains(where: taught.contains)
        }),
        let last = sequence[place..<first].lastIndex(where: { graph.topic[$0] == own })
      else { continue }
      let target = graph.topic[sequence[first]] == own ? first - 1 : last
      guard sequence[place...target].contains(where: { graph.topic[$0] != own }) else { continue }
      sequence.remove(at: place)
      sequence.insert(reading, at: target)
    }
    return sequence
  }

  /// Whether one activity belongs before another, prerequisites aside.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    func key(_ activity: Int) -> [Int] {
      [
        pass[activity], rank[graph.topic[activity]], graph.topic[activity], graph.beginning[activity],
        activity,
      ]
    }
    return key(first).lexicographicallyPrecedes(key(second))
  }
}
