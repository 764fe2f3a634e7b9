import ArgumentParser
import Assessment
import Documents
import Host
import Ontology
import Terminal
import UseCases
import Wording

/// `readiness evidence list`: every piece, how much it weighs and how far it moves readiness.
struct EvidenceListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: worded("List all evidence, with its weight and how far it moves readiness."),
    discussion: paragraphs(
      """
      EXAMPLE
        readiness evidence list profile.xml
        readiness evidence list profile.xml --json
      """))

  @OptionGroup var target: EvidenceTarget

  @Flag(help: .worded("Write JSON."))
  var json = false

  func run() throws {
    let ledger = try target.ledger()
    if json { return try Console.write(try JSONText.pretty(EvidenceListObject(ledger))) }
    try Console.write(EvidenceText(ledger.workspace.library).list(of: ledger.profile, model: ledger.model))
  }
}

/// The list as JSON.
private struct EvidenceListObject: Encodable {
  struct Piece: Encodable {
    var number: Int
    var kind, title, day, recorded: String
    var artefact: String?
    var months: Int?
    var relation, decision: String?
    var shows: [Showing]
    var scores: [Score]?
    var weight: String
    var counts: Bool
    var readinessWithout, readinessWith: Interval
  }

  struct Showing: Encodable {
    var skill: String
    var title: String?
    var level: Int
  }

  struct Score: Encodable {
    var section: String
    var percent: Int
    var questions: Int?
  }

  var exam: String
  var evidence: [Piece]
  var explanation: String

  init(_ ledger: EvidenceLedger) {
    let profile = ledger.profile
    let shifts = ledger.model.shifts(ofEvidenceIn: profile)
    let days = profile.daysOfEvidence
    exam = profile.exam.text
    explanation = EvidenceRule.explanation
    evidence = profile.evidence.enumerated().map { index, piece in
      var object = Piece(
        number: index + 1, kind: piece.kind.word, title: piece.title, day: "\(piece.day)",
        recorded: "\(piece.recorded)", artefact: piece.artefact,
        shows: piece.shows.map {
          Showing(
            skill: $0.skill.text, title: ledger.workspace.library.skill($0.skill)?.title, level: $0.level)
        }, weight: EvidenceText.weight(of: piece, on: days[index]), counts: piece.counts,
        readinessWithout: Interval(shifts[index].before), readinessWith: Interval(shifts[index].after))
      switch piece.kind {
      case .certificate, .project, .claim: break
      case .experience(let months): object.months = months
      case .practiceExam(let scores):
        object.scores = scores.map {
          Score(section: $0.section.text, percent: $0.percent, questions: $0.questions)
        }
      case .rating(let relation, let decision):
        (object.relation, object.decision) = (relation.rawValue, decision.rawValue)
      }
      return object
    }
  }
}
