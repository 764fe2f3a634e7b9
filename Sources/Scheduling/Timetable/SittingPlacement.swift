/// Chooses the week of each practice exam before anything else is placed.
enum SittingPlacement {
  /// How many choices are tried before the search gives up; enough for any realistic number of sittings.
  private static let stepLimit = 20_000

  /// Which weeks are preferred.
  enum Preference: CaseIterable, Sendable {
    /// Weeks with capacity that cannot be used for learning anyway, then later ones: leaves time for
    /// learning.
    case spareTime
    /// Any but the last week, into which all reviews fall that would be due after it.
    case beforeLastWeek
  }

  /// The choices by all preferences, without repetition.
  ///
  /// - Throws: `PlanningError` when a sitting fits nowhere, or not together with the others.
  static func choices(
    of sittings: [StudyProblem.Sitting], in horizon: Horizon
  ) throws(PlanningError) -> [[Int]] {
    var choices: [[Int]] = []
    for preference in Preference.allCases {
      let choice = try weeks(of: sittings, in: horizon, preferring: preference)
      if !choices.contains(choice) { choices.append(choice) }
    }
    return choices
  }

  /// A week for each sitting, so that all fit into the capacities: depth-first search, tightest window first.
  private static func weeks(
    of sittings: [StudyProblem.Sitting], in horizon: Horizon, preferring preference: Preference
  ) throws(PlanningError) -> [Int] {
    let lastWeek = horizon.capacity.lastIndex { $0 > 0 }
    var candidates: [[Int]] = []
    for sitting in sittings {
      let first = max(0, sitting.earliest)
      let window = first..<max(first, min(sitting.latest + 1, horizon.weekCount))
      let fitting = window.filter { horizon.capacity[$0] >= sitting.duration }
      guard !fitting.isEmpty else {
        throw .noWeekForSitting(id: sitting.id, quarters: sitting.duration)
      }
      /// Quarter-hours of the sitting that would not take time from learning.
      func rank(_ week: Int) -> Int {
        if preference == .beforeLastWeek, week == lastWeek { return -1 }
        return min(sitting.duration, horizon.capacity[week] - horizon.learningLimit[week])
      }
      candidates.append(fitting.sorted { (rank($1), $1) < (rank($0), $0) })
    }
    let order = sittings.indices.sorted { (candidates[$0].count, $0) < (candidates[$1].count, $1) }
    var search = Search(
      sittings: sittings, candidates: candidates, order: order, room: horizon.capacity,
      chosen: [Int](repeating: 0, count: sittings.count), steps: 0)
    guard search.place(from: 0) else { throw .sittingsDoNotFitTogether(ids: sittings.map(\.id)) }
    return search.chosen
  }

  private struct Search {
    let sittings: [StudyProblem.Sitting]
    let candidates: [[Int]]
    let order: [Int]
    var room: [Int]
    var chosen: [Int]
    var steps: Int

    mutating func place(from position: Int) -> Bool {
      guard position < order.count else { return true }
      let sitting = order[position]
      let duration = sittings[sitting].duration
      for week in candidates[sitting] where room[week] >= duration {
        steps += 1
        guard steps <= SittingPlacement.stepLimit else { return false }
        chosen[sitting] = week
        room[week] -= duration
        if place(from: position + 1) { return true }
        room[week] += duration
      }
      return false
    }
  }
}
