extension Profile {
  /// The answers of all assessments, in the order in which they were given.
  public var allResponses: [Response] { assessments.flatMap(\.responses) }

  /// The profile as it stood at the end of each of its assessments, in the order of time; the last one is the
  /// profile itself, with what was recorded since.
  public var history: [Profile] {
    let profile = withoutEmptyAssessment
    return (1...profile.assessments.count).map(profile.rewound(toAssessments:))
  }

  /// The profile without a further assessment that has no answer yet, which says nothing.
  public var withoutEmptyAssessment: Profile {
    guard responses.isEmpty, !earlier.isEmpty else { return self }
    var profile = Profile(
      name: name, role: role, exam: exam, edition: edition, created: created, evidence: evidence,
      assessments: Array(earlier))
    profile.isOpenToTeam = isOpenToTeam
    profile.seed = seed
    return profile
  }
}
