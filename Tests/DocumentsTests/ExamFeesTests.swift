import Ontology
import Planning
import Testing

@testable import Documents

/// What the exams of a plan cost, in one line.
@Suite struct ExamFeesTests {
  private static func goal(_ id: Exam.ID, _ fee: String) -> PlanGoal {
    let none = Score(mean: 0, low: 0, high: 0)
    return PlanGoal(
      goal: .exam(id), title: id.text.uppercased(), weight: 100, edition: nil, examFee: fee, now: none,
      projected: none)
  }

  /// The fees of exams, those that are passed, those that were failed, and what the line says.
  static let cases: [(fees: [(Exam.ID, String)], passed: [Exam.ID], failed: [Exam.ID], line: String?)] = [
    (
      [("a", "USD 99 plus tax"), ("b", "USD 125 plus tax")], [], [],
      "USD 224 plus tax for 2 exams (USD 99 plus tax for A and USD 125 plus tax for B; a retake costs its fee again)"
    ),
    (
      [("a", "USD 99 plus tax"), ("b", "USD 125 plus tax")], [], ["b"],
      "USD 224 plus tax for 2 exams (USD 99 plus tax for A and USD 125 plus tax for the next try at B; a retake costs "
        + "its fee again)"
    ),
    ([("a", "USD 99 plus tax"), ("b", "USD 125")], ["a"], [], "USD 125 for the exam B"),
    (
      [("a", "USD 99"), ("b", "EUR 125")], [], [],
      "the fees of 2 exams (USD 99 for A and EUR 125 for B; a retake costs its fee again)"
    ),
    ([("a", "USD 99"), ("b", "")], [], ["a"], "USD 99 for the next try at the exam A"),
    ([("a", "")], [], [], nil),
  ]

  @Test(arguments: cases.indices)
  func `the fees of all exams that are still to be sat are summed`(index: Int) {
    let (fees, passed, failed, line) = Self.cases[index]
    var plan = SamplePlan.make()
    plan.goals = fees.map { Self.goal($0.0, $0.1) }
    plan.passedExams = passed.map {
      PassedExam(exam: $0, title: "", day: plan.conditions.start, ends: nil)
    }
    plan.failedAttempts = failed.map { FailedAttempt(day: plan.conditions.start, exam: $0) }
    #expect(ExamFees(plan).sentence == line)
  }
}
