public import Ontology

/// Accepted proposals, carried out.
extension Plan {
  /// Whether something is accepted that the next replan carries out.
  public var hasProposalsToCarryOut: Bool {
    reviews.flatMap(\.remarks).contains { $0.state == .accepted && $0.content.canBeCarriedOut }
  }

  /// The plan with accepted proposals of hours and removals as wishes of the learner, and these noted as done.
  ///
  /// Hours hold from the week of a day on. What is to be added becomes a wish when it is accepted, since its skills
  /// have to be asked for.
  public func carryingOutProposals(on today: Day) -> Plan {
    guard hasProposalsToCarryOut, let current = weekIndex(of: today) else { return self }
    var plan = self
    var (held, added) = (wishes, [Wish]())
    for review in reviews.indices {
      for place in reviews[review].remarks.indices {
        let remark = reviews[review].remarks[place]
        guard remark.state == .accepted, let content = wish(for: remark.content, week: current, today: today)
        else { continue }
        // Hours a week are wished for once: the latest wish holds.
        if case .hours = content {
          for place in held.indices where held[place].asksForHours { held[place].withdrawn = today }
          for place in added.indices where added[place].asksForHours { added[place].withdrawn = today }
        }
        added.append(Wish(content, made: today, author: reviews[review].author))
        plan.reviews[review].remarks[place].state = .done
      }
    }
    // Nothing of it moves a date, so nothing can be wrong with it.
    return (try? plan.wishing(held + added, on: today)) ?? plan
  }

  private func wish(for content: PlanReview.Content, week: Int, today: Day) -> Wish.Content? {
    switch content {
    case .hours(let quarters, _):
      .hours(weeklyQuarters: quarters, from: max(today, weeks[week].start))
    case .removal(let id):
      .exclusion(
        .activity(Wish.Named(id: id, title: activities.first { $0.id == id }?.title ?? id)))
    case .shown, .comment, .rating, .addition: nil
    }
  }
}

extension Wish {
  /// Whether it holds and is about hours a week.
  fileprivate var asksForHours: Bool {
    if holds, case .hours = content { true } else { false }
  }
}

extension PlanReview.Content {
  /// Whether a replan can carry it out.
  fileprivate var canBeCarriedOut: Bool {
    switch self {
    case .hours, .removal: true
    case .shown, .comment, .rating, .addition: false
    }
  }
}
