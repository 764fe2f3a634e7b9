import Ontology

/// How a plan ends before an exam: at first less that is new, then nothing, and practice exams at their days.
///
/// Over six weeks or more a last week without anything new, one before it with a quarter less, and two full practice
/// exams, about fourteen and five days before; shorter plans have a shorter end.
struct ExamEnd: Hashable {
  /// The days before the exam in which the last full practice exam is taken, if they are there.
  static let lastPracticeExam = 4...7
  /// The days before the exam in which the one before it is taken.
  static let firstPracticeExam = 11...17
  /// The days that a plan must have for two full practice exams.
  static let daysForTwo = 28
  /// The share of its hours that a lighter day gives to what is new, in quarters.
  static let lighterQuarters = 3

  /// The day of the exam.
  let exam: Day
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
    let days = exam.number - conditions.start.number
    let quiet = max(1, min(7, days / 6))
    self.exam = exam
    quietFrom = exam.adding(days: -quiet)
    lighterFrom = quietFrom.adding(days: -quiet)
    hasTwoPracticeExams = days >= Self.daysForTwo
  }

  /// The days of a window before the exam.
  func days(_ before: ClosedRange<Int>) -> ClosedRange<Day> {
    exam.adding(days: -before.upperBound)...exam.adding(days: -before.lowerBound)
  }

  /// The last day on which a practice exam leaves time to learn from it.
  var lastPracticeDay: Day { exam.adding(days: -Self.lastPracticeExam.lowerBound) }
}
