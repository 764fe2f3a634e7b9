package import Ontology
import Wording

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

  /// What each state of ``history`` comes after, such as `assessment 2` or `mock exam 1`; of the last one also that
  /// evidence was recorded since.
  public var historyTitles: [String] {
    let occasions = withoutEmptyAssessment.occasions
    var mocks = 0
    return occasions.enumerated().map { number, occasion in
      let isMock = occasion.mockCount > mocks
      mocks = occasion.mockCount
      let title =
        isMock
        ? worded("mock exam \(occasion.mockCount)") : worded("assessment \(occasion.assessmentCount)")
      guard number == occasions.count - 1, lastDay > occasion.lastDay else { return title }
      return worded("\(title), with evidence since")
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

  /// The profile with the first of all its answers only; a mock exam without all of its own is left out.
  package func keeping(answers count: Int) -> Profile {
    var left = count
    var kept: [Assessment] = []
    var finished: Set<Int> = []
    var (assessmentCount, mockCount) = (0, 0)
    for occasion in occasions {
      let own = min(left, occasion.responses.count)
      left -= own
      if occasion.assessmentCount > assessmentCount {
        var assessment = assessments[assessmentCount]
        assessment.responses = Array(assessment.responses.prefix(own))
        kept.append(assessment)
        assessmentCount += 1
      } else {
        if own == occasion.responses.count { finished.insert(mockCount) }
        mockCount += 1
      }
    }
    var profile = holding(kept)
    profile.mocks = mocks.enumerated().filter { finished.contains($0.offset) }.map(\.element)
    return profile
  }

  /// The profile with other assessments.
  private func holding(_ assessments: [Assessment]) -> Profile {
    Profile(
      name: name, role: role, exam: exam, edition: edition, created: created, evidence: evidence,
      assessments: assessments, isOpenToTeam: isOpenToTeam, seed: seed,
      isOpenToCalibration: isOpenToCalibration, drills: drills, mocks: mocks, goals: goals)
  }
}
