import Wording

/// Remarks in words, with the names that a plan has for what they are about.
public struct RemarkTitles: Sendable {
  private let activities: [String: String]
  private let competencies: [String: String]
  private let skills: [String: String]

  /// Gathers the names of a plan; a skill that it does not name keeps its id.
  public init(_ plan: Plan) {
    func names(_ pairs: [(String, String)]) -> [String: String] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    activities = names(
      plan.activities.map { ($0.id, $0.title) } + plan.changes.map { ($0.activity, $0.title) })
    competencies = names(plan.readiness.competencies.map { ($0.id, $0.title) })
    skills = names(
      plan.readiness.gaps.map { ($0.skill, $0.title) }
        + plan.activities.flatMap(\.raises).map { ($0.skill, $0.title) })
  }

  /// What a remark is about.
  public func about(_ content: PlanReview.Content) -> String {
    switch content.subject {
    case .competency(let id): competencies[id] ?? id
    case .skill(let id): skills[id] ?? id
    case .activity(let id, nil): activities[id] ?? id
    case .activity(let id, let part?): worded("\(activities[id] ?? id), part \(part)")
    case .plan, nil: worded("The plan")
    }
  }

  /// What a remark says, in a sentence or in its author's own lines.
  public func text(of content: PlanReview.Content) -> String {
    func because(_ reason: String) -> String { reason.isEmpty ? "" : " " + reason }
    switch content {
    case .shown: return worded("Was shown to them.")
    case .comment(_, let text): return text
    case .rating(_, let level): return worded("Rated at level \(level).")
    case .hours(let quarters, let reason):
      return worded("Proposes \(hours(quarters)) a week.\(because(reason))")
    case .addition(let title, let quarters, let reason):
      return worded(
        "Proposes to add “\(title)”\(quarters.map { " (\(hours($0)))" } ?? "").\(because(reason))")
    case .removal: return worded("Proposes to leave it out.")
    }
  }

  /// What the learner has decided about a proposal, such as `accepted`; empty for what is no proposal.
  public func state(of remark: PlanReview.Remark) -> String {
    guard remark.content.isProposal else { return "" }
    switch remark.state {
    case .open: return worded("not decided yet")
    case .accepted:
      // The planner places only what a library describes.
      if case .addition = remark.content { return worded("accepted; it takes its own time beside the plan") }
      return worded("accepted, for the next replan")
    case .declined: return worded("declined")
    case .done: return worded("accepted and carried out")
    }
  }

  private func hours(_ quarters: Int) -> String {
    worded("\(Language.decimal("\(quarters / 4)\(["", ".25", ".5", ".75"][quarters % 4])")) h")
  }
}
