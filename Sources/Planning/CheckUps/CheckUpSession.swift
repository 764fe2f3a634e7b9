public import Assessment
public import Ontology

/// A check-up that is being answered: its questions, and the assessment in the profile that takes the answers.
public struct CheckUpSession {
  /// Days within which an interrupted check-up goes on; after them it begins anew.
  public static let daysToFinish = 7

  /// What is asked about.
  public let checks: [SkillCheck]
  /// The questions in the order in which they are asked.
  public let items: [Item.ID]
  /// The profile with the assessment that takes the answers.
  public let profile: Profile
  /// The profile as it was before the check-up.
  public let before: Profile

  /// Begins a check-up, or goes on with one that was interrupted.
  ///
  /// - Returns: `nil` when there is nothing left to ask about any of the skills.
  /// - Complexity: O(items + answers).
  public init?(_ checks: [SkillCheck], model: AssessmentModel, profile: Profile, on day: Day) {
    self.checks = checks
    let current = profile.withoutEmptyAssessment
    if let begun = current.assessments.last, current.assessments.count > 1,
      day.number - begun.begun.number <= Self.daysToFinish, begun.responses.count < begun.questions
    {
      let before = current.rewound(toAssessments: current.assessments.count - 1)
      let items = Self.items(checks, model: model, profile: before, on: begun.begun)
      // Any other assessment that is not complete asks about more than these.
      if items.count == begun.questions, Set(begun.responses.map(\.item)).isSubset(of: items) {
        (self.before, self.profile, self.items) = (before, current, items)
        return
      }
    }
    let items = Self.items(checks, model: model, profile: current, on: day)
    guard !items.isEmpty else { return nil }
    var begun = current
    begun.beginAssessment(on: day, questions: items.count)
    (before, self.profile, self.items) = (current, begun, items)
  }

  /// Fresh questions about every skill, or those that were asked lately where there are no others; none of a family
  /// that another skill has asked from.
  private static func items(
    _ checks: [SkillCheck], model: AssessmentModel, profile: Profile, on day: Day
  ) -> [Item.ID] {
    let questions = CheckUpQuestions(model: model, profile: profile)
    var groups: Set<String> = []
    return checks.flatMap { check in
      let items = questions.items(
        about: Skill.ID(check.skill), level: check.level, on: day, includingRepeats: check.quarters == 0,
        avoiding: groups)
      groups.formUnion(items.compactMap { model.library.item($0)?.group })
      return items
    }
  }
}
