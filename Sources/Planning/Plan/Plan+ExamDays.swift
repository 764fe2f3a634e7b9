public import Assessment
public import Ontology

extension Plan.Conditions {
  /// The last day before a goal is to be reached: of an exam with a day of its own that day, else the last.
  public func day(of goal: Goal) -> Day? { earlierExams.first { $0.goal == goal }?.day ?? examDate }

  /// The same with one goal alone.
  func alone(_ goal: Goal) -> Plan.Conditions {
    var conditions = self
    conditions.examDate = day(of: goal)
    conditions.earlierExams = []
    return conditions
  }

  /// The same with every exam some weeks later.
  func later(byWeeks weeks: Int) -> Plan.Conditions {
    var conditions = self
    conditions.examDate = examDate?.adding(days: 7 * weeks)
    conditions.earlierExams = earlierExams.map { ExamDay($0.goal, on: $0.day.adding(days: 7 * weeks)) }
    return conditions
  }
}

extension Plan {
  /// The exams that the plan aims at and that have a day, in the order of their days; one by itself, too. An exam
  /// that is passed is none of them.
  public var examDays: [ExamDay] {
    guard let last = conditions.examDate, aim.hasExam, certification == nil else {
      return conditions.earlierExams
    }
    let earlier = Set(conditions.earlierExams.map(\.goal))
    let all =
      conditions.earlierExams + examGoals.filter { !earlier.contains($0) }.map { ExamDay($0, on: last) }
    return all.filter { !isPassed($0.goal) }
  }

  /// The day of an exam, or the last day where none is named.
  func day(of exam: Goal?) -> Day? {
    guard let exam else { return conditions.examDate }
    return examDays.first { $0.goal == exam }?.day
  }

  private func aimsAtExam(_ goal: Goal) -> Bool {
    goals.isEmpty ? goal == .exam(subject.exam) : goals.contains { $0.goal == goal }
  }

  /// Whether exams have days of their own.
  public var hasExamOrder: Bool { !conditions.earlierExams.isEmpty }

  /// The next exam on a day or after it; without one the last.
  public func nextExam(on today: Day) -> ExamDay? { examDays.first { $0.day >= today } ?? examDays.last }

  /// The exams that practice can be for: those ahead in the order of their days, then those whose result is not told, the
  /// last one first; without days in the order of the goals. Of a plan of upkeep it is the one whose certificate is kept;
  /// a plan that leads to no exam has none.
  ///
  /// - Parameter today: The day on which an exam is still ahead.
  public func examsToPractise(on today: Day) -> [Exam.ID] {
    guard certification == nil else { return [keptExam] }
    let days = examDays
    let ordered = days.filter { $0.day >= today } + days.filter { $0.day < today }.reversed()
    return (ordered.isEmpty ? openExams : ordered.map(\.goal)).compactMap { goal in
      if case .exam(let id) = goal { id } else { nil }
    }
  }

  /// The plan with another day for an exam, or for its last day where none is named.
  ///
  /// - Throws: `ProgressFault` for a day that is not after today or more than two years away, for an exam that the plan
  ///   does not aim at, and for days that leave an exam no end of its own.
  func moving(to day: Day, of goal: Goal?, from today: Day) throws(ProgressFault) -> Plan {
    guard let goal else {
      guard !hasExamOrder else { throw .whichExam(examDays) }
      return try moving(to: day, from: today)
    }
    guard conditions.examDate != nil || !aimsAtExam(goal) else { return try moving(to: day, from: today) }
    guard examDays.contains(where: { $0.goal == goal }) else { throw .noExam(goal, known: examDays) }
    let allowed = today.adding(days: 1)...today.adding(days: Conditions.horizonDays)
    guard allowed.contains(day) else {
      throw .examDate(day, first: allowed.lowerBound, last: allowed.upperBound)
    }
    if let other = examDays.first(where: { $0.day == day && $0.goal != goal }) {
      throw .exams(.sameDay(ExamDay(goal, on: day), other.goal))
    }
    var days = examDays
    for place in days.indices where days[place].goal == goal { days[place].day = day }
    days.sort { $0.day < $1.day }
    // What has no day of its own, such as a job, ends with the last exam or later.
    let jobsEnd = goals.allSatisfy(\.goal.isExam) ? day : conditions.examDate ?? day
    let last = max(days.last?.day ?? day, jobsEnd)
    var plan = self
    plan.conditions.earlierExams = days.filter { $0.day < last }
    if let fault = plan.conditions.closeExams(last: last, from: today) { throw .exams(fault) }
    return plan.reaching(last, from: today)
  }
}

extension Plan.Conditions {
  /// The days that an exam needs after the one before it: a lighter and a quiet week.
  public static let daysBetweenExams = 14

  /// Exams that leave too little time between them; `nil` where all have their end.
  ///
  /// - Parameters:
  ///   - last: The day of the last exam.
  ///   - today: The day from which on exams are looked at.
  func closeExams(last: Day, from today: Day) -> ExamOrderFault? {
    let ahead = earlierExams.filter { $0.day >= today }
    for (exam, next) in zip(ahead, ahead.dropFirst().map(\.day) + [last])
    where next.number - exam.day.number < Self.daysBetweenExams {
      return .tooClose(exam, next: next)
    }
    return nil
  }
}

extension Goal {
  /// The id of the exam or role alone.
  var id: String {
    switch self {
    case .exam(let id): id.text
    case .role(let id): id.text
    }
  }
}
