public import Ontology

/// An exam with a day of its own, beside other exams that a person prepares for.
public struct ExamDay: Sendable, Hashable {
  /// The exam.
  public var goal: Goal
  /// The day on which it is taken.
  public var day: Day

  /// Gives an exam its day.
  public init(_ goal: Goal, on day: Day) {
    self.goal = goal
    self.day = day
  }

  /// Reads an exam with its day, such as `exam:google-ace@2027-03-01` or `google-ace@2027-03-01`.
  ///
  /// - Throws: `GoalFault` for what is no such text.
  public init(reading text: String) throws(GoalFault) {
    let parts = GoalText(text.contains(":") ? text : "exam:" + text)
    guard let goal = Goal(parts.goal), goal.isExam, parts.weight == nil, let date = parts.date else {
      throw .dateless(text)
    }
    self.init(goal, on: try Self.day(date, of: goal))
  }

  /// The exams that have a day, in the order in which they were given; those without are passed over, and so is what
  /// is no goal.
  ///
  /// - Parameter texts: Goals such as `exam:google-ace@2027-03-01` or `role:cloud-architect=2`.
  /// - Throws: `GoalFault` for a day that is none, or one of a job.
  public static func all(in texts: [String]) throws(GoalFault) -> [ExamDay] {
    var days: [ExamDay] = []
    for text in texts {
      let parts = GoalText(text)
      guard let goal = Goal(parts.goal), let date = parts.date else { continue }
      guard goal.isExam else { throw .dateOfJob(goal) }
      days.append(ExamDay(goal, on: try day(date, of: goal)))
    }
    return days
  }

  private static func day(_ text: Substring, of goal: Goal) throws(GoalFault) -> Day {
    guard let day = Day(text) else { throw .date(String(text), goal) }
    return day
  }
}

/// The parts of a goal as it is entered: `GOAL`, then `@DAY`, then `=WEIGHT`.
struct GoalText {
  let goal: Substring
  let date: Substring?
  let weight: Substring?

  init(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = sides[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    goal = parts[0]
    date = parts.count == 2 ? parts[1] : nil
    weight = sides.count == 2 ? sides[1] : nil
  }
}
