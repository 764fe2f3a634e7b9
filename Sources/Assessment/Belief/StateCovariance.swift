/// The covariance of a person's state: see ``Belief/covariance``.
enum StateCovariance: Sendable {
  /// All of it, row after row.
  case whole([Double])
  /// The covariance of the proficiencies, row after row, and the standard deviations of over-claiming and of the
  /// misjudgement of a single skill, of which the rest follows: an opinion is the sum of the three.
  case judged(skills: [Double], overclaiming: Double, misjudgement: Double)

  /// Whether nothing is known of how it is made up.
  var isWhole: Bool { if case .whole = self { true } else { false } }

  /// The covariance of two coordinates.
  ///
  /// - Parameter skillCount: The number of skills, S, in a state of 2S + 1 coordinates.
  func value(_ first: Int, _ second: Int, skillCount: Int) -> Double {
    switch self {
    case .whole(let entries): return entries[first * (2 * skillCount + 1) + second]
    case .judged(let skills, let overclaiming, let misjudgement):
      let person = 2 * skillCount
      let shared = overclaiming * overclaiming
      if first == person || second == person {
        return min(first, second) < skillCount ? 0 : shared
      }
      let areImages = first >= skillCount && second >= skillCount
      let own = skills[first % skillCount * skillCount + second % skillCount]
      guard areImages else { return own }
      return first == second ? own + shared + misjudgement * misjudgement : own + shared
    }
  }

  /// All of it, row after row.
  func entries(skillCount: Int) -> [Double] {
    switch self {
    case .whole(let entries): entries
    case .judged(let skills, let overclaiming, let misjudgement):
      Belief(
        skillMeans: [Double](repeating: 0, count: skillCount), skillCovariance: skills,
        overclaimingMean: 0, overclaimingSpread: overclaiming, misjudgementSpread: misjudgement
      ).covariance
    }
  }
}
