public import Ontology

/// Accepted proposals, carried out.
extension Plan {
  /// Whether something is accepted that the next replan carries out.
  public var hasProposalsToCarryOut: Bool {
    reviews.flatMap(\.remarks).contains { $0.state == .accepted && $0.content.canBeCarriedOut }
  }

  /// The activities that are left out because the learner agreed to it.
  public var droppedActivities: Set<String> {
    Set(
      reviews.flatMap(\.remarks).compactMap { remark in
        guard case .removal(let activity) = remark.content, remark.state == .accepted || remark.state == .done
        else { return nil }
        return activity
      })
  }

  /// The plan with accepted hours among its conditions, from the week of a day on, and its accepted removals
  /// noted as done.
  ///
  /// What is to be left out is told by ``droppedActivities``; a replan plans the rest accordingly.
  public func carryingOutProposals(on today: Day) -> Plan {
    guard hasProposalsToCarryOut, let current = weekIndex(of: today) else { return self }
    var plan = self
    var quarters: Int?
    for review in reviews.indices {
      for place in reviews[review].remarks.indices {
        let remark = reviews[review].remarks[place]
        guard remark.state == .accepted, remark.content.canBeCarriedOut else { continue }
        if case .hours(let proposed, _) = remark.content { quarters = proposed }
        plan.reviews[review].remarks[place].state = .done
      }
    }
    guard let quarters else { return plan }
    let first = max(today, weeks[current].start)
    plan.conditions.hoursChanges.removeAll { $0.from >= first }
    plan.conditions.hoursChanges.append(HoursChange(from: first, weeklyQuarters: quarters))
    return plan
  }
}

extension PlanReview.Content {
  /// Whether a replan can carry it out: what is to be added has to be in the library before it can be
  /// planned.
  fileprivate var canBeCarriedOut: Bool {
    switch self {
    case .hours, .removal: true
    case .shown, .comment, .rating, .addition: false
    }
  }
}
