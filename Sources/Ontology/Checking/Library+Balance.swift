import Wording
public import XML

extension Library {
  /// No skill has more of an exam than this, where the exam is broad enough.
  static let greatestSkillShare = 0.02
  /// No objective has less of an exam than this, where its objectives are few enough.
  static let leastObjectiveShare = 0.03

  /// A warning for each skill and each objective whose share of an exam is out of proportion.
  ///
  /// A skill has at most 2 % of an exam, or two and a half times an even share where the exam needs few skills; an
  /// objective at least 3 %, or two fifths of an even share where there are many. Objectives that the issuer
  /// weighs are left alone, and so are outlines that are not mapped to skills.
  ///
  /// - Complexity: O(needs of the exams).
  public func unbalancedWeights() -> [Diagnostic] {
    exams.filter(\.isMapped).flatMap { overweightSkills(of: $0) + underweightObjectives(of: $0) }
  }

  private func overweightSkills(of exam: Exam) -> [Diagnostic] {
    let shares = exam.skillShares
    let most = max(Self.greatestSkillShare, 2.5 / Double(shares.count))
    return shares.filter { $0.value > most + 1e-9 }.sorted { $0.key < $1.key }.map { skill, share in
      let needs = exam.competencies.flatMap(\.considerations).flatMap(\.needs)
      let place = needs.first { $0.skill == skill }?.place ?? exam.place
      return Diagnostic(
        .warning, file: place.file, line: place.line,
        worded(
          """
          the skill '\(skill)' has \((share * 100).plain) % of the exam '\(exam.id)', more than \
          \((most * 100).plain) %
          """),
        suggestion: worded("lower its importance, or name what else its considerations need"))
    }
  }

  private func underweightObjectives(of exam: Exam) -> [Diagnostic] {
    guard !exam.isCompetencySplitPublished else { return [] }
    let shares = exam.competencyShares
    let least = min(Self.leastObjectiveShare, 0.4 / Double(shares.count))
    return zip(exam.competencies, shares).filter { $0.1 < least - 1e-9 }.map { competency, share in
      Diagnostic(
        .warning, file: competency.place.file, line: competency.place.line,
        worded(
          """
          the objective '\(competency.id)' has \((share * 100).plain) % of the exam, less than \
          \((least * 100).plain) %
          """),
        suggestion: worded("raise the importance of its considerations"))
    }
  }
}
