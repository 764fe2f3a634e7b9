extension Random {
  /// Numbers for one person and purpose, the same on every platform and run.
  ///
  /// - Parameters:
  ///   - profile: The person; their name and the day on which the profile was begun matter.
  ///   - purpose: What the numbers are for.
  ///   - seed: What was asked for, to vary them.
  init(for profile: Profile, purpose: String, seed: Int) {
    // FNV-1a.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(profile.name)\n\(profile.created)\n\(purpose)\n\(seed)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    self.init(seed: hash)
  }
}
