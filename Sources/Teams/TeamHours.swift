public import Ontology

/// The planned hours of a team by calendar week, its exams by day, and what its resources cost.
public struct TeamHours: Sendable, Hashable {
  /// A calendar week.
  public struct Week: Sendable, Hashable {
    /// Its Monday.
    public var monday: Day
    /// Quarter-hours that are planned, of all people together.
    public var quarters: Int
    /// People who have planned some.
    public var people: Int
  }

  /// A day on which people take an exam.
  public struct ExamDay: Sendable, Hashable {
    /// The day.
    public var day: Day
    /// The exam's name.
    public var exam: String
    /// The names of the people, in order.
    public var names: [String]
  }

  /// The weeks from the first to the last with planned hours, none left out.
  public let weeks: [Week]
  /// Exams by day, then by name.
  public let exams: [ExamDay]
  /// People with a plan.
  public let planned: Int
  /// Plans without an exam date.
  public let undated: Int
  /// Sessions in all, those done, and those of past weeks that are not done.
  public let sessions, done, overdue: Int
  /// Resources of all plans that are free, that need a free account, and that need paid credits.
  public let free, freeWithAccount, paid: Int

  /// Adds up what people have planned.
  ///
  /// - Complexity: O(n w + n log n) for n people and w weeks a plan.
  public init(_ members: [TeamMember]) {
    let plans = members.compactMap(\.plan)
    var found: [Int: Week] = [:]
    for hours in plans.map(\.hours) {
      for (index, quarters) in hours.quarters.enumerated() where quarters > 0 {
        let monday = hours.monday.adding(days: 7 * index)
        var week = found[monday.number] ?? Week(monday: monday, quarters: 0, people: 0)
        week.quarters += Int(quarters)
        week.people += 1
        found[monday.number] = week
      }
    }
    weeks = Self.withoutGaps(found)
    var days: [Day: [String: [String]]] = [:]
    for plan in plans {
      if let day = plan.examDate { days[day, default: [:]][plan.examTitle, default: []].append(plan.learner) }
    }
    exams = days.sorted { $0.key < $1.key }.flatMap { day, exams in
      exams.sorted { $0.key < $1.key }.map { ExamDay(day: day, exam: $0.key, names: $0.value) }
    }
    planned = plans.count
    undated = plans.count { $0.examDate == nil }
    sessions = plans.reduce(0) { $0 + $1.sessions }
    done = plans.reduce(0) { $0 + $1.done }
    overdue = plans.reduce(0) { $0 + $1.overdue }
    free = plans.reduce(0) { $0 + $1.free }
    freeWithAccount = plans.reduce(0) { $0 + $1.freeWithAccount }
    paid = plans.reduce(0) { $0 + $1.paid }
  }

  /// Quarter-hours in all.
  public var quarters: Int { weeks.reduce(0) { $0 + $1.quarters } }

  /// The weeks that are not over on a day, at most so many.
  public func weeks(from day: Day, most: Int) -> ArraySlice<Week> {
    weeks.drop { $0.monday < day.monday }.prefix(most)
  }

  /// The weeks in order, with empty ones between those that are far apart; but no more than eight years of
  /// them, of which a plan that begins in another century would make too many.
  private static func withoutGaps(_ found: [Int: Week]) -> [Week] {
    let known = found.values.sorted { $0.monday < $1.monday }
    guard let first = known.first, let last = known.last, last.monday.number - first.monday.number < 7 * 416
    else { return known }
    return stride(from: first.monday.number, through: last.monday.number, by: 7).map {
      found[$0] ?? Week(monday: Day(number: $0), quarters: 0, people: 0)
    }
  }
}
