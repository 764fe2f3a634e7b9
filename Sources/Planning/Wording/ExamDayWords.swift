import Assessment
public import Ontology
import Wording

// Several exams of one plan in words, alike on every front end.
extension Plan {
  /// Every exam with its day, such as `Associate Cloud Engineer on 1 Mar 2027, Professional Cloud Architect on 28 Jun
  /// 2027`; empty unless exams have days of their own.
  public var examDaysInWords: String {
    hasExamOrder
      ? examDays.map { worded("\(title(of: $0.goal)) on \($0.day.spoken)") }.joined(separator: ", ") : ""
  }

  /// How long there is to the next exam, and which follow, in a sentence.
  ///
  /// - Returns: `nil` unless exams have days of their own, and where none is ahead.
  public func examCountdown(on today: Day) -> String? {
    let ahead = examDays.filter { $0.day > today }
    guard hasExamOrder, let next = ahead.first else { return nil }
    let rest = ahead.dropFirst().map { worded("\(title(of: $0.goal)) on \($0.day.spoken)") }
    return worded(
      """
      \(Counted.text(next.day.number - today.number, "day")) to the exam \(title(of: next.goal)) on \
      \(next.day.spoken)
      """) + (rest.isEmpty ? "." : worded("; then ") + rest.joined(separator: ", ") + ".")
  }

  /// The exams that are passed while the plan goes on, a sentence each.
  public var passedExamsInWords: [String] {
    passedExams.map { passed in
      worded("Passed: \(passed.title) on \(passed.day.spoken)")
        + (passed.ends.map { ends in
          worded("; its certificate holds until \(ends.spoken)")
            + (passed.renewalOpens.map { worded(" and can be renewed from \($0.spoken) on") } ?? "")
        } ?? "") + "."
    }
  }

  /// What another revision expected for what this one aims at: of a plan that went on after an exam that was passed,
  /// without that exam.
  public func expected(by old: Plan) -> Score {
    guard passedExams.count > old.passedExams.count else { return old.readiness.projected }
    let left = aims
    let scores = old.goals.filter { left.contains($0.goal) }
    guard scores.count == 1 else { return old.readiness.projected }
    return scores[0].projected
  }

  /// What of the days of exams another revision changes, a sentence each.
  public func examMoves(since old: Plan) -> [String] {
    guard hasExamOrder || old.hasExamOrder else { return [] }
    let before = Dictionary(old.examDays.map { ($0.goal, $0.day) }, uniquingKeysWith: { first, _ in first })
    return examDays.compactMap { exam in
      guard let former = before[exam.goal], former != exam.day else { return nil }
      return worded("The exam \(title(of: exam.goal)) moves from \(former.spoken) to \(exam.day.spoken).")
    }
  }

  /// When what is expected for a goal is expected, such as `on 1 Mar 2027`, else `after the plan`.
  public func moment(of goal: Goal) -> String {
    guard hasExamOrder, goal.isExam, let day = conditions.day(of: goal) else {
      return worded("after the plan")
    }
    return worded("on \(day.spoken)")
  }

  /// The title of an exam in a plan, also of one of which it is the only one.
  public func examTitle(of goal: Goal) -> String {
    goal == .exam(subject.exam) ? subject.examTitle : title(of: goal)
  }
}
