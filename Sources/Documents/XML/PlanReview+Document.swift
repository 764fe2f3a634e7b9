import Assessment
import Ontology
import Planning
import XML

// What somebody else wrote about a plan, written and read.

extension PlanReview {
  static let form = Form(
    PlanReview.init(author:relation:day:revision:isShared:remarks:),
    .attribute("author", \.author, .line("author")), .attribute("relation", \.relation, .word("relation")),
    .attribute("day", \.day, .day), .attribute("revision", \.revision, .whole("revision")),
    .flag("shared", \.isShared), .children(\.remarks, Remark.cases))
}

extension PlanReview.Remark {
  private static func state<Payload>() -> Field<(Payload, PlanReview.State), PlanReview.State> {
    .attribute("state", { @Sendable in $0.1 }, .word("remark-state"), unless: .open)
  }

  /// The remarks, each by the name of its element.
  fileprivate static let cases: [FormCase<PlanReview.Remark>] = [
    FormCase(
      "shown",
      { remark in if case .shown(let subject) = remark.content { (subject, remark.state) } else { nil } },
      { (subject: PlanReview.Subject, state: PlanReview.State) throws(Misreading) -> Self in
        Self(.shown(subject), state: state)
      }, .part({ @Sendable in $0.0 }, PlanReview.Subject.form), state()),
    FormCase(
      "comment",
      { remark in
        if case .comment(let subject, let text) = remark.content {
          ((subject, text), remark.state)
        } else {
          nil
        }
      },
      { (subject: PlanReview.Subject, state: PlanReview.State, text: String) throws(Misreading) -> Self in
        Self(.comment(subject, text), state: state)
      }, .part({ @Sendable in $0.0.0 }, PlanReview.Subject.form), state(),
      .content({ @Sendable in $0.0.1 }, .lines("remark-text"))),
    FormCase(
      "rating",
      { remark in
        if case .rating(let subject, let level) = remark.content {
          ((subject, level), remark.state)
        } else {
          nil
        }
      },
      { (subject: PlanReview.Subject, level: Int, state: PlanReview.State) throws(Misreading) -> Self in
        Self(.rating(subject, level: level), state: state)
      }, .part({ @Sendable in $0.0.0 }, PlanReview.Subject.form),
      .attribute("level", { @Sendable in $0.0.1 }, .whole("level")), state()),
    FormCase(
      "propose-hours",
      { remark in
        if case .hours(let quarters, let reason) = remark.content {
          ((quarters, reason), remark.state)
        } else {
          nil
        }
      },
      { (quarters: Int, state: PlanReview.State, reason: String) throws(Misreading) -> Self in
        Self(.hours(weeklyQuarters: quarters, reason: reason), state: state)
      }, .attribute("hours-per-week", { @Sendable in $0.0.0 }, .hours("pace-hours")), state(),
      .content({ @Sendable in $0.0.1 }, .lines("remark-text"))),
    FormCase(
      "propose-activity",
      { remark in
        if case .addition(let title, let quarters, let reason) = remark.content {
          ((title, quarters, reason), remark.state)
        } else {
          nil
        }
      },
      { (title: String, quarters: Int?, state: PlanReview.State, reason: String) throws(Misreading) -> Self in
        Self(.addition(title: title, quarters: quarters, reason: reason), state: state)
      }, .attribute("title", { @Sendable in $0.0.0 }, .line("remark-title")),
      .optional("hours", { @Sendable in $0.0.1 }, .hours("activity-hours")), state(),
      .content({ @Sendable in $0.0.2 }, .lines("remark-text"))),
    FormCase(
      "propose-removal",
      { remark in if case .removal(let activity) = remark.content { (activity, remark.state) } else { nil } },
      { (activity: String, state: PlanReview.State) throws(Misreading) -> Self in
        Self(.removal(activity: activity), state: state)
      }, .attribute("activity", { @Sendable in $0.0 }, .id), state()),
  ]
}

extension PlanReview.Subject {
  /// What a remark is about, by whichever attribute names it.
  fileprivate static let form = Form<PlanReview.Subject>(byFirst: [
    FormCase(
      "competency", { if case .competency(let id) = $0 { id } else { nil } }, PlanReview.Subject.competency,
      .attribute("competency", .id)),
    FormCase(
      "skill", { if case .skill(let id) = $0 { id } else { nil } }, PlanReview.Subject.skill,
      .attribute("skill", .id)),
    FormCase(
      "activity", { if case .activity(let id, let part) = $0 { (id, part) } else { nil } },
      { (id: String, part: Int?) throws(Misreading) -> Self in .activity(id, part: part) },
      .attribute("activity", { @Sendable in $0.0 }, .id),
      .optional("part", { @Sendable in $0.1 }, .whole("number"))),
    FormCase("", .plan),
  ])
}
