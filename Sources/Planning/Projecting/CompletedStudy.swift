public import Assessment
import Ontology

/// The activities of a plan that are complete, each with the day on which it was.
public struct CompletedStudy: Sendable {
  /// A complete activity.
  struct Activity: Sendable {
    /// The day of its last session.
    let day: Day
    /// The levels that it led to, by the index of the skill.
    let raises: [(skill: Int, level: Int)]
  }

  /// The activities in the order of their days.
  let activities: [Activity]

  /// Looks at a plan's records.
  ///
  /// - Complexity: O(activities + records).
  public init(_ plan: Plan, model: AssessmentModel) {
    let completed = PlanProgress(plan).completed
    let days = plan.completionDays
    activities = plan.activities.filter { completed.contains($0.id) }.compactMap { activity in
      days[activity.id].map { day in
        // A review keeps a level, it does not lead to one.
        Activity(
          day: day,
          raises: activity.raises.filter { $0.from < $0.to }.compactMap { raise in
            model.library.skillIndex[Skill.ID(raise.skill)].map { ($0, raise.to) }
          })
      }
    }
    .enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  /// What each of them did to the learner's proficiency, in the order of the days.
  public var interventions: [Intervention] {
    activities.filter { !$0.raises.isEmpty }.map { activity in
      let raises = activity.raises
      return Intervention(day: activity.day) { belief in
        var projection = Projection(of: belief)
        for raise in raises { projection.raise(raise.skill, to: raise.level) }
        return projection.belief
      }
    }
  }
}
