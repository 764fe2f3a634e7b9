/// A number that stands for something other than an answer: a certificate, years of practice, a project, what
/// another person thinks.
///
/// It is a normal observation of a proficiency, or of what the person believes of themselves; or it shows a level at
/// least. How much a real piece of evidence may weigh is decided by ``EvidenceRule``.
public struct RecordedEvidence: Sendable, Hashable {
  /// The index of the skill.
  public var skill: Int

  /// The level that it speaks for, in level units.
  public var level: Double

  /// How far it may be off, as a standard deviation in level units; positive, sensibly 0.5 or more.
  public var spread: Double

  /// Whether the person says it of themselves, so that over-claiming may be in it.
  public var isSelfImage: Bool

  /// Whether it shows the level at least: whoever has worked in something for two months may know far more of
  /// it than those two months show.
  public var isLowerBound: Bool

  /// Records a piece of evidence.
  public init(
    skill: Int, level: Double, spread: Double, isSelfImage: Bool = false, isLowerBound: Bool = false
  ) {
    precondition(spread > 0, "evidence needs a positive spread")
    self.skill = skill
    self.level = level
    self.spread = spread
    self.isSelfImage = isSelfImage
    self.isLowerBound = isLowerBound
  }

  /// An observation as a factor of the belief.
  var site: Site { Site(precision: 1 / (spread * spread), shift: level / (spread * spread)) }

  /// Numbers by which pieces of evidence are put into an order of their own.
  var sortKey: (Int, Int, Double, Double) {
    ((isSelfImage ? 1 : 0) + (isLowerBound ? 2 : 0), skill, level, spread)
  }
}
