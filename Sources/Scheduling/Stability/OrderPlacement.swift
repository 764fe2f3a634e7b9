/// Places orders of activities, again and again, and measures what they disturb.
struct OrderPlacement: Sendable {
  /// What an order leads to.
  struct Outcome: Sendable {
    var disturbance: Disturbance
    /// Activity → the week in which it ends, or `FormerWeeks.gone`.
    var weeks: [Int]
  }

  let former: FormerWeeks
  /// The least points without the base value that are good enough.
  let floor: Int
  /// Whether topics have an order.
  private let countsRuns: Bool
  private let sittings: [StudyProblem.Sitting]
  private var timetable: SequenceTimetable

  init(
    tables: SearchTables, sittings: [StudyProblem.Sitting], former: FormerWeeks, floor: Int, countsRuns: Bool
  ) {
    self.former = former
    self.countsRuns = countsRuns
    self.floor = floor
    self.sittings = sittings
    timetable = SequenceTimetable(tables: tables)
  }

  var tables: SearchTables { timetable.tables }
  /// What has been done so far; see `SequenceTimetable`.
  var steps: Int { timetable.steps }

  /// Places the order.
  ///
  /// - Returns: `nil` when it does not keep the hands-on share.
  /// - Complexity: O(activities · weeks).
  mutating func outcome(of order: PlacingOrder) -> Outcome? {
    var weeks = [Int](repeating: FormerWeeks.gone, count: tables.activityCount)
    begin(order)
    for activity in order.sequence {
      guard let count = place(activity, wanted: order.wanted[activity]) else { continue }
      weeks[activity] = timetable.sessionWeek[count - 1]
    }
    guard timetable.keepsShare, let (readiness, area) = timetable.readinessAndArea() else { return nil }
    var (moved, shifted) = (0, 0)
    for activity in former.counted where weeks[activity] != former.end[activity] {
      shifted += 1
      if former.hasMoved(activity, to: weeks[activity]) { moved += 1 }
    }
    return Outcome(
      disturbance: Disturbance(
        moved: moved, shifted: shifted, readiness: readiness, area: area, floor: floor,
        excess: countsRuns ? timetable.runs.excess : 0), weeks: weeks)
  }

  /// The order as a timetable.
  mutating func timetable(of order: PlacingOrder) -> Timetable {
    var result = Timetable(
      graph: tables.graph, horizon: tables.horizon, sittings: sittings, weeks: order.sittingWeeks)
    begin(order)
    for activity in order.sequence {
      guard let count = place(activity, wanted: order.wanted[activity]) else { continue }
      let sessions = (0..<count).map { index in
        Timetable.Session(
          activity: activity, week: timetable.sessionWeek[index],
          quarters: Int(timetable.sessionQuarters[index]))
      }
      _ = result.place(activity, in: sessions)
    }
    return result
  }

  private mutating func begin(_ order: PlacingOrder) {
    var load = [Int](repeating: 0, count: tables.weekCount)
    for (sitting, week) in zip(sittings, order.sittingWeeks) { load[week] += sitting.duration }
    timetable.begin(sittingLoad: load)
  }

  /// Places the activity where it is wanted, else where it stays, else as early as possible.
  ///
  /// What finds no room is pushed to a later week rather than to an earlier one: after a lost week there is too
  /// little time at first.
  private mutating func place(_ activity: Int, wanted: Int) -> Int? {
    guard timetable.mayHold(activity) else { return nil }
    if former.counts(activity) {
      if let count = place(activity, stayingIn: wanted) { return count }
      if let count = place(activity, stayingIn: wanted + 1) { return count }
      if let count = place(activity, stayingIn: wanted - 1) { return count }
      // The other end of the three weeks.
      let opposite = 2 * former.end[activity] - wanted
      if (opposite - wanted).magnitude > 1, let count = place(activity, stayingIn: opposite) { return count }
    } else if wanted >= 0 {
      for week in [wanted, wanted + 1, wanted - 1] where (0..<tables.weekCount).contains(week) {
        if let count = timetable.place(activity, endingIn: week...week) { return count }
      }
    }
    return timetable.place(activity, endingIn: 0...tables.weekCount - 1)
  }

  /// Places the activity so that it ends in the week, if it stays there.
  private mutating func place(_ activity: Int, stayingIn week: Int) -> Int? {
    guard week >= 0, week < tables.weekCount, !former.hasMoved(activity, to: week) else { return nil }
    return timetable.place(activity, endingIn: week...week)
  }
}
