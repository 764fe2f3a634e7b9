import Assessment
import Ontology

/// How a plan ends before an exam: at first less that is new, then nothing, and practice exams at their days.
///
/// Over six weeks or more a last week without anything new, one before it with a quarter less and an evening for what the
/// practice exam before it shows, and two full practice exams, about fourteen and five days before; shorter plans
/// have a shorter end. Where several exams have days of their own each has such an end, measured from the exam before it.
struct ExamEnd: Hashable {
  /// The days before the exam in which the last full practice exam is taken, if they are there.
  static let lastPracticeExam = 4...7
  /// The days before the exam in which the one before it is taken: it leaves a week and more to what it shows.
  static let firstPracticeExam = 12...17
  /// The days that a plan must have for two full practice exams.
  static let daysForTwo = 28
  /// The share of its hours that a lighter day gives to what is new, in quarters.
  static let lighterQuarters = 3

  /// The day of the exam.
  let exam: Day
  /// The exam, where it comes before the last one; `nil` for the last.
  let goal: Goal?
  /// The first day on which there is less that is new.
  let lighterFrom: Day
  /// The first day on which there is nothing new.
  let quietFrom: Day
  /// Whether there is time for two full practice exams.
  let hasTwoPracticeExams: Bool

  /// The end of a plan; `nil` without an exam date, and where no order is asked for.
  ///
  /// - Parameter conditions: Those of the whole plan, from its first day.
  init?(_ conditions: Plan.Conditions) {
    guard let exam = conditions.examDate, conditions.areasPerWeek != nil else { return nil }
    self.init(exam, goal: nil, from: conditions.earlierExams.last?.day.adding(days: 1) ?? conditions.start)
  }

  /// The ends of a plan in the order of their exams; that of the last one is missing as said above.
  ///
  /// - Parameter conditions: Those of the whole plan, from its first day.
  static func all(_ conditions: Plan.Conditions) -> [ExamEnd] {
    var from = conditions.start
    var ends = conditions.earlierExams.map { entry in
      defer { from = entry.day.adding(days: 1) }
      return ExamEnd(entry.day, goal: entry.goal, from: from)
    }
    if let last = ExamEnd(conditions) { ends.append(last) }
    return ends
  }

  private init(_ exam: Day, goal: Goal?, from start: Day) {
    let days = exam.number - start.number
    let quiet = max(1, min(7, days / 6))
    self.exam = exam
    self.goal = goal
    quietFrom = exam.adding(days: -quiet)
    lighterFrom = quietFrom.adding(days: -quiet)
    hasTwoPracticeExams = days >= Self.daysForTwo
  }

  /// The days of a window before the exam.
  func days(_ before: ClosedRange<Int>) -> ClosedRange<Day> {
    exam.adding(days: -before.upperBound)...exam.adding(days: -before.lowerBound)
  }

  /// The part of its hours that a day gives to what is new, in quarters; `nil` for a day that does not belong to the end.
  func quarters(on day: Day) -> Int? {
    guard lighterFrom <= day, day <= exam else { return nil }
    return day < quietFrom ? Self.lighterQuarters : 0
  }

  /// How far a day is from the middle of those on which a full practice exam is best taken, in half days; `nil` for a
  /// day that is none of them.
  func distanceForPractice(_ day: Day) -> Int? {
    let windows = [Self.lastPracticeExam] + (hasTwoPracticeExams ? [Self.firstPracticeExam] : [])
    let before = exam.number - day.number
    return windows.first { $0.contains(before) }.map { abs($0.lowerBound + $0.upperBound - 2 * before) }
  }

  /// Quarter-hours of a week that reviews leave to what a practice exam before it shows.
  ///
  /// - Returns: 0 for a week that is not lighter, and where there is one full practice exam only.
  func followUpQuarters(from first: Day, to last: Day) -> Int {
    hasTwoPracticeExams && last >= lighterFrom && first < quietFrom ? Self.followUp : 0
  }

  /// Quarter-hours of such an evening.
  private static let followUp = 5

  /// The last day on which a practice exam leaves time to learn from it.
  var lastPracticeDay: Day { exam.adding(days: -Self.lastPracticeExam.lowerBound) }
}

extension Plan.Conditions {
  /// Whether a day is the one before an exam, or before the end of a plan for other goals: its evening stays free.
  func isEve(_ day: Day) -> Bool {
    let next = day.adding(days: 1)
    return next == examDate || earlierExams.contains { $0.day == next }
  }
}
