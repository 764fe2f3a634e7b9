import Ontology

/// Whether anything has come up since the weeks ahead of a plan were planned.
struct PlanNews {
  /// Whether there is nothing: the same inputs, and all that was to be done by now is done.
  let isNone: Bool
  /// Whether no more has happened than that days of the very week went by in which the weeks were planned.
  let isPassingOfDays: Bool

  /// Looks at a plan on a day.
  ///
  /// - Parameters:
  ///   - inputs: The fingerprint of what the plan would follow from now.
  ///   - priority: What is to be held on to. The date asks nothing of a plan that was made to keep its scope.
  /// - Complexity: O(sessions + records).
  init(of plan: Plan, on today: Day, inputs: String, priority: Plan.Priority) {
    guard let provenance = plan.provenance, provenance.inputs == inputs,
      priority == .date || priority == provenance.priority
    else {
      (isNone, isPassingOfDays) = (false, false)
      return
    }
    let progress = PlanProgress(plan)
    let since = provenance.day
    func isMissed(_ day: Day) -> Bool { since <= day && day < today }
    let isMissed = plan.weeks.contains { week in
      week.sessions.contains { isMissed($0.day ?? week.end) && !progress.isDone($0) }
        || week.reviews.contains {
          isMissed($0.day ?? week.end) && !progress.isDone($0) && !progress.isSkipped($0)
        }
    }
    isNone = !isMissed
    isPassingOfDays = plan.weekIndex(of: since) == plan.weekIndex(of: today)
  }
}

extension Plan {
  /// Whether another revision plans the same; what it was made from and what it changed does not count.
  func isSame(as old: Plan) -> Bool {
    var plan = self
    plan.revision = old.revision
    plan.provenance = old.provenance
    plan.changes = old.changes
    plan.cancelled = old.cancelled
    plan.baseline = old.baseline
    return plan == old
  }
}
