import Assessment
import Ontology

/// What the library and the answers say about reviewing skills.
struct ReviewGuide {
  private let model: AssessmentModel
  private let goals: GoalSet
  private let weights: [Double]
  /// Check questions that were answered wrong, by skill.
  private let wrong: [Skill.ID: Int]

  /// - Complexity: O(needs + responses).
  init(model: AssessmentModel, profile: Profile, goals: GoalSet) {
    self.model = model
    self.goals = goals
    weights = goals.measure.weights(skillCount: model.library.skills.count)
    var wrong: [Skill.ID: Int] = [:]
    for response in profile.responses {
      guard let place = model.place(of: response.item), model.items[place].isCheck,
        Answer(response.answer, to: model.items[place]) != .right
      else { continue }
      wrong[model.items[place].skill, default: 0] += 1
    }
    self.wrong = wrong
  }

  /// A skill's share of what is aimed at.
  func weight(of skill: String) -> Double {
    model.library.skillIndex[Skill.ID(skill)].map { weights[$0] } ?? 0
  }

  /// The days on which a skill has to be there, in their order: those of the exams that need it; `nil` where only the
  /// last day counts.
  func days(for skill: String, in conditions: Plan.Conditions) -> [Day]? {
    guard !conditions.earlierExams.isEmpty, let index = model.library.skillIndex[Skill.ID(skill)] else {
      return nil
    }
    let days = goals.entries.filter { entry in entry.demand.needs.contains { $0.index == index } }.compactMap
    {
      conditions.day(of: $0.demand.goal)
    }
    return days.isEmpty ? nil : Set(days).sorted()
  }

  /// The area of a skill.
  func topic(of skill: String) -> String {
    model.library.skill(Skill.ID(skill))?.area.text ?? ""
  }

  /// How to review a skill.
  ///
  /// - Parameter times: How often it was reviewed before.
  func task(for skill: LearnedSkill, times: Int) -> RecallTask {
    let count = wrong[Skill.ID(skill.id)] ?? 0
    if count > 0, !times.isMultiple(of: 2) || skill.practice == nil && times == 0 {
      return .wrongAnswers(count)
    }
    if let practice = skill.practice { return .redo(practice) }
    return .explain(
      model.library.skill(Skill.ID(skill.id)).flatMap { skill.level > 0 ? $0.canDo[skill.level - 1] : nil })
  }
}
