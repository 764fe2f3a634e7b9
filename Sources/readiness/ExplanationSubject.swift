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
        subject = .skill(try Self.skill(name, model: model))
      }
    }
  }

  private static func skill(_ name: String, model: AssessmentModel) throws -> Int {
    let skills = AliasIndex(model.library).skills(named: name)
    if skills.count == 1, let index = model.library.skillIndex[skills[0]] { return index }
    let shown = name.printableArgument
    guard skills.isEmpty else {
      throw Failure(
        "readiness: '\(shown)' means several skills: \(skills.map(\.text).joined(separator: ", ")); name one",
        status: Failure.usage)
    }
    let known =
      ["exam", "role", "overclaiming"] + model.exam.sections.map(\.id.text)
      + model.exam.competencies.map(\.id.text) + model.library.skills.map(\.id.text)
    let near =
      Library.suggestion(for: name, among: known)
      ?? "exam, role, overclaiming, a section, a competency or a skill can be explained"
    throw Failure("readiness: nothing has the id or name '\(shown)'; \(near)", status: Failure.usage)
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
