/// What is wrong with the order of a timetable: how far each step is from its week in the order of a mentor, and how
/// often topics are taken up again.
struct OrderCost {
  /// What taking up a topic costs over twelve weeks, in quarter-hours a week out of place; more over more weeks, in
  /// which everything can be farther from its place. Authored: with less, sample plans return to a topic three times.
  private static let perRun = 36

  /// The fewest quarter-hours as which an activity counts: a reading out of place disturbs as well.
  private static let leastWeight = 4

  /// What taking up a topic costs.
  let runPrice: Int

  /// A node that the sequence reaches.
  private struct Step {
    let node: Int
    /// The week in which it is reached in that order.
    let week: Int32
    /// The quarter-hours of the activity that first reaches it, shared among all that it reaches.
    let weight: Int
  }
  private let steps: [Step]

  /// A node that something that explains is first to reach in that order, and one that the first thing reaches that
  /// builds on what it explains.
  private struct Bond {
    let explained: Int
    let built: Int
  }
  private let bonds: [Bond]

  /// What a week costs that lies between a reading and what builds on it, beside the one that may, or by which it comes
  /// after that: as if so many quarter-hours were a week out of place.
  private static let perWeekBetween = 12

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
    var fresh: [Int?] = []
    for activity in sequence {
      used += tables.duration[activity]
      while position < limits.count - 1, used > limits[position] {
        used -= limits[position]
        position += 1
      }
      let reached = tables.provided.range(activity).map { tables.provided.items[$0] }
        .filter { weight[$0] == 0 }
      fresh.append(reached.first)
      for node in reached {
        week[node] = Int32(weeks.isEmpty ? 0 : weeks[position])
        weight[node] = Int32(max(1, max(Self.leastWeight, tables.duration[activity]) / reached.count))
      }
    }
    steps = weight.indices.filter { weight[$0] > 0 }.map {
      Step(node: $0, week: week[$0], weight: Int(weight[$0]))
    }
    runPrice = Self.perRun * max(12, tables.weekCount) / 12
    bonds = sequence.indices.compactMap { place in
      guard tables.graph.beginning[sequence[place]].isMultiple(of: 2), let explained = fresh[place]
      else { return nil }
      let taught = tables.provided[sequence[place]]
      for follower in sequence.indices[(place + 1)...] {
        guard tables.entries[sequence[follower]].contains(where: taught.contains),
          let built = fresh[follower] ?? tables.provided[sequence[follower]].first
        else { continue }
        return Bond(explained: explained, built: built)
      }
      return nil
    }
  }

  /// The sum of 1 to a number of weeks: each week farther costs more than the one before.
  private static func rising(_ weeks: Int) -> Int { weeks * (weeks + 1) / 2 }

  /// What the weeks between a reading and what builds on it cost, if these lie so many weeks apart.
  private static func between(_ weeks: Int) -> Int {
    let gap = max(weeks - 1, -weeks, 0)
    return perWeekBetween * rising(gap)
  }

  /// The cost of a timetable: a week out of place counts once, two weeks three times, three weeks six times.
  ///
  /// - Parameter most: Where to stop adding up.
  /// - Returns: `nil` where it is more than `most`.
  /// - Complexity: O(nodes + weeks).
  func of(_ timetable: SequenceTimetable, runs: TopicRuns, atMost most: Int = .max) -> Int? {
    var cost = runPrice * runs.count
    for step in steps {
      guard cost <= most else { return nil }
      let reached = timetable.state[timetable.nodeStart + step.node]
      guard reached != SequenceTimetable.never else { continue }
      let distance = Int((reached - step.week).magnitude)
      cost += step.weight * Self.rising(distance)
    }
    for bond in bonds {
      guard cost <= most else { return nil }
      let explained = timetable.state[timetable.nodeStart + bond.explained]
      let built = timetable.state[timetable.nodeStart + bond.built]
      guard built != SequenceTimetable.never, explained != SequenceTimetable.never else { continue }
      cost += Self.between(Int(built) - Int(explained))
    }
    return cost <= most ? cost : nil
  }

  /// The part of a timetable's cost that comes of steps out of their weeks.
  ///
  /// - Complexity: O(nodes).
  func outOfPlace(_ timetable: Timetable) -> Int {
    let distances = steps.reduce(0) { sum, step in
      let reached = timetable.reachWeek[step.node]
      guard reached != Timetable.never else { return sum }
      let distance = abs(reached - Int(step.week))
      return sum + step.weight * Self.rising(distance)
    }
    return bonds.reduce(distances) { sum, bond in
      let (explained, built) = (timetable.reachWeek[bond.explained], timetable.reachWeek[bond.built])
      return built == Timetable.never || explained == Timetable.never
        ? sum : sum + Self.between(built - explained)
    }
  }
}
