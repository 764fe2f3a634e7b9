/// A skill that a check-up asks about.
public struct SkillCheck: Sendable, Hashable {
  /// The skill's id.
  public var skill: String
  /// The skill's name.
  public var title: String
  /// The level that the answers are to show, 1 to 4.
  public var level: Int
  /// Quarter-hours of study that fall away if they show it; 0 where the study is done.
  public var quarters: Int
  /// What the answers would change in the plan; `nil` where it asks about what was learned.
  public var outcome: Outcome?

  /// What the answers about a skill would change.
  public struct Outcome: Sendable, Hashable {
    /// How likely it is that the answers show the level, in percent.
    public var chance: Int
    /// The level from which study begins if they do not.
    public var otherwise: Int
    /// The ids of the activities that fall away if they do, in the order of the plan.
    public var spares: [String]

    /// Creates an outcome.
    public init(chance: Int, otherwise: Int, spares: [String]) {
      self.chance = chance
      self.otherwise = otherwise
      self.spares = spares
    }
  }

  /// Creates a check.
  public init(skill: String, title: String, level: Int, quarters: Int, outcome: Outcome? = nil) {
    self.skill = skill
    self.title = title
    self.level = level
    self.quarters = quarters
    self.outcome = outcome
  }
}
