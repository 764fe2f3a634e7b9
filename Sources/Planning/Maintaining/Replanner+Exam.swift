import Assessment
public import Ontology

/// What follows from how the exam went.
extension Replanner {
  /// Quarter-hours a week that upkeep can be planned with.
  public static let upkeepRange = 1...40
  /// Quarter-hours a week for upkeep when nothing else is said.
  public static let usualUpkeep = 2

  /// Plans the time until the certificate can be renewed.
  ///
  /// What other exams of the plan asked for that were passed before is kept with it while their certificates hold.
  /// What was done stays; what was left of the study is no longer planned. On a plan that keeps a certificate
  /// already, the weeks from a day on are planned anew, with what a newer edition of the outline asks for; with
  /// nothing new, the plan stays as it is.
  ///
  /// - Parameters:
  ///   - plan: The plan that led to the exam, or one of the upkeep since.
  ///   - exam: The exam that was passed, the last of several; the one whose certificate is kept, or that of the plan,
  ///     if `nil`.
  ///   - passed: The day of the exam.
  ///   - today: The day from which to plan.
  ///   - weeklyQuarters: The most quarter-hours a week.
  /// - Throws: `ExamOutcomeFault` when the library does not know how long certificates hold, or something is
  ///   out of range.
  /// - Complexity: O(rhythms · weeks · skills · log skills + weeks · skills²).
  public func maintain(
    _ plan: Plan, of exam: Exam? = nil, passed: Day, on today: Day, weeklyQuarters: Int = usualUpkeep
  ) throws(ExamOutcomeFault) -> Plan {
    let kept = plan.keptExam
    let exam = exam ?? (kept == model.exam.id ? model.exam : model.library.exam(kept)) ?? model.exam
    guard let certificate = exam.certificate else { throw .unknownCertificate(exam.id) }
    guard Self.upkeepRange.contains(weeklyQuarters) else { throw .hours(quarters: weeklyQuarters) }
    if let known = plan.certification, known.passed != passed { throw .passedAlready(known.passed) }
    guard plan.conditions.start <= passed, passed <= today else {
      throw .day(passed, start: plan.conditions.start, today: today)
    }
    let opens = certificate.renewalOpens(passed: passed)
    let from = max(today, passed.adding(days: 1))
    guard from < opens else { throw .renewalIsOpen(opens) }
    let news = PlanNews(of: plan, on: today, inputs: inputs, pace: plan.learnedPace, priority: .date)
    if news.isNone, plan.certification != nil, plan.conditions.weeklyQuarters == weeklyQuarters {
      return plan
    }
    let belief = belief(after: plan)
    let upkeep = MaintenancePlanner(
      model: model, profile: profile, belief: belief, effort: effort, exam: exam,
      goals: try goals(ofKeeping: exam), others: heldExams(before: exam, in: plan, from: from)
    ).plan(
      after: plan, passed: passed, from: from, weeklyQuarters: weeklyQuarters, certificate: certificate,
      setbacks: setbacks(in: plan, belief: belief))
    let new = inputs.signed(upkeep, on: today, pace: upkeep.learnedPace).keepingNumbers(of: plan, on: from)
    return new.isSame(as: plan) ? plan : new
  }

  /// Plans the time until the exam may be taken again.
  ///
  /// - Parameters:
  ///   - plan: The plan that led to the exam.
  ///   - failed: The day of the exam.
  ///   - today: The day from which to plan.
  ///   - pace: As in ``replan(_:on:keeping:examDate:of:pace:wishes:)``.
  /// - Throws: `ExamOutcomeFault` when the library does not know the waits or the day does not fit,
  ///   `ProgressFault` when no hours are left.
  public func retake(_ plan: Plan, failed: Day, on today: Day, pace: Int? = nil) throws -> Plan {
    let (attempts, exam) = try nextTry(plan, model.exam, failed: failed, on: today)
    let from = max(today, failed.adding(days: 1))
    var longer = plan.reaching(exam, from: from)
    longer.failedAttempts = attempts
    return try replan(longer, on: from, keeping: .date, pace: pace)
  }

  /// What is kept of an exam.
  private func goals(ofKeeping exam: Exam) throws(ExamOutcomeFault) -> GoalSet {
    guard exam.id != model.exam.id else { return GoalSet(model) }
    do throws(GoalFault) {
      return try GoalSet([GoalRequest(.exam(exam.id))], model: model)
    } catch {
      throw .noReadiness(error)
    }
  }

  /// The other exams that a plan has led to and whose certificates hold on a day.
  private func heldExams(before exam: Exam, in plan: Plan, from day: Day) -> [HeldExam] {
    plan.passedExams.compactMap { passed in
      guard passed.exam != exam.id, passed.ends.map({ $0 > day }) ?? false,
        let demand = try? GoalSet([GoalRequest(.exam(passed.exam))], model: model).leading.demand
      else { return nil }
      return HeldExam(demand: demand, passed: passed.day)
    }
  }
}
