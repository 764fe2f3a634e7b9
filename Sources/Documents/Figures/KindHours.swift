import Ontology
import Planning
import Wording

/// The quarter-hours of a week by what is done in them.
struct KindHours {
  /// What is done, in the order in which charts and tables show it.
  enum Kind: Int, CaseIterable {
    case study, handsOn, practice, review

    /// The name that charts and tables print.
    var title: String {
      switch self {
      case .study: worded("Lessons and reading")
      case .handsOn: worded("Labs and projects")
      case .practice: worded("Practice exams, check-ups")
      case .review: worded("Reviews")
      }
    }

    /// The name that styles use.
    var word: String {
      switch self {
      case .study: "study"
      case .handsOn: "hands-on"
      case .practice: "practice"
      case .review: "review"
      }
    }
  }

  private(set) var quarters = [Int](repeating: 0, count: Kind.allCases.count)

  /// Adds up the sessions of a week.
  init(_ week: PlanWeek, of plan: Plan) {
    let kinds = Dictionary(plan.activities.map { ($0.id, $0.kind) }) { first, _ in first }
    self.init(week, kinds: kinds)
  }

  /// Adds up the sessions of a week; one of an unknown activity counts as study.
  init(_ week: PlanWeek, kinds: [String: Resource.Kind]) {
    for session in week.sessions {
      let kind: Kind =
        switch kinds[session.activity] {
        case .lab, .project: .handsOn
        case .practiceExam, .checkUp: .practice
        case .review: .review
        case .lesson, .reading, nil: .study
        }
      quarters[kind.rawValue] += session.quarters
    }
    quarters[Kind.review.rawValue] += week.review
  }

  /// The quarter-hours of a kind.
  subscript(kind: Kind) -> Int { quarters[kind.rawValue] }

  /// The hours of a kind as a table prints them: a dash for none.
  func cell(_ kind: Kind) -> String { self[kind] == 0 ? "–" : Words.hours(self[kind]) }
}
