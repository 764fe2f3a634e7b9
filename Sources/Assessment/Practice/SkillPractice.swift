public import Ontology

/// Of which skills practice has something for a person: a question that is new and not kept back, another with options
/// that were met, or an earlier mistake that is due.
public struct SkillPractice: Sendable {
  private let skills: Set<Skill.ID>

  /// Looks at the scenarios for a person.
  ///
  /// - Parameters:
  ///   - model: The assessment of the profile, asked about the exam that practice is for.
  ///   - profile: The person.
  ///   - day: The day.
  /// - Complexity: O(items + n log n) for n answers.
  public init(_ model: AssessmentModel, profile: Profile, on day: Day) {
    let pool = QuestionPool(model, profile: profile, on: day)
    let open = PracticeReserve(pool, profile: profile, on: day).open
    let due = Set(SpacedMistakes(profile, model: model).due(on: day).map(\.item))
    let closed = ClosedQuestions(profile, model: model)
    var skills: Set<Skill.ID> = []
    for place in pool.groups.flatMap(\.places) where !closed.hold(model.items[place]) {
      let familiarity = pool.familiarity(ofPlace: place)
      let isOpen = familiarity.isNew ? open[model.section(of: place)] > 0 : familiarity != .met
      if isOpen || due.contains(model.items[place].id) { skills.insert(model.items[place].skill) }
    }
    self.skills = skills
  }

  /// Whether there is something on a skill.
  public func offers(_ skill: Skill.ID) -> Bool { skills.contains(skill) }
}
