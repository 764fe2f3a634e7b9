/// What is wrong with the order of a timetable: how far each step is from its week in the order of a mentor, and how
/// often topics are taken up again.
struct OrderCost {
  /// What taking up a topic costs over twelve weeks, in quarter-hours a week out of place; more over more weeks, in
  /// which everything can be farther from its place. Authored: with less, sample plans return to a topic three times.
  private static let perRun = 36

  /// The fewest quarter-hours as which an activity counts: a reading out of place disturbs as well.
  private static let leastWeight = 4

  private let runPrice: Int
  /// The nodes that the sequence reaches.
  private let nodes: [Int]
  /// Node → the week in which it is reached in that order.
  private let week: [Int32]
  /// Node → the quarter-hours of the activity that first reaches it, shared among all that it reaches.
  private let weight: [Int32]

  /// - Parameters:
  ///   - sequence: activities in the order of a mentor.
  ///   - tables: the problem.
  init(_ sequence: [Int], in tables: SearchTables) {
    var week = [Int32](repeating: 0, count: tables.nodeCount)
    var weight = week
    let weeks = tables.horizon.learningWeeks
    let limits = weeks.map { tables.horizon.learningLimit[$0] }
    // What is too much for the weeks ends in the last one.
    var (position, used) = (0, 0)
    for activity in sequence {
      used += tables.duration[activity]
      while position < limits.count - 1, used > limits[position] {
        used -= limits[position]
        position += 1
      }
      let reached = tables.provided.range(activity).map { tables.provided.items[$0] }
        .filter { weight[$0] == 0 }
      for node in reached {
        week[node] = Int32(weeks.isEmpty ? 0 : weeks[position])
        weight[node] = Int32(max(1, max(Self.leastWeight, tables.duration[activity]) / reached.count))
      }
    }
    self.week = week
    self.weight = weight
    nodes = weight.indices.filter { weight[$0] > 0 }
    runPrice = Self.perRun * max(12, tables.weekCount) / 12
  }

  /// The cost of a timetable: a week out of place counts once, two weeks three times, three weeks six times.
  ///
  /// - Complexity: O(nodes + weeks).
  func of(_ timetable: SequenceTimetable, runs: TopicRuns) -> Int {
    var cost = runPrice * runs.count
    for node in nodes {
      let reached = timetable.state[timetable.nodeStart + node]
      guard reached != SequenceTimetable.never else { continue }
      let distance = Int((reached - week[node]).magnitude)
      cost += Int(weight[node]) * distance * (distance + 1) / 2
    }
    return cost
  }
}
