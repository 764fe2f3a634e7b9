public import Ontology

/// One of the goals of a plan, with where the learner stands and where the plan leads.
public struct PlanGoal: Sendable, Hashable {
  /// The goal.
  public var goal: Goal
  /// Its name.
  public var title: String
  /// How much it counts beside the others, in hundredths: 10 to 1000.
  public var weight: Int
  /// The edition of an exam's outline; `nil` for a role.
  public var edition: Day?
  /// What an exam costs, in the words of its issuer; empty where that is not known, and for a role.
  public var examFee: String
  /// Readiness for it now.
  public var now: Score
  /// Readiness for it after the plan, if every step is learned as planned.
  public var projected: Score
  /// Quarter-hours a week with which everything for this goal alone would fit; `nil` when nothing was left out,
  /// or when no hours are enough.
  public var aloneQuarters: Int?
  /// Its sections, or for a role its areas; empty for the first goal, whose parts are those of the plan's
  /// readiness.
  public var sections: [PlanReadiness.Part]

  /// Creates a goal.
  public init(
    goal: Goal, title: String, weight: Int, edition: Day?, examFee: String = "", now: Score, projected: Score,
    aloneQuarters: Int? = nil, sections: [PlanReadiness.Part] = []
  ) {
    self.goal = goal
    self.title = title
    self.weight = weight
    self.edition = edition
    self.examFee = examFee
    self.now = now
    self.projected = projected
    self.aloneQuarters = aloneQuarters
    self.sections = sections
  }
}

/// What something is worth for one goal.
public struct GoalWorth: Sendable, Hashable {
  /// The goal.
  public var goal: Goal
  /// Tenths of a readiness point of that goal; 0 for what only leads to something of worth.
  public var worth: Int

  /// Creates a worth.
  public init(goal: Goal, worth: Int) {
    self.goal = goal
    self.worth = worth
  }
}

/// Readiness for one goal.
public struct GoalScore: Sendable, Hashable {
  /// The goal.
  public var goal: Goal
  /// The readiness.
  public var score: Score

  /// Creates a readiness.
  public init(goal: Goal, score: Score) {
    self.goal = goal
    self.score = score
  }
}
