extension Random {
  /// Numbers for one person and purpose, the same on every platform and run.
  ///
  /// - Parameters:
  ///   - profile: The person.
  ///   - purpose: What the numbers are for.
  ///   - seed: What was asked for, to vary them.
  init(for profile: Profile, purpose: String, seed: Int) {
    self.init(seed: profile.seed(of: "\(purpose)\n\(seed)"))
  }
}
