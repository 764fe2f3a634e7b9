/// How good a plan is as the successor of another: enough readiness, no topic taken up too often where topics have an
/// order, then little that moves, then the rest.
struct Disturbance: Sendable, Hashable, Comparable {
  /// Points that are lacking to the least readiness that is good enough.
  let deficit: Int
  /// The runs of topics that are too many; 0 where topics have no order.
  let excess: Int
  /// Activities that end more than a week from where they were to end, or are gone.
  let moved: Int
  /// Activities that do not end in the same week; those that moved further are among them.
  let shifted: Int
  /// Points of met targets, without the base value.
  let readiness: Int
  /// Point-weeks under the readiness curve.
  let area: Int

  init(moved: Int, shifted: Int, readiness: Int, area: Int, floor: Int, excess: Int) {
    deficit = max(0, floor - readiness)
    self.excess = excess
    self.moved = moved
    self.shifted = shifted
    self.readiness = readiness
    self.area = area
  }

  /// Whether there is enough readiness, no run is too many, and everything is in its week.
  var isNone: Bool { deficit == 0 && excess == 0 && shifted == 0 }

  /// Lexicographic; the plan to prefer comes first.
  static func < (left: Self, right: Self) -> Bool {
    (left.deficit, left.excess, left.moved, left.shifted, right.readiness, right.area)
      < (right.deficit, right.excess, right.moved, right.shifted, left.readiness, left.area)
  }
}

extension Timetable {
  /// What the timetable disturbs.
  ///
  /// - Parameters:
  ///   - floor: The least points without the base value that are good enough.
  ///   - countsRuns: Whether topics have an order.
  func disturbance(of former: FormerWeeks, floor: Int, countsRuns: Bool) -> Disturbance {
    var weeks = [Int](repeating: FormerWeeks.gone, count: graph.activityCount)
    for placement in placements { weeks[placement.activity] = placement.completion }
    let (readiness, area) = readinessAndArea()
    return Disturbance(
      moved: former.counted.count { former.hasMoved($0, to: weeks[$0]) },
      shifted: former.counted.count { former.end[$0] != weeks[$0] }, readiness: readiness, area: area,
      floor: floor, excess: countsRuns ? runs.excess : 0)
  }
}
