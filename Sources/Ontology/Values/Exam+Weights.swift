extension Exam {
  /// A need with its share of the whole exam.
  public struct WeightedNeed: Sendable, Hashable {
    /// The skill.
    public var skill: Skill.ID
    /// The level needed.
    public var level: Int
    /// Share of the exam, all shares together 1.
    public var weight: Double
    /// Index of the section.
    public var section: Int
    /// Index of the competency among all of the exam.
    public var competency: Int
  }

  /// The sections' shares of the exam: the published weights over their sum, together 1.
  public var sectionShares: [Double] {
    let total = sections.map(\.weight).reduce(0, +)
    return sections.map { $0.weight / total }
  }

  /// Every need with its share of the exam.
  ///
  /// A section's share is split over its competencies by their weights, or by the importance of their
  /// considerations where the issuer publishes none; over considerations by importance, and over needs by
  /// theirs. Needs of one skill at one level in a competency are summed.
  public var weightedNeeds: [WeightedNeed] {
    var result: [WeightedNeed] = []
    var competencyIndex = 0
    for (sectionIndex, (section, sectionShare)) in zip(sections, sectionShares).enumerated() {
      let weights = section.competencies.map { $0.weight ?? $0.importance }
      let total = weights.reduce(0, +)
      for (competency, weight) in zip(section.competencies, weights) {
        let start = result.count
        let unit = sectionShare * weight / total / competency.importance
        for consideration in competency.considerations {
          let importance = consideration.needs.map(\.importance).reduce(0, +)
          for need in consideration.needs {
            let amount = unit * consideration.importance * need.importance / importance
            let known = result[start...].firstIndex { $0.skill == need.skill && $0.level == need.level }
            if let known {
              result[known].weight += amount
            } else {
              result.append(
                WeightedNeed(
                  skill: need.skill, level: need.level, weight: amount, section: sectionIndex,
                  competency: competencyIndex))
            }
          }
        }
        competencyIndex += 1
      }
    }
    return result
  }

  /// The share of the exam that a skill has, all its needs together; skills without one are left out.
  public var skillShares: [Skill.ID: Double] {
    var shares: [Skill.ID: Double] = [:]
    for need in weightedNeeds { shares[need.skill, default: 0] += need.weight }
    return shares
  }

  /// The share of the exam that each competency has, in order.
  public var competencyShares: [Double] {
    var shares = [Double](repeating: 0, count: competencies.count)
    for need in weightedNeeds { shares[need.competency] += need.weight }
    return shares
  }
}

extension Exam.Competency {
  /// Its considerations' importance together.
  var importance: Double { considerations.map(\.importance).reduce(0, +) }
}
