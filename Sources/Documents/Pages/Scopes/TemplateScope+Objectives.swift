import Ontology
import Planning
import Wording

extension TemplateScope {
  /// The objectives of the exam, each with what the plan does for it; none where no library says which skills they are.
  ///
  /// An activity that serves two objectives counts in both.
  ///
  /// - Complexity: O(objectives · activities · raises).
  static func objectives(_ plan: Plan, _ guidance: PlanGuidance) -> [TemplateScope] {
    guard !guidance.skillsByObjective.isEmpty else { return [] }
    let study = plan.activities.filter(\.kind.isStudy)
    return plan.reached(in: plan.readiness.competencies).map { part in
      let skills = guidance.skillsByObjective[part.id] ?? []
      let own = study.filter { $0.raises.contains { skills.contains($0.skill) } }
      var scope = Self.part(part, of: plan.leadingAsker)
      scope.add(["planned": .text(planned(own, for: part, aim: plan.conditions.target))])
      return scope
    }
  }

  private static func planned(
    _ activities: [PlannedActivity], for part: PlanReadiness.Part, aim: Int
  ) -> String {
    guard activities.isEmpty else {
      let hours = Words.hours(activities.map(\.duration.likely).reduce(0, +))
      return "\(Counted.text(activities.count, "step")), \(hours)"
    }
    return part.now.mean >= aim ? worded("nothing: at the aim") : worded("nothing: other steps bring more")
  }
}
