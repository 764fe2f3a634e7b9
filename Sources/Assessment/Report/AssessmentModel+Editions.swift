public import Ontology

extension AssessmentModel {
  /// The skills that a change of the outline names and on which a profile has no answer.
  ///
  /// - Complexity: O(r) for r responses.
  public func unansweredSkills(of change: Exam.Change, in profile: Profile) -> [Skill.ID] {
    let answered = Set(
      profile.allResponses.compactMap { counts($0.item) ? library.item($0.item)?.skill : nil })
    return change.skills.filter { !answered.contains($0) }
  }
}
