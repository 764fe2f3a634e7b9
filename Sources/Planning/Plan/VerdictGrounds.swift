public import Ontology

/// What the verdict of a plan's readiness rests on, beside the readiness itself.
public enum VerdictGrounds: Sendable, Hashable {
  /// How far questions back the readiness of an exam.
  public struct Depth: Sendable, Hashable {
    /// The depth.
    public var tier: ExamDepth.Tier
    /// The share of the exam that questions cover in percent; 100 only where they cover all of it.
    public var covered: Int

    /// Creates a depth.
    public init(tier: ExamDepth.Tier, covered: Int) {
      self.tier = tier
      self.covered = covered
    }
  }

  /// The rule of the verdict, and the depth of what it is about; `nil` where nothing is known of it.
  case rule(Depth?)
  /// Words, which are all that is known.
  case text(String)
}
