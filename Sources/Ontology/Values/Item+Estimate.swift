extension Item {
  /// How the parameters were estimated from people's answers, and how sure they are.
  public struct Estimate: Sendable, Hashable {
    /// The number of answers.
    public var answers: Int
    /// The standard error of the thresholds, in levels; `nil` where nobody said.
    public var error: Double?
    /// The standard error of the discrimination, per level; `nil` where nobody said.
    public var discriminationError: Double?
    /// The day; `nil` where nobody said.
    public var day: Day?

    /// Creates an estimate.
    public init(answers: Int, error: Double?, discriminationError: Double?, day: Day?) {
      self.answers = answers
      self.error = error
      self.discriminationError = discriminationError
      self.day = day
    }
  }
}
