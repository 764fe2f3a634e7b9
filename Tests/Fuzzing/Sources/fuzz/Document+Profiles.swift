import Assessment
import Documents
import Ontology
import Terminal
import XML

@testable import Program

extension Document {
  static func readProfile(_ file: SourceFile) {
    guard let profile = try? ProfileDocument.read(file, schemas: BuiltIn.schemas) else { return }
    let again = SourceFile(path: "again.xml", text: ProfileDocument.xml(profile))
    require(
      (try? ProfileDocument.read(again, schemas: BuiltIn.schemas)) == profile, "the profile loses something")
    let library = BuiltIn.library
    guard let role = library.roles.first(where: { $0.id == profile.role }),
      let exam = library.exams.first(where: { $0.id == profile.exam })
    else { return }
    let model = AssessmentModel(library: library, role: role, exam: exam)
    let report = ReadinessReport(profile, belief: model.belief(for: profile), model: model)
    _ =
      ReportText(
        report, answers: AnswerReport(profile, model: model), model: model, style: Style(colour: false)
      ).text
  }

  static func readAnswers(_ file: SourceFile) {
    guard
      let profile = try? AnswerFile(file).applied(
        to: BuiltIn.profile, model: BuiltIn.model, on: BuiltIn.today)
    else { return }
    _ = BuiltIn.model.belief(for: profile)
  }

  static func readResume(_ file: SourceFile) {
    guard let resume = try? ResumeFile.read(file) else { return }
    let reading = ResumeReading(
      resume, for: BuiltIn.profile, library: BuiltIn.library, exam: BuiltIn.model.exam, on: BuiltIn.today)
    _ = ResumeText(reading, library: BuiltIn.library).text
    var profile = BuiltIn.profile
    for proposal in reading.proposals {
      try? profile.add(proposal.evidence, in: BuiltIn.library, exam: BuiltIn.model.exam)
    }
    _ = BuiltIn.model.belief(for: profile)
  }

  static func readLine(_ file: SourceFile) {
    guard let reply = try? JSONReading.value(Reply.self, from: file.bytes) else { return }
    guard let evidence = reply.evidence,
      let piece = try? evidence.piece(EvidenceForm(BuiltIn.model), on: BuiltIn.today)
    else { return }
    var profile = BuiltIn.profile
    try? profile.add(piece, in: BuiltIn.library, exam: BuiltIn.model.exam)
    _ = BuiltIn.model.belief(for: profile)
  }
}
