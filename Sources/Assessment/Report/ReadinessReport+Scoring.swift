import Ontology

extension ReadinessReport {
  /// Scores a belief.
  ///
  /// - Parameters:
  ///   - profile: Whom the report is about; its name, role and days.
  ///   - belief: What is believed after all answers of the profile.
  ///   - model: The assessment of the profile's role for its exam.
  ///   - goals: What the person aims at; the exam of the assessment if `nil`.
  /// - Complexity: O(s²) for s skills.
  public init(_ profile: Profile, belief: Belief, model: AssessmentModel, goals: GoalSet? = nil) {
    let goals = goals ?? GoalSet(model)
    exam = model.examMeasure.estimate(belief)
    role = model.roleMeasure.estimate(belief)
    overall = goals.measure.estimate(belief)
    let quality = ResponseQuality(profile, model: model)
    isUnusual = quality.isUnusual
    examDepth = model.examDepth
    let examDepth = examDepth
    let depths = goals.entries.map { entry -> ExamDepth? in
      guard case .exam(let id) = entry.demand.goal else { return nil }
      return id == model.exam.id ? examDepth : model.library.exam(id).map(model.library.depth)
    }
    verdict = Verdict(overall, depth: depths.compactMap(\.?.tier).min(), isTrusted: !isUnusual)
    let calibrated = CalibratedShare(profile, belief: belief, model: model)
    let leading = goals.leading.demand
    sections = leading.sections.map { Part($0, belief: belief, calibrated: calibrated) }
    competencies = leading.competencies.map { Part($0, belief: belief, calibrated: calibrated) }
    self.goals = zip(goals.entries, depths).map { entry, depth in
      GoalPart(
        goal: entry.demand.goal, title: entry.demand.title, weight: entry.weight,
        estimate: entry.demand.measure.estimate(belief),
        calibratedShare: calibrated.share(of: entry.demand.measure),
        sections: entry.demand.sections.map { Part($0, belief: belief, calibrated: calibrated) },
        depth: depth)
    }
    let routes = StudyRoutes(model.library)
    skills = model.library.skills.indices.compactMap { index in
      SkillPart(index, belief: belief, model: model, goals: goals, routes: routes, calibrated: calibrated)
    }
    let asked = ProfileTimeline(profile).responses.filter { model.counts($0.item) }
    checkCount = asked.count { model.library.item($0.item)?.isCheck == true }
    canDoCount = asked.count - checkCount
    notSureCount = asked.count { $0.answer == .notSure }
    overclaiming = checkCount >= SelfRatingCalibration.leastChecks ? belief.overclaiming : nil
    bank = Bank(model)
    calibratedShares = CalibratedShares(
      exam: calibrated.share(of: model.examMeasure), role: calibrated.share(of: model.roleMeasure),
      overall: calibrated.share(of: goals.measure))
  }
}

extension ReadinessReport.Part {
  fileprivate init(_ part: GoalDemand.Part, belief: Belief, calibrated: CalibratedShare) {
    self.init(
      id: part.id, title: part.title, weight: part.weight, estimate: part.measure.estimate(belief),
      calibratedShare: calibrated.share(of: part.measure))
  }
}

extension ReadinessReport.Bank {
  fileprivate init(_ model: AssessmentModel) {
    var counts: [Skill.ID: (canDo: Int, check: Int)] = [:]
    for need in model.outline.needs { counts[need.skill] = (0, 0) }
    for item in model.items {
      if item.isCheck { counts[item.skill]?.check += 1 } else { counts[item.skill]?.canDo += 1 }
    }
    func range(_ numbers: [Int]) -> ClosedRange<Int> { (numbers.min() ?? 0)...(numbers.max() ?? 0) }
    canDo = range(counts.values.map(\.canDo))
    check = range(counts.values.map(\.check))
  }
}

extension ReadinessReport.SkillPart {
  /// Scores a skill; `nil` for one that no goal needs.
  fileprivate init?(
    _ index: Int, belief: Belief, model: AssessmentModel, goals: GoalSet, routes: StudyRoutes,
    calibrated: CalibratedShare
  ) {
    let needs = goals.needs.filter { $0.index == index }
    guard let needed = needs.map(\.level).max() else { return nil }
    let moments = belief.proficiency(index)
    let total = needs.map(\.weight).reduce(0, +)
    var mean = 0.0
    for need in needs {
      mean += need.weight / total * AttainmentMoments(proficiency: moments, target: Double(need.level)).mean
    }
    let whole = AttainmentMoments(proficiency: moments, target: Double(needed))
    skill = model.library.skills[index]
    self.index = index
    neededLevel = needed
    proficiency = moments
    attainment = Estimate(mean: whole.mean, standardDeviation: whole.variance.squareRoot())
    standing = ReadinessReport.Standing(moments, needed: needed)
    weight = total * 100
    worth = total * (1 - mean) * 100
    let level = min(4, max(0, Int(moments.mean.rounded(.down))))
    quarters = level < needed ? routes.quarters(skill: skill.id, from: level, to: needed) ?? 0 : 0
    calibratedShare = calibrated.share(ofSkill: index)
  }
}

extension ReadinessReport.Standing {
  /// Judges by the probability that the needed level is reached: met over 0.8, near over 0.5, gap under 0.2.
  ///
  /// Between 0.2 and 0.5 a gap is only called one when the belief is narrow (under 0.6 level).
  init(_ proficiency: Moments, needed: Int) {
    let deviation = max(proficiency.standardDeviation, 1e-9)
    self.init(distance: (proficiency.mean - Double(needed)) / deviation, isNarrow: deviation < 0.6)
  }

  /// Judges by how many standard deviations a belief lies above what is needed.
  package init(distance: Double, isNarrow: Bool) {
    if distance > Self.quantile80 {
      self = .met
    } else if distance > 0 {
      self = .near
    } else if distance < -Self.quantile80 || isNarrow {
      self = .gap
    } else {
      self = .unknown
    }
  }

  /// The number that a standard normal one stays below in four cases out of five.
  package static let quantile80 = 0.8416
}
