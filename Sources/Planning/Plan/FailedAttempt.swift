public import Ontology

/// An exam that was sat and not passed.
public struct FailedAttempt: Sendable, Hashable {
  /// The day of the exam.
  public var day: Day
  /// The exam; `nil` for that of the plan's subject.
  public var exam: Exam.ID?

  /// Creates an attempt.
  public init(day: Day, exam: Exam.ID? = nil) {
    self.day = day
    self.exam = exam
  }
}

extension Plan {
  /// The days on which an exam was sat and not passed, in order.
  public func failedDays(of exam: Exam.ID) -> [Day] {
    failedAttempts.filter { ($0.exam ?? subject.exam) == exam }.map(\.day)
  }
}
