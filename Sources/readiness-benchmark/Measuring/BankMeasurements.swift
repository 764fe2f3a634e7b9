import Assessment
import Catalogue
import Foundation
import Ontology
import SyntheticBank
import XML

/// Times of an assessment with a synthetic bank that lies over the built-in library, as `--library` lays it.
struct BankMeasurements {
  /// The rows of the table.
  let rows: [Measurement]

  /// Measures a bank after twenty answers of a person who knows two things of three, on one thread.
  init(skills: Int, catalogue: Catalogue, schemas: SchemaSet, on day: Day) throws {
    let bank = SyntheticBank(skillCount: skills)
    let files = bank.files.map { SourceFile(path: $0.name, text: $0.text) }
    let layers = [catalogue.files(in: "Roles/"), files]
    let library = try Library(layers, schemas: schemas)
    guard let role = library.role(Role.ID(SyntheticBank.role)),
      let exam = library.exam(Exam.ID(SyntheticBank.exam))
    else { throw Missing() }
    let name = "\(skills) skills, \(skills * 4) items: "
    let read = try Measurement(name + "load and check", runs: 5) { _ = try Library(layers, schemas: schemas) }
    let model = AssessmentModel(library: library, role: role, exam: exam)
    let prepare = Measurement(name + "prepare", runs: 5) {
      _ = AssessmentModel(library: library, role: role, exam: exam)
    }
    let profile = Profile(
      name: "Nobody", role: role.id, exam: exam.id, edition: exam.edition, created: day, questions: 40)
    var interview = Interview(model, profile: profile)
    Self.answer(20, of: &interview, on: day)
    let next = Measurement(name + "next item", runs: 50) { _ = interview.question }
    var belief = interview.belief
    var turn = 0
    let update = Measurement(name + "update", runs: 50) {
      let item = model.parameters[turn * 37 % model.parameters.count]
      belief.update(item: item, answer: item.kind == .check ? .right : .graded(turn % 4))
      turn += 1
    }
    Self.answer(20, of: &interview, on: day)
    guard interview.answeredCount == 40 else { throw Missing() }
    let posterior = Measurement(name + "belief, 40", runs: 9) { _ = model.belief(for: interview.profile) }
    rows = [read, prepare, next, update, posterior]
  }

  private static func answer(_ count: Int, of interview: inout Interview, on day: Day) {
    for turn in 0..<count {
      guard let question = interview.question else { return }
      let chosen = question.item.answer(isKnown: turn % 3 > 0)
      guard interview.answer(chosen, to: question.item.id, on: day) else { return }
    }
  }

  /// The bank cannot be assessed as it should.
  struct Missing: Error {}
}

extension Item {
  fileprivate func answer(isKnown: Bool) -> Profile.Answer {
    guard isCheck else { return .rating(isKnown ? 2 : 1) }
    return choices.first { Answer($0, to: self) == (isKnown ? .right : .wrong) } ?? .notSure
  }
}
