import Ontology

/// The weeks of a plan: seven days each from its start, with the hours that are left beside days away.
struct StudyCalendar {
  /// A week of seven days, or fewer before the exam.
  struct Week: Hashable {
    var start: Day
    var end: Day
    /// Quarter-hours available.
    var capacity: Int
  }

  private(set) var weeks: [Week] = []
  private let conditions: Plan.Conditions

  /// The weeks until the day before the exam; without an exam date, those up to the last day away and one
  /// more, so that every week after them is a typical one.
  init(_ conditions: Plan.Conditions) {
    self.conditions = conditions
    if let exam = conditions.examDate {
      let count = (exam.number - conditions.start.number + 6) / 7
      weeks = (0..<max(0, count)).map { week($0, until: exam) }
    } else if let last = conditions.away.map(\.upperBound).max(), last >= conditions.start {
      weeks = (0...(last.number - conditions.start.number) / 7 + 1).map { week($0, until: nil) }
    }
  }

  /// A calendar of a given number of whole weeks.
  init(_ conditions: Plan.Conditions, weekCount: Int) {
    self.conditions = conditions
    weeks = (0..<weekCount).map { week($0, until: nil) }
  }

  /// A calendar of given weeks.
  init(_ conditions: Plan.Conditions, weeks: [Week]) {
    self.conditions = conditions
    self.weeks = weeks
  }

  private func week(_ index: Int, until exam: Day?) -> Week {
    let first = conditions.start.adding(days: 7 * index)
    var last = first.adding(days: 6)
    if let exam, last >= exam { last = exam.adding(days: -1) }
    let free = (first.number...last.number).count { number in
      !conditions.away.contains { $0.contains(Day(number: number)) }
    }
    return Week(start: first, end: last, capacity: conditions.weeklyQuarters * free / 7)
  }

  /// The weeks as the planner takes them: the one before an exam is lighter, half of it for reviews and rest.
  var problemWeeks: [StudyProblem.Week] {
    weeks.enumerated().map { index, week in
      let isBeforeExam = conditions.examDate != nil && index == weeks.count - 1
      return StudyProblem.Week(
        capacity: week.capacity, learningLimit: isBeforeExam ? week.capacity / 2 : week.capacity)
    }
  }

  /// A week without days away.
  var typicalWeek: StudyProblem.Week { StudyProblem.Week(capacity: conditions.weeklyQuarters) }
}
