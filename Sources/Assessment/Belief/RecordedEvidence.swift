/// Something verified that says how far a person is in a skill: a certificate, years of practice, a project.
///
/// It cannot be over-claimed, which makes it worth more than many answers. Years, projects and a certificate
/// for one skill are one story, however: merge them into one piece before they are recorded.
public struct RecordedEvidence: Sendable, Hashable {
  /// The index of the skill.
  public var skill: Int

  /// The level that it speaks for, in level units.
  public var level: Double

  /// How far it may be off, as a standard deviation in level units; positive, sensibly 0.5 or more.
  public var spread: Double

  /// Records a piece of evidence.
  public init(skill: Int, level: Double, spread: Double) {
    precondition(spread > 0, "evidence needs a positive spread")
    self.skill = skill
    self.level = level
    self.spread = spread
  }

  /// The evidence as a factor of the belief.
  var site: Site { Site(precision: 1 / (spread * spread), shift: level / (spread * spread)) }
}
