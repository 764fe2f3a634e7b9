import Assessment
import Ontology
import Planning
import Wording
import XML

/// The days of the exams of one plan, as a person enters them.
struct ExamOrder {
  /// The last day; `nil` for a plan without one.
  let last: Day?
  /// The exams before it, in the order of their days.
  let earlier: [ExamDay]

  /// Reads and checks the days.
  ///
  /// - Parameters:
  ///   - goals: What is aimed at, as `exam:ID@DAY`, `exam:ID` or `role:ID`.
  ///   - examDate: The day of whatever has none of its own.
  ///   - start: The first day of the plan.
  ///   - today: The day before which no exam can be.
  /// - Throws: `GoalFault` for a day that is none, `Failure` with status 64 for days that do not go together.
  init(_ goals: [String], examDate: Day?, start: Day, today: Day) throws {
    var days = try ExamDay.all(in: goals)
    guard !days.isEmpty else {
      (last, earlier) = (examDate, [])
      return
    }
    let dated = Set(days.map(\.goal))
    let undated = goals.compactMap { text in
      Goal(text.prefix { $0 != "=" && $0 != "@" })
    }.filter { !dated.contains($0) }
    let exams = undated.filter(\.isExam)
    if let exam = exams.first, examDate == nil {
      throw Self.refusal(
        worded(
          """
          '\(exam)' has no day beside '\(days[0].goal)'; give each exam its own, such as \
          \(exam)@\(days[0].day.adding(days: 120))
          """))
    }
    if let examDate {
      if undated.isEmpty, !days.contains(where: { $0.day == examDate }) {
        throw Self.refusal(
          worded(
            """
            --exam-date \(examDate) is the day of no goal, since each has its own; leave it out, or give the \
            exam that is meant this day
            """))
      }
      days += exams.map { ExamDay($0, on: examDate) }
    }
    days = days.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
      \.element)
    try Self.check(days, start: start, today: today)
    let last = max(days.last?.day ?? start, examDate ?? start)
    self.last = last
    earlier = days.filter { $0.day < last }
  }

  private static func check(_ days: [ExamDay], start: Day, today: Day) throws {
    for exam in days {
      guard exam.day > today else {
        throw refusal(
          worded(
            "the day of '\(exam.goal)', \(exam.day), \(exam.day.notAhead(of: today)); give it a day after \(today)"
          ))
      }
      guard exam.day > start else {
        throw refusal(
          worded(
            """
            the day of '\(exam.goal)', \(exam.day), is not after the start, \(start); give it a later day, \
            or the plan an earlier --start
            """))
      }
    }
    let least = Plan.Conditions.daysBetweenExams
    for (first, second) in zip(days, days.dropFirst()) {
      guard first.day < second.day else {
        throw refusal(
          worded(
            """
            '\(first.goal)' and '\(second.goal)' are both on \(first.day); give one of them another day, at \
            least \(least) days from the other, or leave both days out and plan for both together with \
            --exam-date \(first.day)
            """)
        )
      }
      guard second.day.number - first.day.number >= least else {
        let between = Counted.text(second.day.number - first.day.number, "day")
        throw refusal(
          worded(
            """
            '\(second.goal)' on \(second.day) comes \(between) after '\(first.goal)' on \(first.day), but \
            each exam needs \(least) days for its own end; give '\(second.goal)' \
            \(first.day.adding(days: least)) or a later day, or take it first
            """))
      }
    }
  }

  private static func refusal(_ text: String) -> Failure {
    Failure("readiness: \(text.printable)", status: Failure.usage)
  }
}
