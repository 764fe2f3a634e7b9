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
    /// The number of its week, from 1.
    public let week: Int
    /// Its day; `nil` in a week of which only the hours are known.
    public let day: Day?
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
    let exams = Set(activities.filter { $0.kind == .practiceExam }.map(\.id))
    let practice = weeks.flatMap { week in
      week.sessions.filter { exams.contains($0.activity) }.map {
        PlanEnding.PracticeExam(week: week.number, day: $0.day)
      }
    }
    return PlanEnding(
      exam: exam, lighterFrom: end?.lighterFrom, quietFrom: end?.quietFrom, practiceExams: practice)
  }
}
