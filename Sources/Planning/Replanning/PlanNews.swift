import Ontology

/// Whether anything has come up since the weeks ahead of a plan were planned.
struct PlanNews {
  /// Whether there is nothing: the same inputs, and all that was to be done by now is done.
  let isNone: Bool
  /// Whether what is ahead may stay as it is: no more has happened than that sessions were done, and nothing was
  /// missed but in the very week in which the weeks were planned.
  let isAsPlanned: Bool

  /// Looks at a plan on a day.
  ///
  /// - Parameters:
  ///   - inputs: What the plan follows from now.
  ///   - priority: What is to be held on to. The date asks nothing of a plan that was made to keep its scope.
  /// - Complexity: that of ``PlanInputs/fingerprint(of:pace:)``, and O(sessions).
  init(of plan: Plan, on today: Day, inputs: PlanInputs, pace: Int?, priority: Plan.Priority) {
    guard let provenance = plan.provenance, priority == .date || priority == provenance.priority else {
      (isNone, isAsPlanned) = (false, false)
      return
    }
    var before = plan
    before.records = Array(plan.records.prefix(provenance.records))
    guard inputs.fingerprint(of: before, pace: pace) == provenance.inputs,
      plan.records.dropFirst(provenance.records).allSatisfy({ $0.outcome == .done })
    else {
      (isNone, isAsPlanned) = (false, false)
      return
    }
    let isMissed = plan.hasMissedSomething(since: provenance.day, until: today)
    isNone = !isMissed && plan.records.count == provenance.records
    isAsPlanned = !isMissed || plan.weekIndex(of: provenance.day) == plan.weekIndex(of: today)
  }
}

extension Plan {
  /// Whether time alone has brought something since the weeks ahead were planned: a session was recorded, or missed.
  ///
  /// - Complexity: O(sessions + records).
  func hasMovedOn(until today: Day) -> Bool {
    guard let provenance else { return true }
    return records.count != provenance.records || hasMissedSomething(since: provenance.day, until: today)
  }

  /// Whether a session or a review of some days was neither done nor, for a review, left out.
  fileprivate func hasMissedSomething(since first: Day, until today: Day) -> Bool {
    let progress = PlanProgress(self)
    func isPast(_ day: Day) -> Bool { first <= day && day < today }
    return weeks.contains { week in
      week.sessions.contains { isPast($0.day ?? week.end) && !progress.isDone($0) }
        || week.reviews.contains {
          isPast($0.day ?? week.end) && !progress.isDone($0) && !progress.isSkipped($0)
        }
    }
  }

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
