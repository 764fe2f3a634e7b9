import Assessment
import Ontology
import Planning
import Wording

/// The days of a plan's exams, as pages list them.
enum ExamFacts {
  /// The name and the day of each exam, or the last day of a plan for something else.
  ///
  /// - Parameter undated: What stands there for a plan without a day; `nil` to leave it out.
  static func rows(of plan: Plan, undated: String? = nil) -> [(String, String)] {
    if plan.hasExamOrder { return plan.examDays.map { (plan.title(of: $0.goal), $0.day.spoken) } }
    guard let day = plan.conditions.examDate?.spoken ?? undated else { return [] }
    guard plan.aim.hasExam else { return [(worded("Last day"), day)] }
    return [(plan.leadsToExamDay ? worded("Exam") : worded("First stage until"), day)]
  }
}
