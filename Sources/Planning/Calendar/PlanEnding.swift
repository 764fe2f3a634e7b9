public import Ontology

/// The last days before an exam, as everybody is told about them.
public struct PlanEnding: Sendable, Hashable {
  /// The day of the exam.
  public let exam: Day
  /// The first day on which there is less that is new; `nil` where the plan follows no order.
  public let lighterFrom: Day?
  /// The first day on which there is nothing new; `nil` where the plan follows no order.
  public let quietFrom: Day?
  /// The practice exams in their order, with the weeks that hold them.
  public let practiceExams: [PracticeExam]

  /// A practice exam of the plan.
  public struct PracticeExam: Sendable, Hashable {
    /// Its name.
    public let title: String
    /// The number of its week, from 1.
    public let week: Int
    /// Its day; `nil` in a week of which only the hours are known.
    public let day: Day?
    /// Quarter-hours.
    public let quarters: Int
  }

  /// The evening before the exam.
  public var eve: Day { exam.adding(days: -1) }
}

extension Plan {
  /// How it ends; `nil` where no day of an exam is known, and once the exam is passed.
  ///
  /// - Complexity: O(activities + sessions).
  public var ending: PlanEnding? {
    guard let exam = conditions.examDate, aim.hasExam, certification == nil else { return nil }
    let end = ExamEnd(conditions)
    let exams = Dictionary(
      activities.filter { $0.kind == .practiceExam }.map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first })
    let practice = weeks.flatMap { week in
      week.sessions.compactMap { session in
        exams[session.activity].map {
          PlanEnding.PracticeExam(title: $0, week: week.number, day: session.day, quarters: session.quarters)
        }
      }
    }
    return PlanEnding(
      exam: exam, lighterFrom: end?.lighterFrom, quietFrom: end?.quietFrom, practiceExams: practice)
  }
}
