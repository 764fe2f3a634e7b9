public import Assessment
import Ontology
import Wording

/// A comparison as JSON: readiness in points of 100, proficiency in levels, each with its 90 % interval.
public struct ComparisonObject: Encodable {
  struct State: Encodable {
    var label, learner, role, edition, day: String
    var assessments, answers, evidence: Int
  }

  struct Range: Encodable {
    var mean, low, high: Double

    init(_ change: Change, scale: Double, steps: Double) {
      func rounded(_ value: Double) -> Double { (value * scale * steps).rounded() / steps }
      mean = rounded(change.mean)
      low = rounded(change.interval90.lowerBound)
      high = rounded(change.interval90.upperBound)
    }

    init(_ level: ProfileComparison.Level) {
      func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
      mean = rounded(level.mean)
      low = rounded(level.low)
      high = rounded(level.high)
    }
  }

  struct Part: Encodable {
    var id: String?
    var title: String
    var readiness: [Interval]
    var change: Range?

    init(_ part: ProfileComparison.Part, hasChange: Bool = true) {
      id = part.id.isEmpty ? nil : part.id
      title = part.title
      readiness = part.estimates.map { Interval($0) }
      change = hasChange ? Range(part.change, scale: 100, steps: 10) : nil
    }
  }

  struct SkillObject: Encodable {
    var id, title: String
    var levels: [Range]
    var change: Range
  }

  struct Answer: Encodable {
    var item, answer, day: String
    var counts: Bool
  }

  struct EvidenceObject: Encodable {
    var kind, title, day, recorded: String
    var counts: Bool
  }

  struct News: Encodable {
    var from, to: Int
    var answers: [Answer]
    var evidence: [EvidenceObject]
    var answersNoLongerHeld, evidenceNoLongerHeld: Int
  }

  var exam, edition, assumption: String
  var rolesDiffer, namesDiffer: Bool
  var states: [State]
  var readiness, roleReadiness: Part
  var sections, competencies: [Part]
  var skills: [SkillObject]
  var news: [News]

  /// Puts together what a comparison says.
  public init(_ comparison: ProfileComparison) {
    let model = comparison.states[0].model
    exam = model.exam.id.text
    edition = "\(model.exam.edition)"
    assumption = worded("errors of the states independent; conservative for profiles of one person")
    rolesDiffer = comparison.rolesDiffer
    namesDiffer = comparison.namesDiffer
    states = comparison.states.map { state in
      State(
        label: state.label, learner: state.profile.name, role: state.profile.role.text,
        edition: "\(state.profile.edition)", day: "\(state.day)",
        assessments: state.profile.assessments.count,
        answers: state.profile.allResponses.count,
        evidence: state.profile.evidence.count(where: \.counts))
    }
    readiness = Part(comparison.exam)
    roleReadiness = Part(comparison.role, hasChange: !comparison.rolesDiffer)
    sections = comparison.sections.map { Part($0) }
    competencies = comparison.competencies.map { Part($0) }
    skills = comparison.skills.map { part in
      SkillObject(
        id: part.skill.id.text, title: part.skill.title, levels: part.levels.map { Range($0) },
        change: Range(part.change, scale: 1, steps: 100))
    }
    news = comparison.news.enumerated().map { index, news in
      let repeats = Set(news.repeats)
      return News(
        from: index + 1, to: index + 2,
        answers: news.responses.map {
          Answer(
            item: $0.item.text, answer: $0.answer.word, day: "\($0.day)", counts: !repeats.contains($0))
        },
        evidence: news.evidence.map {
          EvidenceObject(
            kind: $0.kind.word, title: $0.title, day: "\($0.day)", recorded: "\($0.recorded)",
            counts: $0.counts)
        },
        answersNoLongerHeld: news.lostResponses, evidenceNoLongerHeld: news.lostEvidence)
    }
  }
}
