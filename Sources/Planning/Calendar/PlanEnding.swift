import Assessment
public import Ontology

/// The last days before an exam, as everybody is told about them.
public struct PlanEnding: Sendable, Hashable {
  /// The day of the exam.
  public let exam: Day
  /// The exam, where others come after it; `nil` for the last.
  public let goal: Goal?
  /// The name of the exam, or of all that are on the day.
  public let titles: String
  /// The first day on which there is less that is new; `nil` where the plan follows no order.
  public let lighterFrom: Day?
  /// The first day on which there is nothing new; `nil` where the plan follows no order.
  public let quietFrom: Day?
  /// The practice exams in their order, with the weeks that hold them.
  public let practiceExams: [PracticeExam]

  /// A practice exam of the plan.
  public struct PracticeExam: Sendable, Hashable {
    /// The number of its week, from 1.
    public let week: Int
    /// Its day; `nil` in a week of which only the hours are known.
    public let day: Day?
  }

  /// The evening before the exam.
  public var eve: Day { exam.adding(days: -1) }
}

extension Plan {
  /// How it ends before its last exam; `nil` where no day of an exam is known, and once the exam is passed.
  ///
  /// - Complexity: O(activities + sessions).
  public var ending: PlanEnding? { endings.last }

  /// How it ends before each of its exams, in the order of their days; empty where no day of an exam is known, and
  /// once the last is passed.
  ///
  /// - Complexity: O(activities + sessions · exams).
  public var endings: [PlanEnding] {
    guard let last = conditions.examDate, aim.hasExam, certification == nil else { return [] }
    let ends = ExamEnd.all(conditions)
    let exams = Set(activities.filter { $0.kind == .practiceExam }.map(\.id))
    let practice = weeks.flatMap { week in
      week.sessions.filter { exams.contains($0.activity) }.map {
        (day: $0.day ?? week.end, exam: PlanEnding.PracticeExam(week: week.number, day: $0.day))
      }
    }
    var days = conditions.earlierExams.filter { !isPassed($0.goal) }.map { ($0.day, Goal?.some($0.goal)) }
    // The last exam may be passed while the result of one before it is still to be told.
    if passedExams.isEmpty || !hasExamOrder || examDays.contains(where: { $0.day == last }) {
      days.append((last, nil))
    }
    var from = conditions.start
    return days.map { exam, goal in
      defer { from = exam }
      let end = ends.first { $0.goal == goal }
      return PlanEnding(
        exam: exam, goal: goal, titles: goal.map(title) ?? lastExamTitles, lighterFrom: end?.lighterFrom,
        quietFrom: end?.quietFrom,
        practiceExams: practice.filter { $0.day < exam && from <= $0.day }.map(\.exam))
    }
  }

  /// Whether the plan is a first stage: it has the day of one exam, and not even the upper end of the forecast for that
  /// day reaches the aim. It ends with a full practice exam and a decision, and nobody books a day by it.
  public var isFirstStage: Bool {
    aim == .exam && ending != nil && readiness.projected.high < conditions.target
  }

  /// Whether the last day of the plan is that of an exam that somebody may sit.
  public var leadsToExamDay: Bool { aim.hasExam && !isFirstStage }

  /// What would make everything fit, or what can be had instead: not so of a first stage, whose forecast is no aim.
  public var openWaysOut: [WayOut] {
    waysOut.filter { way in
      if case .target = way { return !isFirstStage }
      return true
    }
  }

  /// The names of the exams that come last, in a list.
  private var lastExamTitles: String {
    guard hasExamOrder else { return examTitles }
    let last = examDays.filter { $0.day == conditions.examDate }
    return last.isEmpty ? aimTitle : last.map { title(of: $0.goal) }.joined(separator: ", ")
  }
}
