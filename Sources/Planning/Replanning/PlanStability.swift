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
    let (first, second) = (old.weeks.extents, new.weeks.extents)
    let ahead = first.filter { !progress.completed.contains($0.key) }
    before = ahead.count
    kept = ahead.count { id, extent in
      second[id].map { ($0.lastWeek - extent.lastWeek).magnitude <= 1 } ?? false
    }
  }
}
