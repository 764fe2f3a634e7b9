public import Assessment
import Ontology

extension PlanMaker {
  /// Where the learner stands today.
  var report: ReadinessReport { ReadinessReport(profile, belief: belief, model: model, goals: goals) }

  /// Where the learner stands, and where a course leads.
  ///
  /// - Parameter report: Where the learner stands, where that is known.
  func readiness(_ expected: Expectation, report: ReadinessReport? = nil) -> PlanReadiness {
    let report = report ?? self.report
    let leading = goals.leading.demand
    func final(_ parts: [GoalDemand.Part]) -> [Score] {
      parts.map {
        Score(reached($0.measure, for: leading.goal, expected.projection, expected.course.conditions))
      }
    }
    var readiness = PlanReadiness(
      report, now: report.overall,
      projected: expected.overall, sections: final(leading.sections),
      competencies: final(leading.competencies))
    // Whoever has done nothing yet has reached what is known.
    if done?.isEmpty == false {
      let known = Score(goals.measure.estimate(model.belief(for: profile)))
      readiness.known = known == readiness.now ? nil : known
    }
    return readiness
  }
}

extension PlanReadiness {
  /// Gaps that a plan lists.
  private static let gapCount = 12

  /// What a report says of today, and where a plan leads.
  ///
  /// - Parameters:
  ///   - now: Readiness today.
  ///   - projected: Readiness after the plan.
  ///   - sections: Readiness after the plan in each section of the report.
  ///   - competencies: The same in each competency.
  init(
    _ report: ReadinessReport, now: Estimate, projected: Score,
    sections: [Score],
    competencies: [Score]
  ) {
    func parts(_ parts: [ReadinessReport.Part], _ projected: [Score]) -> [Part] {
      zip(parts, projected).map {
        Part(
          id: $0.id, title: $0.title, weight: Int(($0.weight * 1000).rounded()),
          now: Score($0.estimate),
          projected: $1)
      }
    }
    self.init(
      now: Score(now), projected: projected, role: Score(report.role),
      verdict: report.verdict, grounds: .rule(report.depth.map(VerdictGrounds.Depth.init)),
      basis: Basis(
        canDo: report.canDoCount, check: report.checkCount, notSure: report.notSureCount),
      overclaiming: report.overclaiming.map(Overclaiming.init),
      sections: parts(report.sections, sections),
      competencies: parts(report.competencies, competencies),
      gaps: report.gaps.prefix(Self.gapCount).map(Gap.init))
  }
}

extension PlanReadiness.Overclaiming {
  /// Rounds what is believed of over-claiming, in levels.
  public init(_ moments: Moments) {
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

extension VerdictGrounds.Depth {
  fileprivate init(_ depth: ExamDepth) { self.init(tier: depth.tier, covered: depth.coveredPercent) }
}
