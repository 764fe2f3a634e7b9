public import Ontology

extension AssessmentModel {
  /// The skills that a change of the outline names and on which a profile has no answer.
  ///
  /// - Complexity: O(r) for r responses.
  public func unansweredSkills(of change: Exam.Change, in profile: Profile) -> [Skill.ID] {
    let answered = Set(profile.allResponses.compactMap { place(of: $0.item).map { items[$0].skill } })
    return change.skills.filter { !answered.contains($0) }
  }
}
