public import Assessment
public import Ontology
import Wording

/// Why something cannot be recorded or planned anew.
public enum ProgressFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The plan has no such activity.
  case unknownActivity(String)
  /// The plan has no such review ahead, or none at all; with the numbers of those that can be entered.
  case unknownReview(Int?, open: [Int])
  /// The review of a number is for a week that begins only on a day.
  case reviewAhead(Int, from: Day)
  /// Every session of the activity is done.
  case allDone(String)
  /// Nothing of the activity is done.
  case nothingDone(String)
  /// The day is before the plan's first or after its last.
  case dayOutside(Day, first: Day, last: Day)
  /// A time is not within a day.
  case minutes(Int)
  /// The plan is over.
  case over(Day)
  /// No hours are left.
  case noHours
  /// Another day of the exam is not after today, or too far away.
  case examDate(Day, first: Day, last: Day)
  /// The plan has begun, so that its first day stays.
  case begun(Day)
  /// The plan has several exams with days of their own, and none is named.
  case whichExam([ExamDay])
  /// The plan does not lead to such an exam on a day.
  case noExam(Goal, known: [ExamDay])
  /// The days of its exams do not go together.
  case exams(ExamOrderFault)

  /// One sentence.
  public var description: String {
    switch self {
    case .unknownActivity(let id): worded("the plan has no activity '\(id)'")
    case .unknownReview(let number, let open):
      (number.map { worded("the plan has no review \($0)") } ?? worded("the plan has no reviews"))
        + (open.isEmpty
          ? worded(" to enter; sessions are entered by their numbers in 'readiness week'")
          : worded("; those to enter are ") + Self.ranges(of: open))
    case .reviewAhead(let number, let day):
      worded(
        """
        review r\(number) is for the week that begins on \(day), when what it recalls has begun to fade; enter it from \
        that day on
        """)
    case .allDone(PlannedReview.activity): worded("every such review is done already")
    case .allDone(let id): worded("every session of '\(id)' is done already")
    case .nothingDone(let id): worded("no session of '\(id)' is recorded as done or skipped")
    case .dayOutside(let day, let first, let last):
      worded("\(day) is not within the plan, which runs from \(first) to \(last)")
    case .minutes(let minutes): worded("a session cannot have taken \(minutes) minutes; give 1 to 1440")
    case .over(let day):
      worded(
        """
        the plan ended on \(day); give the exam another day with --exam-date, or say how it went with \
        --passed or --failed
        """)
    case .noHours:
      worded("no hours are left before the exam; give a later date with --exam-date, or --keep scope")
    case .examDate(let day, let first, let last):
      worded("the exam cannot be on \(day); give --exam-date between \(first) and \(last)")
    case .whichExam(let exams):
      worded("the plan has several exams; say which one is meant, such as \(Self.list(exams))")
    case .noExam(let goal, let exams):
      worded("the plan has no exam '\(goal)' with a day; give \(Self.list(exams))")
    case .exams(let fault): fault.description
    case .begun(let day):
      worded("the plan has begun on \(day), so its first day stays; give days without study with --away")
    }
  }

  /// Ascending numbers as the marks of reviews, such as `r3 to r5, r9`.
  private static func list(_ exams: [ExamDay]) -> String {
    exams.map { "\($0.goal)@\($0.day)" }.joined(separator: worded(" or "))
  }

  private static func ranges(of numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map {
      $0.count == 1 ? "r\($0.lowerBound)" : worded("r\($0.lowerBound) to r\($0.upperBound)")
    }
    .joined(separator: ", ")
  }
}
