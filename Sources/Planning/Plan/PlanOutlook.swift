public import Ontology

/// When the study is over, by how well the hours of the activities hold.
public struct FinishRange: Sendable, Hashable {
  /// If every activity takes its low hours.
  public var low: Day
  /// If every activity takes its likely hours.
  public var likely: Day
  /// If every activity takes its high hours; after the exam's date when that would not fit.
  public var high: Day

  /// Creates a range.
  public init(low: Day, likely: Day, high: Day) {
    self.low = low
    self.likely = likely
    self.high = high
  }
}

/// A step that did not fit.
public struct Omission: Sendable, Hashable {
  /// The skill's id.
  public var skill: String
  /// The skill's name.
  public var title: String
  /// The level that is not reached.
  public var level: Int
  /// What that costs, in tenths of a readiness point.
  public var cost: Int
  /// What that costs each goal, in a plan with several.
  public var costs: [GoalWorth]

  /// Creates an omission.
  public init(skill: String, title: String, level: Int, cost: Int, costs: [GoalWorth] = []) {
    self.skill = skill
    self.title = title
    self.level = level
    self.cost = cost
    self.costs = costs
  }
}

/// One computed way to make everything fit, or as much as can be had.
public enum WayOut: Sendable, Hashable {
  /// Quarter-hours a week that would make all of it fit.
  case hours(quartersPerWeek: Int)
  /// An exam date by which all of it fits.
  case date(Day)
  /// The readiness that can be reached as things are.
  case target(Score)
}

/// What a pace brings; every cell comes from a plan of its own.
public struct PaceRow: Sendable, Hashable {
  /// Quarter-hours a week.
  public var quartersPerWeek: Int
  /// Readiness at the exam date; `nil` without one.
  public var readinessAtDate: Score?
  /// The earliest day on which the target is reached; `nil` when it is not within two years.
  public var earliestDate: Day?
  /// Readiness for each goal at the date, in a plan with several.
  public var goals: [GoalScore]

  /// Creates a row.
  public init(
    quartersPerWeek: Int, readinessAtDate: Score?, earliestDate: Day?, goals: [GoalScore] = []
  ) {
    self.quartersPerWeek = quartersPerWeek
    self.readinessAtDate = readinessAtDate
    self.earliestDate = earliestDate
    self.goals = goals
  }
}

/// How far a plan can be from the best.
public struct OptimumBound: Sendable, Hashable {
  /// The readiness of the plan when every step is learned as planned, per mille.
  public var readiness: Int
  /// The readiness that no plan under the same conditions can exceed, likewise; never less.
  public var most: Int
  /// The readiness of a plan for the same hours that follows no order of areas and leaves nothing free at the end,
  /// likewise; `nil` where no order is asked for.
  public var inAnyOrder: Int?

  /// Creates a bound.
  public init(readiness: Int, most: Int, inAnyOrder: Int? = nil) {
    self.readiness = readiness
    self.most = most
    self.inAnyOrder = inAnyOrder
  }

  /// What the order of a mentor and a quiet end cost, per mille; `nil` where none is asked for.
  public var orderCost: Int? { inAnyOrder.map { max(0, $0 - readiness) } }

  /// By how much the plan can be improved at most, per mille.
  public var gap: Int { most - readiness }
}
