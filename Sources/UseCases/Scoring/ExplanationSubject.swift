public import Assessment
import Ontology
import Wording

/// What a person means when they ask for an explanation.
public struct ExplanationSubject: Sendable {
  /// The number.
  public let subject: Explanation.Subject

  /// Finds a number by its name: `exam`, `role`, `overclaiming`, or the id, number or name of a part of the exam
  /// or of a skill.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - model: The assessment.
  /// - Throws: `Failure` for a name that means nothing, or several skills.
  public init(_ name: String, model: AssessmentModel) throws {
    let exam = model.exam
    switch name {
    case "exam", exam.id.text: subject = .exam
    case "role", model.role.id.text: subject = .role
    case "overclaiming", "over-claiming": subject = .overclaiming
    default:
      if let section = exam.sections.firstIndex(where: { $0.id.text == name || $0.title == name }) {
        subject = .section(section)
      } else if let competency = exam.competencies.firstIndex(where: {
        $0.id.text == name || $0.number == name || $0.title == name
      }) {
        subject = .competency(competency)
      } else {
        let others =
          ["exam", "role", "overclaiming"] + exam.sections.map(\.id.text) + exam.competencies.map(\.id.text)
        subject = .skill(
          try model.skill(
            named: name, amongOthers: others,
            hint: worded("exam, role, overclaiming, a section, a competency or a skill can be explained")))
      }
    }
  }
}
