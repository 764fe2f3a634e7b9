package import Ontology

extension Profile {
  /// The answers of all assessments and of all mock exams that were handed in, in the order of time.
  public var allResponses: [Response] { occasions.flatMap(\.responses) }

  /// The profile as it stood at the end of each of its assessments and mock exams, in the order of time; the last
  /// one is the profile itself, with what was recorded since.
  public var history: [Profile] {
    let profile = withoutEmptyAssessment
    let occasions = profile.occasions
    return occasions.enumerated().map { number, occasion in
      guard number < occasions.count - 1 else { return profile }
      var state = profile.holding(Array(profile.assessments.prefix(occasion.assessmentCount)))
      state.mocks = Array(profile.mocks.prefix(occasion.mockCount))
      state.evidence.removeAll { $0.recorded > occasion.lastDay }
      return state
    }
  }

  /// The profile without a further assessment that has no answer yet, which says nothing.
  public var withoutEmptyAssessment: Profile {
    guard responses.isEmpty, !earlier.isEmpty else { return self }
    return holding(Array(earlier))
  }

  /// The profile without what came later than a day.
  package func known(on day: Day) -> Profile {
    var profile = holding(
      assessments.map { assessment in
        var assessment = assessment
        assessment.responses.removeAll { $0.day > day }
        return assessment
      })
    profile.evidence.removeAll { $0.recorded > day }
    profile.mocks.removeAll { ($0.finished ?? $0.begun) > day }
    return profile
  }

  /// The profile with other assessments.
  private func holding(_ assessments: [Assessment]) -> Profile {
    Profile(
      name: name, role: role, exam: exam, edition: edition, created: created, evidence: evidence,
      assessments: assessments, isOpenToTeam: isOpenToTeam, seed: seed,
      isOpenToCalibration: isOpenToCalibration, drills: drills, mocks: mocks)
  }
}
