import Assessment
public import Ontology

/// What follows when one of several exams of a plan was sat.
extension Plan {
  /// The exam whose result is told: the one that is named, else the next of the plan.
  ///
  /// - Parameter named: The exam that is named, if one is.
  /// - Returns: `nil` for an exam that the plan does not lead to.
  public func sat(_ named: Goal?) -> Goal? {
    guard let named else { return examDays.first?.goal }
    return examDays.first { $0.goal == named }?.goal
  }

  /// The plan without an exam that is passed: it goes on to the next.
  fileprivate func passing(_ exam: Exam, on day: Day, from today: Day) -> Plan {
    let goal = Goal.exam(exam.id)
    var plan = self
    let days = examDays.filter { $0.goal != goal }
    plan.passedExams.append(
      PassedExam(exam: exam.id, title: exam.title, day: day, ends: exam.certificate?.end(passed: day)))
    plan.goals.removeAll { $0.goal == goal }
    plan.failedAttempts = []
    let last = plan.goals.allSatisfy(\.goal.isExam) ? days.last?.day : conditions.examDate
    plan.conditions.earlierExams = days.filter { $0.day < last ?? $0.day }
    if let last, last != conditions.examDate { plan = plan.reaching(last, from: today) }
    plan.asked?.earlierExams = plan.conditions.earlierExams
    plan.asked?.examDate = plan.conditions.examDate
    return plan
  }

  /// The activities that serve exams that are passed, and nothing else.
  var activitiesForPassedExams: Set<String> {
    let passed = Set(passedExams.map { Goal.exam($0.exam) })
    return Set(
      activities.filter { activity in
        !activity.serves.isEmpty && activity.serves.allSatisfy { passed.contains($0.goal) }
      }.map(\.id))
  }
}

extension Replanner {
  /// Plans on to the next exam after one of several is passed.
  ///
  /// - Parameters:
  ///   - plan: The plan that led to it, with further exams after it.
  ///   - exam: The exam.
  ///   - day: The day on which it was passed.
  ///   - today: The day from which to plan.
  ///   - pace: As in ``replan(_:on:keeping:examDate:of:pace:wishes:)``.
  /// - Precondition: The replanner has the goals that are left.
  /// - Throws: `ExamOutcomeFault` for a day that does not fit, `ProgressFault` when no hours are left.
  public func pass(_ plan: Plan, _ exam: Exam, on day: Day, today: Day, pace: Int? = nil) throws -> Plan {
    guard plan.conditions.start <= day, day <= today else {
      throw ExamOutcomeFault.day(day, start: plan.conditions.start, today: today)
    }
    let from = max(today, day.adding(days: 1))
    return try replan(plan.passing(exam, on: day, from: from), on: from, keeping: .date, pace: pace)
  }

  /// Plans the time until one of several exams may be taken again; the others keep their days.
  ///
  /// - Parameters:
  ///   - plan: The plan that led to it.
  ///   - exam: The exam.
  ///   - failed: The day of the exam.
  ///   - today: The day from which to plan.
  ///   - pace: As in ``replan(_:on:keeping:examDate:of:pace:wishes:)``.
  /// - Throws: `ExamOutcomeFault` when the library does not know the waits or the day does not fit, `ProgressFault` when
  ///   no hours are left, or the next exam comes too soon after the new day.
  public func retake(
    _ plan: Plan, _ exam: Exam, failed: Day, on today: Day, pace: Int? = nil
  ) throws -> Plan {
    let (attempts, day) = try nextTry(plan, exam, failed: failed, on: today)
    let from = max(today, failed.adding(days: 1))
    var longer = try plan.moving(to: day, of: .exam(exam.id), from: from)
    longer.failedAttempts = attempts
    longer.asked?.earlierExams = longer.conditions.earlierExams
    longer.asked?.examDate = longer.conditions.examDate
    return try replan(longer, on: from, keeping: .date, pace: pace)
  }

  /// The failed attempts with one more, and the day on which the exam is sat again.
  func nextTry(
    _ plan: Plan, _ exam: Exam, failed: Day, on today: Day
  ) throws(ExamOutcomeFault) -> (attempts: [Day], day: Day) {
    guard let retakes = exam.retakes else { throw .unknownRetakes(exam.id) }
    if let known = plan.certification { throw .passedAlready(known.passed) }
    guard !plan.failedAttempts.contains(failed) else { throw .failedAlready(failed) }
    guard plan.conditions.start <= failed, failed <= today else {
      throw .day(failed, start: plan.conditions.start, today: today)
    }
    let attempts = (plan.failedAttempts + [failed]).sorted()
    let from = max(today, failed.adding(days: 1))
    // Whoever comes to plan after the wait sits the exam a week later at the earliest.
    return (attempts, max(retakes.earliest(after: attempts) ?? failed, from.adding(days: 7)))
  }
}
