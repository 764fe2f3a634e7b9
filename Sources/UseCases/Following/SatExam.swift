import Assessment
import Ontology
import Planning
import Wording
import XML

/// One of the exams of a plan that was sat, whose result is told.
struct SatExam {
  let exam: Exam
  private let day: Day
  private let isPassed: Bool
  /// Whether the plan goes on to something else once the exam is passed.
  private let leadsOn: Bool

  /// Finds the exam that an outcome is of.
  ///
  /// - Returns: `nil` without an outcome, for a plan that never led to another exam than that of its profile, and for one
  ///   that keeps a certificate already.
  /// - Throws: `Failure` with status 64 for an exam that the plan does not lead to, with 65 for one that the library has
  ///   lost.
  init?(_ outcome: ReplanRequest.Outcome?, of plan: Plan, library: Library) throws {
    let named: Goal?
    switch outcome {
    case .passed(let day, let goal): (self.day, named, isPassed) = (day, goal, true)
    case .failed(let day, let goal, _): (self.day, named, isPassed) = (day, goal, false)
    case nil: return nil
    }
    if let named, let passed = plan.certificates.first(where: { .exam($0.exam) == named }) {
      throw Failure(
        "readiness: " + worded("the plan says that '\(named)' was passed on \(passed.passed)").printable,
        status: Failure.usage)
    }
    if plan.certification != nil {
      guard let named else { return nil }
      throw Self.unknown(named, plan)
    }
    guard let goal = plan.sat(named, on: day) else { throw Self.unknown(named, plan) }
    let others = plan.openExams.filter { $0 != goal }
    if others.isEmpty, goal == .exam(plan.subject.exam), plan.passedExams.isEmpty, !plan.hasExamOrder {
      return nil
    }
    guard case .exam(let id) = goal, let exam = library.exam(id) else {
      throw Failure(
        "readiness: " + worded("the library has no exam '\(goal)' any more").printable,
        status: Failure.badData)
    }
    self.exam = exam
    leadsOn = !others.isEmpty || plan.goals.contains { !$0.goal.isExam }
  }

  private static func unknown(_ named: Goal?, _ plan: Plan) -> Failure {
    let open = plan.openExams.map { exam in "\(exam)\(plan.conditions.day(of: exam).map { "@\($0)" } ?? "")" }
    let wanted = named.map { "'\($0)'" } ?? worded("an exam")
    guard !open.isEmpty else {
      let state =
        plan.certification == nil
        ? worded("aims at \(plan.aimTitle) and leads to no exam")
        : worded("keeps the certificate of \(plan.aimTitle) and leads to no further exam")
      return Failure(
        "readiness: "
          + worded("the plan \(state); enter another certificate with 'readiness evidence certificate'")
          .printable,
        status: Failure.usage)
    }
    return Failure(
      "readiness: "
        + worded("the plan does not lead to \(wanted); its exams are \(open.joined(separator: ", "))")
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

  /// The plan after it.
  ///
  /// - Parameter upkeep: Quarter-hours a week of upkeep.
  /// - Throws: As replanning does, and `Failure` with status 64 for hours of upkeep, which come after the last exam.
  func plan(after old: Plan, _ request: ReplanRequest, upkeep: Int, by replanner: Replanner) throws -> Plan {
    guard request.upkeepHours == nil || isPassed && !leadsOn else {
      throw Failure(
        "readiness: "
          + worded("--hours is for the upkeep after the last exam, and the plan goes on to another"),
        status: Failure.usage)
    }
    let pace = request.trustsEstimates ? nil : LearnedPace.percent(of: old)
    guard isPassed else {
      return try replanner.retake(old, exam, failed: day, on: request.day, pace: pace)
    }
    return leadsOn
      ? try replanner.pass(old, exam, on: day, today: request.day, pace: pace)
      : try replanner.conclude(old, exam, on: day, today: request.day, weeklyQuarters: upkeep)
  }
}
