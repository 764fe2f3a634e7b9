import Assessment
import Ontology

/// What a person means when they ask for an explanation.
struct ExplanationSubject {
  let subject: Explanation.Subject

  /// Finds a number by its name: `exam`, `role`, `overclaiming`, or the id, number or name of a part of the exam
  /// or of a skill.
  ///
  /// - Throws: `Failure` for a name that means nothing, or several skills.
  init(_ name: String, model: AssessmentModel) throws {
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
            hint: "exam, role, overclaiming, a section, a competency or a skill can be explained"))
      }
    }
  }
}

/// An explanation as JSON.
struct ExplanationObject: Encodable {
  struct Value: Encodable { var mean, low, high: Double }

  struct Contribution: Encodable {
    var effect: Double
    var item, answer, evidence: String?
    var day: String
  }

  var subject, unit: String
  var before, now: Value
  var contributions: [Contribution]

  init(_ explanation: Explanation, name: String) {
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    func value(_ value: Explanation.Value) -> Value {
      Value(mean: rounded(value.mean), low: rounded(value.low), high: rounded(value.high))
    }
    subject = name
    unit =
      switch explanation.subject {
      case .skill, .overclaiming: "levels"
      case .exam, .role, .section, .competency: "points"
      }
    before = value(explanation.before)
    now = value(explanation.now)
    contributions = explanation.contributions.map { contribution in
      let effect = rounded(contribution.effect)
      switch contribution.source {
      case .evidence(let piece):
        return Contribution(effect: effect, evidence: piece.title, day: "\(piece.day)")
      case .response(let response):
        return Contribution(
          effect: effect, item: response.item.text, answer: response.answer.word, day: "\(response.day)")
      }
    }
  }
}
