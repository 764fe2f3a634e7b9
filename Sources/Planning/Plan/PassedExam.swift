public import Ontology

/// An exam that a plan has led to and that is passed, while the plan goes on to the next.
public struct PassedExam: Sendable, Hashable {
  /// The exam.
  public var exam: Exam.ID
  /// Its name.
  public var title: String
  /// The day on which it was passed.
  public var day: Day
  /// The day on which its certificate ends; `nil` where the library does not say.
  public var ends: Day?

  /// Creates a passed exam.
  public init(exam: Exam.ID, title: String, day: Day, ends: Day?) {
    self.exam = exam
    self.title = title
    self.day = day
    self.ends = ends
  }
}
