import Ontology
import Planning
import XML

extension TemplateScope {
  /// Weak competencies, and each week's work with what to look at.
  static func mentor(_ plan: Plan) -> TemplateScope {
    var scope = common(plan, title: "Mentoring")
    let weak = weakCompetencies(of: plan)
    let strong = plan.readiness.competencies.count - weak.count
    let weeks = zip(plan.weeks, PlannedStep.byWeek(of: plan))
    scope.add([
      "competencies": .list(weak.enumerated().map { competency($1, rank: $0 + 1) }),
      "strong-count": .text(strong > 0 ? "\(strong) more" : ""),
      "weeks": .list(weeks.map { mentorWeek($0, $1, of: plan) }),
    ])
    return scope
  }

  /// The competencies below the target, those first that hold back most of the exam.
  static func weakCompetencies(of plan: Plan) -> [PlanReadiness.Part] {
    func lost(_ part: PlanReadiness.Part) -> Int { part.weight * (1000 - part.now.mean) }
    return plan.readiness.competencies.enumerated()
      .filter { $0.element.now.mean < plan.conditions.target }
      .sorted { (lost($0.element), $1.offset) > (lost($1.element), $0.offset) }
      .map(\.element)
  }

  private static func competency(_ part: PlanReadiness.Part, rank: Int) -> TemplateScope {
    var scope = Self.part(part)
    scope.add([
      "rank": .text("\(rank)"),
      "key": .text(part.id),
      "comment-id": .text("comment-competency-\(rank)"),
    ])
    return scope
  }

  private static func mentorWeek(_ week: PlanWeek, _ steps: [PlannedStep], of plan: Plan) -> TemplateScope {
    var scope = Self.week(week, of: plan)
    scope.add([
      "steps": .list(steps.enumerated().map { mentorStep($1, place: "\(week.number)-\($0 + 1)") }),
      "comment-id": .text("comment-week-\(week.number)"),
    ])
    return scope
  }

  private static func mentorStep(_ step: PlannedStep, place: String) -> TemplateScope {
    var scope = step.scope
    scope.add([
      "look-for": .text(lookFor(step)),
      "is-last": .flag(step.isLast),
      "key": .text(step.activity.id),
      "tick-id": .text("shown-\(place)"),
    ])
    return scope
  }

  /// What a mentor can look at, by what the step is.
  private static func lookFor(_ step: PlannedStep) -> String {
    guard step.isLast else { return "Ask how far they have come, and what stopped them." }
    return switch step.activity.kind {
    case .lab, .project: "Have it shown running, then ask why it is built this way and how it would fail."
    case .lesson, .reading: "Have it explained without notes, with an example from your own systems."
    case .practiceExam: "Go through the wrong answers together, and those that were guessed right."
    case .checkUp: "Ask about the answers that were wrong: what would they do today?"
    case .review: "Ask for one of these without notes, and when it was last used at work."
    }
  }
}
