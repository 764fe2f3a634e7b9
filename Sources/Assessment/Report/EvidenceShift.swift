import Ontology

/// How far evidence moves what is believed: readiness for the exam without it and with it, said for the same day.
public struct EvidenceShift: Sendable, Hashable {
  /// Readiness without it.
  public var before: Estimate
  /// Readiness with it.
  public var after: Estimate

  /// Creates a shift.
  public init(before: Estimate, after: Estimate) {
    self.before = before
    self.after = after
  }
}

extension AssessmentModel {
  /// How readiness moves from one state of a profile to another.
  ///
  /// Both are said for the later of the two days on which something was last learned, so that what goes out of
  /// date in between is not taken for the work of the evidence.
  public func shift(from before: Profile, to after: Profile) -> EvidenceShift {
    let day = max(before.lastCountedDay, after.lastCountedDay)
    return EvidenceShift(before: readiness(before, on: day), after: readiness(after, on: day))
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
