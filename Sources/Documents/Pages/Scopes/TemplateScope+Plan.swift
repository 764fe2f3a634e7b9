public import Ontology
public import Planning
import Teams

extension TemplateScope {
  /// What the template of an audience can name for a plan.
  ///
  /// Every name is there whatever the plan holds; what it does not hold is an empty text or an empty list.
  ///
  /// - Parameters:
  ///   - plan: What the page is about.
  ///   - audience: Whom the page is for, which decides what it leaves out.
  ///   - day: The day whose week the learner's page begins with; `nil` for the first week with work that is
  ///     not done.
  ///   - guide: How a mentor can check the weak competencies.
  ///   - guidance: How activities are begun and judged; for the pages of learner and manager.
  public init(
    _ plan: Plan, for audience: Audience, on day: Day? = nil, guide: MentorGuide = MentorGuide(),
    guidance: PlanGuidance = PlanGuidance()
  ) {
    switch audience {
    case .learner: self = .learner(plan, on: day, guidance: guidance)
    case .manager: self = .manager(plan, guidance: guidance)
    case .mentor: self = .mentor(plan, guide: guide)
    }
  }
}

extension TemplateShape {
  /// What the template of an audience can name.
  public static func of(_ audience: Audience) -> TemplateShape {
    switch audience {
    case .learner: learner
    case .manager: manager
    case .mentor: mentor
    }
  }

  /// What the template of a team's page can name.
  public static let team = TemplateShape(TemplateScope(Team.specimen))

  private static let learner = TemplateShape(TemplateScope(.specimen, for: .learner, guidance: .specimen))
  private static let manager = TemplateShape(TemplateScope(.specimen, for: .manager))
  private static let mentor = TemplateShape(TemplateScope(.specimen, for: .mentor, guide: .specimen))
}
