public import Assessment
public import Ontology
import Wording

/// A piece of evidence as another program sends it, in the words of the command line.
public struct EvidenceMessage: Decodable, Sendable {
  struct Showing: Decodable, Sendable {
    /// An id or a name.
    var skill: String
    /// 0 to 4; of work it may be left out.
    var level: Int?
  }

  struct Score: Decodable, Sendable {
    /// An id, or a number from 1 as text.
    var section: String
    var percent: Int
    var questions: Int?
  }

  /// `certificate`, `experience`, `project`, `claim`, `practice-exam` or `rating`.
  var kind: String
  var title, day: String
  var artefact: String?
  /// Of work.
  var months: Int?
  /// Of a rating: `mentor`, `manager` or `peer`.
  var relation: String?
  /// Of all but a practice exam.
  var shows: [Showing]?
  /// Of a practice exam.
  var scores: [Score]?

  /// The piece, recorded on a day.
  ///
  /// - Parameters:
  ///   - form: What reads skills, days and sections.
  ///   - today: The day.
  /// - Throws: `EvidenceFault` for what cannot be understood.
  public func piece(_ form: EvidenceForm, on today: Day) throws -> Evidence {
    let kind = try kind(form)
    let usual: Int? =
      if case .experience(let months) = kind { EvidenceRule.level(ofMonths: months) } else { nil }
    return Evidence(
      kind: kind, title: title.cleaned, day: try form.day(day, for: "day"), recorded: today,
      artefact: artefact?.cleaned,
      shows: try (shows ?? []).map { showing in
        guard let level = showing.level ?? usual else {
          throw EvidenceFault(
            worded("the skill '\(showing.skill.printableArgument)' has no level; give 0 to 4"))
        }
        return Evidence.Showing(skill: try form.skill(showing.skill), level: level)
      })
  }

  private func kind(_ form: EvidenceForm) throws -> Evidence.Kind {
    switch kind {
    case "certificate": return .certificate
    case "project": return .project
    case "claim": return .claim
    case "experience":
      guard let months else { throw EvidenceFault(worded("work has no 'months'; give its length")) }
      return .experience(months: months)
    case "practice-exam":
      return .practiceExam(
        try (scores ?? []).map {
          Evidence.SectionScore(
            section: try form.section($0.section), percent: $0.percent, questions: $0.questions)
        })
    case "rating":
      guard let relation = relation.flatMap(Evidence.Relation.init(rawValue:)) else {
        throw EvidenceFault(worded("a rating needs a 'relation': mentor, manager or peer"))
      }
      return .rating(relation, .open)
    default:
      throw EvidenceFault(
        worded(
          """
          no evidence is of the kind '\(kind.printableArgument)'; give certificate, experience, project, \
          claim, practice-exam or rating
          """))
    }
  }
}
