import Assessment
import Ontology

/// What finished study and later answers say together.
///
/// Finished study counts as learned until the learner is asked about the skill again: what is asked later knows
/// better.
extension Replanner {
  /// The belief with every completed activity learned as planned, as far as no later answer speaks of it.
  func beliefAfter(_ progress: PlanProgress, of plan: Plan) -> Belief {
    var projection = Projection(of: belief, withSelfImage: true)
    for step in steps(progress, of: plan) where !step.isOvertaken {
      projection.raise(step.skill, to: step.level)
    }
    return projection.belief
  }

  /// Skills that finished study taught and that are believed lower since they were asked about, the greatest
  /// difference first.
  ///
  /// - Complexity: O(activities + answers + resources).
  func setbacks(_ progress: PlanProgress, of plan: Plan) -> [Setback] {
    let routes = StudyRoutes(model.library)
    var levels: [Int: (level: Int, asked: Day)] = [:]
    for step in steps(progress, of: plan) where step.isOvertaken {
      guard let asked = step.asked else { continue }
      levels[step.skill] = (max(levels[step.skill]?.level ?? 0, step.level), asked)
    }
    return levels.compactMap { index, taught in
      let (skill, proficiency) = (model.library.skills[index], belief.proficiency(index))
      let held = StudyProblemBuilder.initialLevel(proficiency)
      guard held < taught.level else { return nil }
      return Setback(
        skill: skill.id.text, title: skill.title, level: taught.level,
        proficiency: Int((max(0, min(4, proficiency.mean)) * 100).rounded()),
        spread: Int((proficiency.standardDeviation * 100).rounded()), asked: taught.asked,
        quarters: routes.quarters(skill: skill.id, from: held, to: taught.level) ?? 0)
    }.sorted { first, second in
      let gaps = (100 * first.level - first.proficiency, 100 * second.level - second.proficiency)
      return gaps.0 == gaps.1 ? first.skill < second.skill : gaps.0 > gaps.1
    }
  }

  /// A level that completed study led to.
  private struct Step {
    let skill: Int
    let level: Int
    /// The day on which the skill was last asked about; `nil` if never.
    let asked: Day?
    /// Whether it was asked about after the study.
    let isOvertaken: Bool
  }

  private func steps(_ progress: PlanProgress, of plan: Plan) -> [Step] {
    let days = plan.completionDays
    var asked: [Skill.ID: Day] = [:]
    for response in profile.allResponses {
      guard let place = model.place(of: response.item) else { continue }
      let skill = model.items[place].skill
      asked[skill] = max(asked[skill] ?? response.day, response.day)
    }
    return plan.activities.filter { progress.completed.contains($0.id) }.flatMap { activity in
      // A review keeps a level, it does not lead to one.
      activity.raises.filter { $0.from < $0.to }.compactMap { raise in
        guard let index = model.library.skillIndex[Skill.ID(raise.skill)] else { return nil }
        let last = asked[Skill.ID(raise.skill)]
        let isOvertaken = if let last, let day = days[activity.id] { last > day } else { false }
        return Step(skill: index, level: raise.to, asked: last, isOvertaken: isOvertaken)
      }
    }
  }
}
