extension Belief {
  /// What is believed when some time has passed in which nothing was learned about the person.
  ///
  /// Means go back towards what is usual, and doubt grows back to what it was before the first answer: a
  /// mean-reverting process (Uhlenbeck & Ornstein 1930, doi:10.1103/PhysRev.36.823) whose stationary
  /// distribution is the prior. It says how far a belief is out of date, not how much a person forgets: skills
  /// may have grown or faded.
  ///
  /// - Parameters:
  ///   - months: The time that has passed; not negative.
  ///   - prior: What was believed before anything was known.
  ///   - halfLife: The months after which half of each mean's distance is left; positive.
  /// - Complexity: O(``dimension``²).
  public func forgetting(months: Double, prior: Belief, halfLife: Double) -> Belief {
    precondition(months >= 0 && halfLife > 0, "time does not run backwards")
    guard months > 0 else { return self }
    var belief = self
    belief.state = state.reverting(to: prior.state, retention: half(toThePower: months / halfLife))
    return belief
  }
}
