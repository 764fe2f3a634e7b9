/// How much a replan left as it was.
public struct PlanStability: Sendable, Hashable {
  /// Activities ahead that were in the old plan.
  public let before: Int
  /// Of these, the ones that end in the same week or next to it.
  public let kept: Int

  /// The share that is kept, 0 to 1; 1 when there was nothing ahead.
  public var share: Double { before == 0 ? 1 : Double(kept) / Double(before) }

  /// Compares the activities that were not complete in the old plan.
  ///
  /// - Complexity: O(sessions).
  public init(from old: Plan, to new: Plan) {
    let progress = PlanProgress(new)
    func lastWeeks(_ plan: Plan) -> [String: Int] {
      var last: [String: Int] = [:]
      for week in plan.weeks {
        for session in week.sessions { last[session.activity] = week.number }
      }
      return last
    }
    let (first, second) = (lastWeeks(old), lastWeeks(new))
    let ahead = first.filter { !progress.completed.contains($0.key) }
    before = ahead.count
    kept = ahead.count { id, week in second[id].map { ($0 - week).magnitude <= 1 } ?? false }
  }
}
