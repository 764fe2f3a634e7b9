import Assessment
import Planning
import Wording

/// How pages show what somebody else wrote.
extension TemplateScope {
  /// Reviews with all of their remarks but those that stand at a session.
  static func reviews(of plan: Plan) -> [TemplateScope] {
    let titles = RemarkTitles(plan)
    return plan.reviews.compactMap { review in
      let remarks = review.remarks.filter { !$0.content.standsAtSession(of: plan) }
      guard !remarks.isEmpty else { return nil }
      var scope = Self.author(of: review)
      scope.add(["remarks": .list(remarks.map { remark($0, titles) })])
      return scope
    }
  }

  /// What was said about a session, or about its activity at the last session of it.
  static func remarks(at step: PlannedStep, of plan: Plan) -> [TemplateScope] {
    plan.reviews.flatMap { review in
      review.remarks.filter { $0.content.stands(at: step) }.map { remark in
        var scope = author(of: review)
        if case .comment(_, let text) = remark.content {
          scope.add(["text": .text(text)])
        } else {
          scope.add(["text": .text(worded("Was shown this."))])
        }
        return scope
      }
    }
  }

  /// What the authors let a manager see of the plan as a whole: the last comments on it and proposed hours,
  /// short enough for one sheet.
  static func sharedRemarks(of plan: Plan) -> [TemplateScope] {
    let titles = RemarkTitles(plan)
    let shared = plan.reviews.filter(\.isShared).flatMap { review in
      review.remarks.filter { $0.state != .declined && $0.content.suitsManager }.map { (review, $0) }
    }
    return shared.suffix(mostSharedRemarks).map { review, remark in
      var scope = author(of: review)
      scope.add(Self.remark(remark, titles))
      scope.add([
        "author": .text(Words.short(review.author, 40)),
        "text": .text(Words.short(titles.text(of: remark.content), 180)),
      ])
      return scope
    }
  }

  private static let mostSharedRemarks = 4

  private static func author(of review: PlanReview) -> TemplateScope {
    var scope: TemplateScope = [
      "author": .text(review.author), "relation": .text(worded(key: review.relation.rawValue)),
    ]
    scope.add(day: review.day, as: "day")
    return scope
  }

  private static func remark(_ remark: PlanReview.Remark, _ titles: RemarkTitles) -> TemplateScope {
    [
      "about": .text(titles.about(remark.content)), "text": .text(titles.text(of: remark.content)),
      "state": .text(titles.state(of: remark)),
    ]
  }
}

extension PlanReview.Content {
  /// Whether it is shown at a session of the plan.
  fileprivate func standsAtSession(of plan: Plan) -> Bool {
    guard case .activity(let id, _)? = subject, !isProposal else { return false }
    return plan.activities.contains { $0.id == id }
  }

  fileprivate func stands(at step: PlannedStep) -> Bool {
    guard case .activity(step.activity.id, let part)? = subject, !isProposal else { return false }
    // A replan may have divided the activity into fewer sessions than there were.
    return part.map { $0 == step.session.part || $0 > step.session.parts && step.isLast } ?? step.isLast
  }

  /// Single skills, and what was shown of them, are not for a manager.
  fileprivate var suitsManager: Bool {
    switch self {
    case .comment(.plan, _), .hours: true
    default: false
    }
  }
}
