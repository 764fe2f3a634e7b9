import Assessment
import Ontology
import Planning
import XML

/// One of several exams of a plan that was sat, after which the plan goes on.
struct SatExam {
  let exam: Exam
  private let day: Day
  private let isPassed: Bool

  /// Finds the exam that an outcome is of.
  ///
  /// - Returns: `nil` without an outcome, and for a plan with one exam alone, or of whose exams none has a day of its own.
  /// - Throws: `Failure` with status 64 for an exam that the plan does not lead to, with 65 for one that the library has
  ///   lost.
  init?(_ outcome: ReplanRequest.Outcome?, of plan: Plan, library: Library) throws {
    let named: Goal?
    switch outcome {
    case .passed(let day, let goal): (self.day, named, isPassed) = (day, goal, true)
    case .failed(let day, let goal, _): (self.day, named, isPassed) = (day, goal, false)
    case nil: return nil
    }
    if let named, let passed = plan.passedExams.first(where: { .exam($0.exam) == named }) {
      throw Failure(
        "readiness: the plan says that '\(named)' was passed on \(passed.day)".printable,
        status: Failure.usage)
    }
    guard plan.hasExamOrder else {
      guard let named, plan.sat(named) == nil else { return nil }
      throw Self.unknown(named, plan)
    }
    guard let goal = plan.sat(named) else { throw Self.unknown(named, plan) }
    guard case .exam(let id) = goal, let exam = library.exam(id) else {
      throw Failure(
        "readiness: the library has no exam '\(goal)' any more".printable, status: Failure.badData)
    }
    self.exam = exam
  }

  private static func unknown(_ named: Goal?, _ plan: Plan) -> Failure {
    let exams = plan.examDays.map { "\($0.goal)@\($0.day)" }.joined(separator: ", ")
    return Failure(
      "readiness: the plan does not lead to \(named.map { "'\($0)'" } ?? "an exam"); its exams are \(exams)"
        .printable,
      status: Failure.usage)
  }

  /// The exam, if it is passed.
  var passed: Goal? { isPassed ? .exam(exam.id) : nil }

  /// What the certificate shows; `nil` where that is believed anyway.
  func certificate(after plan: Plan, _ profile: Profile, model: AssessmentModel, recorded: Day) -> Evidence? {
    guard isPassed else { return nil }
    let belief = Replanner(model: model, profile: profile).belief(after: plan)
    return Evidence.certificate(
      of: exam, passed: day, recorded: recorded, belief: belief, library: model.library)
  }

  /// Refuses results by section of another exam than the profile's.
  func checkScores(are own: Exam) throws {
    guard exam.id != own.id else { return }
    throw Failure(
      "readiness: results by section can be entered for \(own.title.printable) alone, which the profile is about; leave "
        + "--score out for \(exam.title.printable)", status: Failure.usage)
  }

  /// The plan after it.
  ///
  /// - Throws: As replanning does, and `Failure` with status 64 for hours of upkeep, which come after the last exam.
  func plan(after old: Plan, _ request: ReplanRequest, by replanner: Replanner) throws -> Plan {
    guard request.upkeepHours == nil else {
      throw Failure(
        "readiness: --hours is for the upkeep after the last exam, and the plan goes on to another",
        status: Failure.usage)
    }
    let pace = request.trustsEstimates ? nil : LearnedPace.percent(of: old)
    return isPassed
      ? try replanner.pass(old, exam, on: day, today: request.day, pace: pace)
      : try replanner.retake(old, exam, failed: day, on: request.day, pace: pace)
  }
}
