import Assessment
import Ontology

extension PlanMaker {
  /// Gaps that a plan lists.
  private static let gapCount = 12

  /// Where the learner stands; where the plan leads is not known yet.
  func readiness() -> PlanReadiness {
    let report = ReadinessReport(profile, belief: belief, model: model, goals: goals)
    func parts(_ parts: [ReadinessReport.Part]) -> [PlanReadiness.Part] {
      parts.map {
        PlanReadiness.Part(
          id: $0.id, title: $0.title, weight: Int(($0.weight * 1000).rounded()), now: Score($0.estimate),
          projected: Score($0.estimate))
      }
    }
    return PlanReadiness(
      now: Score(report.overall), projected: Score(report.overall), role: Score(report.role),
      verdict: report.verdict.rawValue, verdictText: report.explanation(aimsAtExam: goals.holdExam),
      basis: PlanReadiness.Basis(
        canDo: report.canDoCount, check: report.checkCount, notSure: report.notSureCount),
      overclaiming: report.overclaiming.map(PlanReadiness.Overclaiming.init),
      sections: parts(report.sections), competencies: parts(report.competencies),
      gaps: report.gaps.prefix(Self.gapCount).map(PlanReadiness.Gap.init))
  }
}

extension PlanReadiness.Overclaiming {
  fileprivate init(_ moments: Moments) {
    let spread = moments.halfWidth90
    func hundredths(_ level: Double) -> Int { Int((level * 100).rounded()) }
    self.init(
      mean: hundredths(moments.mean), low: hundredths(moments.mean - spread),
      high: hundredths(moments.mean + spread))
  }
}

extension PlanReadiness.Gap {
  fileprivate init(_ part: ReadinessReport.SkillPart) {
    self.init(
      skill: part.skill.id.text, title: part.skill.title,
      proficiency: Int((max(0, min(4, part.proficiency.mean)) * 100).rounded()),
      spread: Int((part.proficiency.standardDeviation * 100).rounded()), needed: part.neededLevel,
      worth: Int((part.worth * 10).rounded()), quarters: part.quarters)
  }
}
