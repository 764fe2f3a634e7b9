public import Ontology

/// Weeks that hold less than the learner asked for, since earlier versions of the program cut them again with every
/// replan.
public struct WornHours: Sendable, Hashable {
  /// Quarter-hours of the first whole week ahead as the plan has it.
  public let stored: Int
  /// Quarter-hours that its conditions give it, at the pace that the plan was made with.
  public let asked: Int

  /// Looks at the first whole week after a day; `nil` where it holds what was asked for.
  public init?(_ plan: Plan, on today: Day) {
    guard plan.provenance == nil, let week = plan.weeks.first(where: { $0.start > today }) else { return nil }
    let hours = StudyCalendar(plan.conditions, from: week.start, to: week.end).capacity
    let asked = plan.learnedPace.map { hours * 100 / $0 } ?? hours
    // The pace may have been rounded otherwise.
    guard week.capacity < asked - 1 else { return nil }
    stored = week.capacity
    self.asked = hours
  }
}
