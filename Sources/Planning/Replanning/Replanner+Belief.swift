import Assessment
import Ontology

/// What finished study and later answers say together.
///
/// Finished study counts as learned until the learner is asked about the skill again: what is asked later knows
/// better.
extension Replanner {
  /// What is believed after the completed study of a plan, and after all answers since.
  func beliefAfterStudy(of plan: Plan) -> Belief {
    model.belief(for: profile, after: CompletedStudy(plan, model: model).interventions)
  }

  /// What was believed when the plan began.
  func beliefAtStart(of plan: Plan) -> Belief {
    let count = profile.assessments.count { $0.begun <= plan.conditions.start }
    return model.belief(
      for: count == profile.assessments.count ? profile : profile.rewound(toAssessments: count))
  }

  /// Skills that finished study taught and that are believed lower since they were asked about, the greatest
  /// difference first.
  ///
  /// - Parameter belief: What is believed after the study, and after all answers since.
  /// - Complexity: O(activities + answers + resources).
  func setbacks(of plan: Plan, belief: Belief) -> [Setback] {
    let routes = StudyRoutes(model.library)
    var asked: [Int: Day] = [:]
    for response in profile.allResponses {
      guard let place = model.place(of: response.item) else { continue }
      let skill = model.parameters[place].skill
      asked[skill] = max(asked[skill] ?? response.day, response.day)
    }
    var levels: [Int: (level: Int, asked: Day)] = [:]
    for activity in CompletedStudy(plan, model: model).activities {
      for raise in activity.raises {
        guard let day = asked[raise.skill], day > activity.day else { continue }
        levels[raise.skill] = (max(levels[raise.skill]?.level ?? 0, raise.level), day)
      }
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
}
