public import Ontology

/// What another person thinks of a skill, beside what the learner thinks; neither overwrites the other.
public struct WitnessComparison: Sendable, Hashable {
  /// How far the two are apart.
  public enum Distance: String, Sendable, Hashable {
    /// Less than a level.
    case close
    /// A level or more.
    case apart
    /// Two levels or more: worth a talk.
    case farApart = "talk-about-this"
  }

  /// The skill.
  public var skill: Skill.ID
  /// The rater's name.
  public var rater: String
  /// What the rater is to the learner.
  public var relation: Evidence.Relation
  /// The day of the rating.
  public var day: Day
  /// The level that the rater gave.
  public var level: Int
  /// What the learner believes of themselves, in levels, as the answers so far tell.
  public var ownView: Double
  /// Whether the learner has accepted the rating; it counts only then.
  public var isAccepted: Bool

  /// How far the two are apart.
  public var distance: Distance {
    let gap = (Double(level) - ownView).magnitude
    return gap >= 2 ? .farApart : gap >= 1 ? .apart : .close
  }

  /// Compares all ratings of a profile but those that the learner declined, in the order of recording.
  ///
  /// The learner's own view is the expected self-image within 0 to 4.
  ///
  /// - Complexity: that of one belief without any rating.
  public static func all(_ profile: Profile, model: AssessmentModel) -> [WitnessComparison] {
    guard profile.evidence.contains(where: \.isShownRating) else { return [] }
    var own = profile
    own.evidence.removeAll { if case .rating = $0.kind { true } else { false } }
    let belief = model.belief(for: own)
    return profile.evidence.flatMap { piece -> [WitnessComparison] in
      guard case .rating(let relation, let decision) = piece.kind, decision != .declined else { return [] }
      return piece.shows.compactMap { showing in
        guard let index = model.library.skillIndex[showing.skill] else { return nil }
        return WitnessComparison(
          skill: showing.skill, rater: piece.title, relation: relation, day: piece.day, level: showing.level,
          ownView: min(max(belief.selfImage(index).mean, 0), 4), isAccepted: decision == .accepted)
      }
    }
  }
}

extension Evidence {
  fileprivate var isShownRating: Bool {
    if case .rating(_, let decision) = kind { decision != .declined } else { false }
  }
}
