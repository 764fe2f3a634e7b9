/// What merging a review into a plan comes to.
public struct ReviewMerge: Sendable, Hashable {
  /// The plan with the review in it; the same plan when nothing is new.
  public var plan: Plan
  /// What is new, in the order of the page.
  public var added: [PlanReview.Content]
  /// What the author wrote before about the same, on the same revision, and has corrected: it is gone.
  public var replaced: [PlanReview.Content] = []
  /// What the plan has had from this author before.
  public var known: [PlanReview.Content]
  /// What is about something that the plan does not have any more; it is left out.
  public var conflicts: [PlanReview.Content]
}

extension Plan {
  /// The plan with what is new in a review.
  ///
  /// A remark is known when a review of the same author in the same relation has it, whatever the learner has
  /// decided about it since, so merging twice changes nothing the second time. A remark about an activity or
  /// a competency that the plan does not have is a conflict. A comment, a rating, hours or a reason that the author
  /// wrote otherwise on the same revision is a correction: it takes the place of what stood there, and is open again,
  /// unless a replan has carried it out. Ratings and ticks of skills are kept whether or
  /// not the plan works on the skill.
  ///
  /// - Complexity: O(remarks of this author + remarks of the review + size of the plan).
  public func merging(_ review: PlanReview) -> ReviewMerge {
    var known = Set(
      reviews.filter { $0.author == review.author && $0.relation == review.relation }
        .flatMap(\.remarks).map(\.content))
    let places = ReviewPlaces(self)
    var merge = ReviewMerge(plan: self, added: [], known: [], conflicts: [])
    for remark in review.remarks {
      if known.contains(remark.content) {
        merge.known.append(remark.content)
      } else if remark.content.subject.map(places.contains) ?? true {
        known.insert(remark.content)
        merge.added.append(remark.content)
      } else {
        merge.conflicts.append(remark.content)
      }
    }
    guard !merge.added.isEmpty else { return merge }
    merge.removeCorrected(by: review)
    var whole = review
    whole.remarks = merge.added.map { PlanReview.Remark($0) }
    let place = reviews.firstIndex {
      $0.author == review.author && $0.relation == review.relation && $0.day == review.day
        && $0.revision == review.revision && $0.isShared == review.isShared
    }
    if let place {
      merge.plan.reviews[place].remarks += whole.remarks
    } else {
      merge.plan.reviews.append(whole)
    }
    return merge
  }

  /// All remarks with their reviews, numbered from 1 in the order in which they came.
  public var numberedRemarks: [(number: Int, review: PlanReview, remark: PlanReview.Remark)] {
    reviews.flatMap { review in review.remarks.map { (review, $0) } }.enumerated()
      .map { ($0 + 1, $1.0, $1.1) }
  }

  /// Notes what the learner decides about a remark.
  ///
  /// - Returns: Whether there is a remark of that number.
  public mutating func decide(_ state: PlanReview.State, aboutRemark number: Int) -> Bool {
    var index = number - 1
    guard index >= 0 else { return false }
    for place in reviews.indices {
      if reviews[place].remarks.indices.contains(index) {
        reviews[place].remarks[index].state = state
        return true
      }
      index -= reviews[place].remarks.count
    }
    return false
  }

  /// The plan as others may see it: only reviews that their authors share.
  public var withSharedReviewsOnly: Plan {
    var plan = self
    plan.reviews.removeAll { !$0.isShared }
    return plan
  }
}

extension ReviewMerge {
  /// Takes away what the author said before on the same revision where something that is new takes its place.
  fileprivate mutating func removeCorrected(by review: PlanReview) {
    let new = Set(added.compactMap(\.place))
    for index in plan.reviews.indices {
      let old = plan.reviews[index]
      guard old.author == review.author, old.relation == review.relation, old.revision == review.revision
      else { continue }
      let corrected = old.remarks.filter { remark in
        remark.state != .done && (remark.content.place.map(new.contains) ?? false)
      }
      replaced += corrected.map(\.content)
      plan.reviews[index].remarks.removeAll(where: corrected.contains)
    }
    plan.reviews.removeAll { $0.remarks.isEmpty }
  }
}

/// What a remark says something of that can be said otherwise.
private enum RemarkPlace: Hashable {
  case comment(PlanReview.Subject)
  case rating(PlanReview.Subject)
  case hours
  case addition(String)
}

extension PlanReview.Content {
  /// Where on a page it stands, so that two remarks of one place are one that was corrected; `nil` for what cannot be
  /// said otherwise.
  fileprivate var place: RemarkPlace? {
    switch self {
    case .comment(let subject, _): .comment(subject)
    case .rating(let subject, _): .rating(subject)
    case .hours: .hours
    case .addition(let title, _, _): .addition(title)
    case .shown, .removal: nil
    }
  }
}

/// What remarks can be about in a plan.
package struct ReviewPlaces {
  private let activities: Set<String>
  private let competencies: Set<String>

  /// Gathers what a plan has.
  package init(_ plan: Plan) {
    activities = Set(plan.activities.map(\.id))
    competencies = Set(plan.readiness.competencies.map(\.id))
  }

  /// Whether the plan has what a remark is about; of a session its activity is enough, since a replan may
  /// divide it otherwise.
  package func contains(_ subject: PlanReview.Subject) -> Bool {
    switch subject {
    case .plan, .skill: true
    case .competency(let id): competencies.contains(id)
    case .activity(let id, _): activities.contains(id)
    }
  }
}
