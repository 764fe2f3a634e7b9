public import Assessment
import Ontology

/// The activities of a plan that are complete, each with the day on which it was.
public struct CompletedStudy: Sendable {
  /// What each of them did to the learner's proficiency, in the order of the days.
  public let interventions: [Intervention]

  /// Looks at a plan's records.
  ///
  /// - Complexity: O(activities + records).
  public init(_ plan: Plan, model: AssessmentModel) {
    let completed = PlanProgress(plan).completed
    var lastDay: [String: Day] = [:]
    for record in plan.records where record.outcome == .done {
      lastDay[record.activity] = max(lastDay[record.activity] ?? record.day, record.day)
    }
    interventions = plan.activities.filter { completed.contains($0.id) && !$0.raises.isEmpty }
      .compactMap { activity in
        lastDay[activity.id].map { day in
          let raises = activity.raises.compactMap { raise in
            model.library.skillIndex[Skill.ID(raise.skill)].map { (skill: $0, level: raise.to) }
          }
          return Intervention(day: day) { belief in
            var projection = Projection(of: belief)
            for raise in raises { projection.raise(raise.skill, to: raise.level) }
            return projection.belief
          }
        }
      }
      .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
