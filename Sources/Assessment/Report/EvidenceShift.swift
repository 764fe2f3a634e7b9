import Ontology
import Wording

/// How far evidence moves what is believed: readiness for the exam without it and with it, said for the same day.
public struct EvidenceShift: Sendable, Hashable {
  /// Readiness without it.
  public var before: Estimate
  /// Readiness with it.
  public var after: Estimate
  /// The skills that it shows, in its order.
  public var skills: [Shown] = []

  /// A skill that evidence shows, beside what was believed of it.
  public struct Shown: Sendable, Hashable {
    /// Its name.
    public var title: String
    /// The level that the evidence shows.
    public var level: Int
    /// The proficiency as it was believed without the evidence, in levels.
    public var before: Moments
    /// Whether it lowers a skill of which more is believed, as only what another person thinks does.
    public var mayLower: Bool
  }

  /// Creates a shift.
  public init(before: Estimate, after: Estimate) {
    self.before = before
    self.after = after
  }

  /// What was believed of the skills before, which is why readiness moved; `nil` where none is shown.
  ///
  /// A low level moves readiness up where less was believed, and a high one down where more was.
  public var reason: String? {
    guard !skills.isEmpty else { return nil }
    func tenths(_ value: Double) -> String {
      let tenths = Int((min(4, max(0, value)) * 10).rounded())
      return Language.decimal("\(tenths / 10).\(tenths % 10)")
    }
    let shown = skills.prefix(Self.mostSkills).map { skill in
      let spread = skill.before.halfWidth90
      return worded(
        """
        \(skill.title) \(tenths(skill.before.mean)) (\(tenths(skill.before.mean - spread))–\
        \(tenths(skill.before.mean + spread))), shown at \(skill.level)
        """)
    }
    let more = skills.count - shown.count
    return worded("Levels believed before: \(shown.joined(separator: "; "))")
      + (more > 0 ? worded("; and \(more) more") : "")
      + (skills.contains(where: \.mayLower)
        ? worded(". More than that raises these skills, less lowers them, and related ones move with them.")
        : worded(". More than that raises these skills, and related ones move with them."))
  }

  /// The most skills that ``reason`` names.
  private static let mostSkills = 5
}

extension AssessmentModel {
  /// How readiness moves from one state of a profile to another.
  ///
  /// Both are said for the later of the two days on which something was last learned, so that what goes out of
  /// date in between is not taken for the work of the evidence.
  ///
  /// - Parameters:
  ///   - before: The one state.
  ///   - after: The other.
  ///   - pieces: The evidence that is new in the other, whose skills are set beside what was believed of them.
  public func shift(
    from before: Profile, to after: Profile, showing pieces: [Evidence] = []
  ) -> EvidenceShift {
    let day = max(before.lastCountedDay, after.lastCountedDay)
    let former = belief(for: before, on: day)
    var shift = EvidenceShift(before: examMeasure.estimate(former), after: readiness(after, on: day))
    shift.skills = pieces.flatMap { piece in
      let mayLower = if case .rating = piece.kind { true } else { false }
      return piece.shows.compactMap { showing in
        library.skillIndex[showing.skill].map { index in
          EvidenceShift.Shown(
            title: library.skills[index].title, level: showing.level, before: former.proficiency(index),
            mayLower: mayLower)
        }
      }
    }
    return shift
  }

  /// How readiness moves with each piece of evidence, all others being there.
  ///
  /// - Complexity: that of ``AssessmentModel/belief(for:on:after:)`` for each piece that counts.
  public func shifts(ofEvidenceIn profile: Profile) -> [EvidenceShift] {
    let day = profile.lastCountedDay
    let with = readiness(profile, on: day)
    return profile.evidence.indices.map { index in
      guard profile.evidence[index].counts else { return EvidenceShift(before: with, after: with) }
      var without = profile
      without.evidence.remove(at: index)
      return EvidenceShift(before: readiness(without, on: day), after: with)
    }
  }

  private func readiness(_ profile: Profile, on day: Day) -> Estimate {
    examMeasure.estimate(belief(for: profile, on: day))
  }
}

extension Profile {
  /// The last day on which something that counts was learned.
  fileprivate var lastCountedDay: Day { ProfileTimeline(self).steps.last?.day ?? created }
}
