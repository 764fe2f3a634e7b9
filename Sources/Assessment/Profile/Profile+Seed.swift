extension Profile {
  /// The greatest seed.
  public static let greatestSeed = 999_999

  /// The seed of what is drawn for an assessment, from 1: another one for each.
  func seed(of assessment: Int) -> UInt64 { seed(of: "assessment \(assessment)") }

  /// The seed of what is drawn for a purpose, the same on every platform and run.
  ///
  /// From ``seed`` where there is one, or else from the name and the day of creation, as before there were seeds.
  ///
  /// - Parameter purpose: A text that differs from that of other purposes.
  /// - Complexity: O(length of the text).
  func seed(of purpose: String) -> UInt64 {
    let person = seed.map { "\($0)" } ?? "\(name)\n\(created)"
    // FNV-1a (Fowler, Noll & Vo, RFC 9923).
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(person)\n\(purpose)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
