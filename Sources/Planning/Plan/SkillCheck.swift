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

  /// Creates a check.
  public init(skill: String, title: String, level: Int, quarters: Int) {
    self.skill = skill
    self.title = title
    self.level = level
    self.quarters = quarters
  }
}
