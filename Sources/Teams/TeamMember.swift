public import Assessment
public import Ontology
public import Planning

/// One person of a team: a profile, a plan, or both.
public struct TeamMember: Sendable, Hashable {
  /// The profile; `nil` where there is only a plan.
  public var profile: TeamProfile?
  /// The plan that counts; `nil` where there is only a profile.
  public var plan: TeamPlan?

  /// A person with what there is of them; one of the two must be there.
  public init?(profile: TeamProfile? = nil, plan: TeamPlan? = nil) {
    guard profile != nil || plan != nil else { return nil }
    self.profile = profile
    self.plan = plan
  }

  /// The person's name.
  public var name: String { profile?.name ?? plan?.learner ?? "" }
  /// The file that names the person: the profile's, or that of the plan.
  public var file: String { profile?.file ?? plan?.file ?? "" }
  /// The role that they start from.
  public var roleTitle: String { profile?.roleTitle ?? plan?.roleTitle ?? "" }
  /// The exam that they aim at.
  public var exam: Exam.ID { profile?.exam ?? plan?.exam ?? "" }
  /// The exam's name.
  public var examTitle: String { profile?.examTitle ?? plan?.examTitle ?? "" }
  /// The edition of the outline on which they began.
  public var edition: Day { profile?.edition ?? plan?.edition ?? Day(number: 0) }
  /// The day of the numbers: the last entry, or the start of a plan without its profile.
  public var asOf: Day { profile?.lastEntry ?? plan?.start ?? Day(number: 0) }
  /// Readiness for the exam that is known from answers: by the profile if there is one, else as the plan has it.
  public var now: Score { profile?.now ?? plan?.now ?? Score(mean: 0, low: 0, high: 1000) }
  /// Whether the person lets averages of fewer than five people count them; a plan alone does not say so.
  public var isOpen: Bool { profile?.isOpen ?? false }

  /// Readiness in a competency of the outline; `nil` where nothing is known.
  public func score(_ competency: Int) -> Score? {
    if let profile {
      return profile.competencies.indices.contains(competency) ? profile.competencies[competency] : nil
    }
    guard let plan, plan.competencies.indices.contains(competency) else { return nil }
    return plan.competencies[competency]
  }

  /// How a competency stands; `nil` where nothing is known.
  public func standing(_ competency: Int) -> ReadinessReport.Standing? { score(competency)?.teamStanding }

  /// What readiness for the exam means in words.
  public var verdict: Verdict {
    Verdict(now.estimate, depth: depth, isTrusted: profile?.isTrusted ?? true)
  }
  /// What the readiness that is forecast for the end of the plan means in words.
  public var projectedVerdict: Verdict? { plan.map { Verdict($0.projected.estimate, depth: depth) } }

  /// How far questions back the numbers; `nil` where that is not known.
  private var depth: ExamDepth.Tier? { profile?.depth ?? (plan?.isSelfRated == true ? .selfRated : nil) }

  /// By name, then by file: the order of every list.
  static func isOrdered(_ first: TeamMember, _ second: TeamMember) -> Bool {
    let (left, right) = (first.name.lowercased(), second.name.lowercased())
    return left == right ? first.file < second.file : left < right
  }
}
