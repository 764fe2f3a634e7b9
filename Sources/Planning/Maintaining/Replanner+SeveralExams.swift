import Assessment
public import Ontology

/// What follows when one of several exams of a plan was sat.
extension Plan {
  /// The exam whose result is told: the one that is named, else the one of that day, else the next of the plan.
  ///
  /// - Parameters:
  ///   - named: The exam that is named, if one is.
  ///   - day: The day on which it was sat.
  /// - Returns: `nil` for an exam that the plan does not lead to.
  public func sat(_ named: Goal?, on day: Day) -> Goal? {
    let open = openExams
    guard let named else { return examDays.first { $0.day == day }?.goal ?? open.first }
    return open.first { $0 == named }
  }

  /// The same plan with one more exam that is passed, while others are told later: nothing is planned.
  fileprivate func telling(_ passed: PassedExam) -> Plan {
    var plan = self
    plan.passedExams.append(passed)
    plan.revision += 1
    plan.changes = []
    return plan
  }

  /// The plan without an exam that is passed: it goes on to the next.
  fileprivate func passing(_ passed: PassedExam, from today: Day) -> Plan {
    let goal = Goal.exam(passed.exam)
    var plan = self
    let days = examDays.filter { $0.goal != goal }
    plan.passedExams.append(passed)
    plan.goals.removeAll { $0.goal == goal }
    plan.failedAttempts.removeAll { ($0.exam ?? subject.exam) == passed.exam }
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
  /// Plans on to the next exam after one of several is passed. Where the others are behind as well, nothing is planned
  /// until their results are told.
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
    let passed = PassedExam(exam, on: day)
    let next = plan.passing(passed, from: from)
    guard next.conditions.examDate.map({ $0 > from }) ?? true else {
      return inputs.signed(plan.telling(passed), on: from, pace: plan.learnedPace)
    }
    return try replan(next, on: from, keeping: .date, pace: pace)
  }

  /// Plans the upkeep of all certificates once the last exam of a plan is passed.
  ///
  /// The upkeep is that of the exam that was passed last, whichever was told last.
  ///
  /// - Parameters:
  ///   - plan: The plan that led to it.
  ///   - exam: The exam whose result is told.
  ///   - day: The day on which it was passed.
  ///   - today: The day from which to plan.
  ///   - weeklyQuarters: The most quarter-hours a week.
  /// - Throws: As ``maintain(_:of:passed:on:weeklyQuarters:)`` does.
  public func conclude(
    _ plan: Plan, _ exam: Exam, on day: Day, today: Day, weeklyQuarters: Int = usualUpkeep
  ) throws(ExamOutcomeFault) -> Plan {
    guard let later = plan.passedExams.max(by: { $0.day < $1.day }), later.day > day,
      let last = model.library.exam(later.exam)
    else { return try maintain(plan, of: exam, passed: day, on: today, weeklyQuarters: weeklyQuarters) }
    guard plan.conditions.start <= day else { throw .day(day, start: plan.conditions.start, today: today) }
    var told = plan
    told.passedExams.removeAll { $0 == later }
    told.passedExams.append(PassedExam(exam, on: day))
    told.passedExams.sort { $0.day < $1.day }
    return try maintain(told, of: last, passed: later.day, on: today, weeklyQuarters: weeklyQuarters)
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
  ) throws(ExamOutcomeFault) -> (attempts: [FailedAttempt], day: Day) {
    guard let retakes = exam.retakes else { throw .unknownRetakes(exam.id) }
    if let known = plan.certification { throw .passedAlready(known.passed) }
    let before = plan.failedDays(of: exam.id)
    guard !before.contains(failed) else { throw .failedAlready(failed) }
    guard plan.conditions.start <= failed, failed <= today else {
      throw .day(failed, start: plan.conditions.start, today: today)
    }
    let attempt = FailedAttempt(day: failed, exam: exam.id == plan.subject.exam ? nil : exam.id)
    let attempts = (plan.failedAttempts + [attempt]).sorted { $0.day < $1.day }
    let from = max(today, failed.adding(days: 1))
    // Whoever comes to plan after the wait sits the exam a week later at the earliest.
    return (attempts, max(retakes.earliest(after: before + [failed]) ?? failed, from.adding(days: 7)))
  }
}
