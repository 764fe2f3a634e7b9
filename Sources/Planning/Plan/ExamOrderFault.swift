public import Assessment
public import Ontology
import Wording

/// Days of several exams that do not go together, with the sentence that says what would be right.
public enum ExamOrderFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// An exam leaves the one after it less time than its end takes.
  case tooClose(ExamDay, next: Day)
  /// Two exams are on one day.
  case sameDay(ExamDay, Goal)
  /// An exam that is to come before the last one does not lie between the start and that.
  case outOfOrder(ExamDay, start: Day)

  /// One sentence.
  public var description: String {
    switch self {
    case .tooClose(let exam, let next):
      worded(
        """
        the exam on \(next) comes \(next.number - exam.day.number) days after '\(exam.goal)' on \(exam.day); \
        each exam needs \(Plan.Conditions.daysBetweenExams) days for its own end, so give it \
        \(exam.day.adding(days: Plan.Conditions.daysBetweenExams)) or a later day
        """)
    case .sameDay(let exam, let other):
      worded(
        """
        '\(exam.goal)' and '\(other)' would both be on \(exam.day); give one of them another day, at least \
        \(Plan.Conditions.daysBetweenExams) days from the other
        """)
    case .outOfOrder(let exam, let start):
      worded(
        """
        '\(exam.goal)' on \(exam.day) does not lie between the start, \(start), and the last exam; give it \
        another day or the plan an earlier --start
        """)
    }
  }
}
