extension Library {
  /// The share of an exam that each subject of its skills has, the greatest first.
  ///
  /// A skill may be about several subjects, and most are about none, so the shares need not sum to 1.
  ///
  /// - Complexity: O(skills + needs of the exam).
  public func subjectShares(of exam: Exam) -> [(subject: String, share: Double)] {
    shares(of: exam, by: \.subjects)
  }

  /// The share of an exam that each area of its skills has, the greatest first; together 1.
  ///
  /// - Complexity: O(skills + needs of the exam).
  public func areaShares(of exam: Exam) -> [(area: String, share: Double)] {
    shares(of: exam) { [$0.area.text] }.map { ($0.subject, $0.share) }
  }

  private func shares(of exam: Exam, by groups: (Skill) -> [String]) -> [(subject: String, share: Double)] {
    let shares = exam.skillShares
    var sums: [String: Double] = [:]
    for skill in skills {
      guard let share = shares[skill.id] else { continue }
      for group in groups(skill) { sums[group, default: 0] += share }
    }
    return sums.map { ($0.key, $0.value) }.sorted { ($1.share, $0.subject) < ($0.share, $1.subject) }
  }
}
