public import Assessment
import Ontology

/// What finished study and later answers say together.
extension Replanner {
  /// What is believed after what is complete of a plan, and after the answers that came later.
  public func belief(after plan: Plan) -> Belief {
    model.belief(for: profile, after: CompletedStudy(plan, model: model).interventions)
  }

  /// Skills that finished study taught and that are believed lower since they were asked about, the greatest
  /// difference first.
  ///
  /// - Parameter belief: What is believed now.
  /// - Complexity: O(activities + answers + resources).
  func setbacks(in plan: Plan, belief: Belief) -> [Setback] {
    let routes = StudyRoutes(model.library)
    return taughtLevels(in: plan).compactMap { index, taught in
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

  /// The highest level that completed study led each skill to, of those that were asked about afterwards, and the
  /// last day on which they were.
  private func taughtLevels(in plan: Plan) -> [Int: (level: Int, asked: Day)] {
    var asked: [Int: Day] = [:]
    for response in profile.allResponses {
      guard let place = model.place(of: response.item) else { continue }
      let skill = model.parameters[place].skill
      asked[skill] = max(asked[skill] ?? response.day, response.day)
    }
    var levels: [Int: (level: Int, asked: Day)] = [:]
    for activity in CompletedStudy(plan, model: model).activities {
      for raise in activity.raises {
        guard let last = asked[raise.skill], last > activity.day else { continue }
        levels[raise.skill] = (max(levels[raise.skill]?.level ?? 0, raise.level), last)
      }
    }
    return levels
  }
}
