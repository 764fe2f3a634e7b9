extension Planner {
  /// How long a plan may take, for people to choose.
  public enum Tier: String, CaseIterable, Sendable {
    /// Within 20 milliseconds for 200 activities.
    case fast
    /// Within 100 milliseconds.
    case normal
    /// Within a second.
    case thorough

    /// The steps that this stands for.
    public var effort: Effort {
      switch self {
      case .fast: .fast
      case .normal: .normal
      case .thorough: .thorough
      }
    }
  }
}
