import Assessment
public import Ontology
public import Planning
import Wording
import XML

/// Another day of an exam, as a person enters it: a day, or where there are several exams the exam with its day.
public struct ExamDate {
  /// The day, and the exam that it is of where one is named.
  public let parts: (day: Day, exam: Goal?)

  /// Reads `2027-03-29`, or `exam:google-ace@2027-03-01`, or `google-ace@2027-03-01`.
  ///
  /// - Parameters:
  ///   - text: What was entered.
  ///   - plan: The plan that it is for, if it is known which.
  ///   - option: Where it was entered, as messages name it.
  /// - Throws: `Failure` with status 64, `GoalFault` for what is no such text.
  public init(entered text: String, of plan: Plan? = nil, for option: String = "--exam-date") throws {
    if text.contains("@") {
      let exam = try ExamDay(reading: text)
      parts = (exam.day, exam.goal)
    } else {
      parts = (try Day(entered: text, for: option), nil)
      guard let plan, plan.hasExamOrder else { return }
      let exams = plan.examDays.map { "\($0.goal)@\(parts.day)" }.joined(separator: worded(" or "))
      throw Failure(
        "readiness: "
          + worded("the plan has several exams; say which one is meant, as \(option) \(exams)").printable,
        status: Failure.usage)
    }
  }
}
