/// What is wrong with the order of a timetable: how far each step is from its week in the order of a mentor, and how
/// often topics are taken up again.
struct OrderCost {
  /// What taking up a topic once more costs, in quarter-hours a week out of place.
  static let perRun = 36
  private let runPrice: Int
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
    let horizon = tables.horizon
    let limits = horizon.learningWeeks.map { horizon.learningLimit[$0] }
    // What does not fill the weeks is spread over them, what is too much ends in the last one.
    var (position, used) = (0, 0)
    for activity in sequence {
      used += tables.duration[activity]
      while position < limits.count - 1, used > limits[position] {
        used -= limits[position]
        position += 1
      }
      let nodes = tables.provided.range(activity).map { tables.provided.items[$0] }.filter { weight[$0] == 0 }
      for node in nodes {
        week[node] = Int32(limits.isEmpty ? 0 : horizon.learningWeeks[position])
        weight[node] = Int32(max(1, max(4, tables.duration[activity]) / nodes.count))
      }
    }
    self.week = week
    runPrice = Self.perRun * max(12, tables.weekCount) / 12
    nodes = weight.indices.filter { weight[$0] > 0 }
    self.weight = weight
  }

  /// The cost of a state of a timetable.
  func of(_ timetable: SequenceTimetable) -> Int {
    var cost = runPrice * timetable.runCount
    for node in nodes {
      let reached = timetable.state[timetable.nodeStart + node]
      guard reached != SequenceTimetable.never else { continue }
      let weeks = Int((reached - week[node]).magnitude)
      cost += Int(weight[node]) * weeks * (weeks + 1) / 2
    }
    return cost
  }
}
