/// One skill at one target level, as a part of readiness.
public struct ReadinessTerm: Sendable, Hashable {
  /// The index of the skill.
  public var skill: Int

  /// The level to attain, in level units; positive.
  public var target: Double

  /// How much it counts, relative to the other terms; not negative.
  public var weight: Double

  /// Creates a term.
  public init(skill: Int, target: Double, weight: Double) {
    self.skill = skill
    self.target = target
    self.weight = weight
  }
}
