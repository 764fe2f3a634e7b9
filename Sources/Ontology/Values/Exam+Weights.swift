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
  /// A section's share is split over its competencies by their weights, or by their numbers of considerations
  /// where the issuer publishes none; evenly over considerations; then by importance. Needs of one skill at
  /// one level in a competency are summed.
  public var weightedNeeds: [WeightedNeed] {
    var result: [WeightedNeed] = []
    var competencyIndex = 0
    for (sectionIndex, (section, sectionShare)) in zip(sections, sectionShares).enumerated() {
      let weights = section.competencies.map { $0.weight ?? Double($0.considerations.count) }
      let total = weights.reduce(0, +)
      for (competency, weight) in zip(section.competencies, weights) {
        let start = result.count
        let share = sectionShare * weight / total / Double(competency.considerations.count)
        for consideration in competency.considerations {
          let importance = consideration.needs.map(\.importance).reduce(0, +)
          for need in consideration.needs {
            let amount = share * need.importance / importance
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
}
