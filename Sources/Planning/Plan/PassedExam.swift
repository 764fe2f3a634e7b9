public import Ontology

/// An exam that a plan has led to and that is passed, while the plan goes on to the next.
public struct PassedExam: Sendable, Hashable {
  /// The exam.
  public var exam: Exam.ID
  /// Its name.
  public var title: String
  /// The day on which it was passed.
  public var day: Day
  /// The first day on which its certificate can be renewed; `nil` where the library does not say.
  public var renewalOpens: Day?
  /// The day on which its certificate ends; `nil` where the library does not say.
  public var ends: Day?

  /// Creates a passed exam.
  public init(exam: Exam.ID, title: String, day: Day, renewalOpens: Day? = nil, ends: Day?) {
    self.exam = exam
    self.title = title
    self.day = day
    self.renewalOpens = renewalOpens
    self.ends = ends
  }
}

extension PassedExam {
  /// An exam of a library that was passed on a day.
  init(_ exam: Exam, on day: Day) {
    self.init(
      exam: exam.id, title: exam.title, day: day,
      renewalOpens: exam.certificate?.renewalOpens(passed: day), ends: exam.certificate?.end(passed: day))
  }
}
