import Assessment
import Ontology

/// Plans the time from an exam that was passed until its certificate can be renewed: short reviews,
/// check-ups of what is used least, and what a new edition of the outline asks for.
struct MaintenancePlanner {
  let model: AssessmentModel
  let profile: Profile
  /// What is believed on the day of the exam, with what was learned since.
  let belief: Belief
  let effort: Planner.Effort

  /// The plan after an earlier revision.
  ///
  /// - Parameters:
  ///   - from: The day from which to plan, after the exam.
  ///   - certificate: How long the certificate holds.
  func plan(
    after old: Plan, passed: Day, from: Day, weeklyQuarters: Int, certificate: Exam.Certificate
  ) -> Plan {
    let opens = certificate.renewalOpens(passed: passed)
    var conditions = old.conditions
    conditions.examDate = passed
    conditions.weeklyQuarters = weeklyQuarters
    conditions.hoursChanges = []
    let frame = MaintenanceFrame(old, from: from, until: opens, conditions: conditions)
    let maker = PlanMaker(
      model: model, profile: profile, belief: belief, effort: effort, done: PlanProgress(old).quarters)
    let study = study(for: old, passed: passed, in: frame.ahead, conditions: conditions, maker: maker)
    let skills = KeptSkills(model: model, belief: belief, plan: old, passed: passed)
    let sittings = ReviewRhythm.sittings(
      keeping: skills, in: frame.free(besides: study.schedule), until: opens, weeklyQuarters: weeklyQuarters,
      elapsed: max(0, (from.number - passed.number) / 7), isFirstWeekServed: !frame.done.isEmpty)
    let upkeep = UpkeepActivities(model: model, skills: skills, sittings: sittings, after: old)
    let weeks = SessionPlacement(conditions, undivided: [])
      .placed(frame.weeks(study: study, upkeep: upkeep.sessions))
    var plan = maker.document(study)
    plan.activities += upkeep.activities
    plan.conditions = conditions
    plan.follow(old, weeks: frame.past + frame.joined(weeks))
    plan.omissions = []
    plan.retention = nil
    plan.learnedPace = old.learnedPace
    let (later, kept) = rate(
      &plan, frame: frame, skills: skills, sittings: sittings, passed: passed, until: opens)
    let idle = KeptSkills(model: model, belief: belief, plan: old.until(passed), passed: passed)
      .faded(belief, from: passed, to: opens, model: model, spread: kept)
    plan.certification = Certification(
      passed: passed, renewalOpens: opens, ends: certificate.end(passed: passed),
      kept: Score(model.examMeasure.estimate(later)), neglected: Score(model.examMeasure.estimate(idle)))
    plan.readiness.update(
      now: ReadinessReport(profile, belief: belief, model: model),
      later: ReadinessReport(profile, belief: later, model: model))
    let end = plan.weeks.last { !$0.sessions.isEmpty }?.end ?? passed
    plan.finish = FinishRange(low: end, likely: end, high: end)
    return plan
  }

  /// What a newer edition of the outline asks for, and what was begun of that before.
  private func study(
    for old: Plan, passed: Day, in weeks: [StudyCalendar.Week], conditions: Plan.Conditions, maker: PlanMaker
  ) -> PlanSolution {
    let wanted = Set(wantedSkills(old, passed: passed).compactMap { model.library.skillIndex[$0] })
    let calendar = StudyCalendar(conditions, weeks: weeks)
    var problem = maker.builder.problem(calendar, conditions: conditions, practisedExams: 0)
    problem.targets.removeAll { target in !target.needs.contains { wanted.contains($0.skill) } }
    // What is held is reviewed as a whole.
    problem.reviewOffsets = []
    var schedule = StudySchedule(weeks: weeks.map { _ in StudySchedule.Week() })
    if !problem.targets.isEmpty, let found = try? Planner(effort: effort).schedule(problem) {
      schedule = found
    }
    return PlanSolution(conditions: conditions, calendar: calendar, problem: problem, schedule: schedule)
  }

  /// The skills that came into the outline since the old plan, and those that study after the exam was to raise.
  private func wantedSkills(_ old: Plan, passed: Day) -> [Skill.ID] {
    let open = Set(old.weeks.filter { $0.end > passed }.flatMap(\.sessions).map(\.activity))
    let begun =
      old.certification == nil
      ? [] : old.activities.filter { open.contains($0.id) && !$0.kind.isUpkeep }
    let raised = begun.flatMap(\.raises).map { Skill.ID($0.skill) }
    guard case .behind(let revision) = model.exam.standing(ofEdition: old.subject.edition) else {
      return raised
    }
    return raised + revision.changes.filter { $0.kind == .gained }.flatMap(\.skills)
  }

  /// Writes what is expected at the end of each week ahead, and gives what is believed and what is remembered
  /// when renewal opens.
  private func rate(
    _ plan: inout Plan, frame: MaintenanceFrame, skills: KeptSkills, sittings: [ReviewRhythm.Sitting],
    passed: Day, until opens: Day
  ) -> (belief: Belief, skills: KeptSkills) {
    var skills = skills
    var learned: [(skill: Int, level: Int)] = []
    var left = Dictionary(
      plan.activities.map { ($0.id, $0.duration.likely) }, uniquingKeysWith: { first, _ in first })
    let raises = Dictionary(
      plan.activities.filter { !$0.kind.isUpkeep }.map { ($0.id, $0.raises) },
      uniquingKeysWith: { first, _ in first })
    func expected(on day: Day) -> Belief {
      var projection = Projection(
        of: skills.faded(belief, from: passed, to: day, model: model))
      for step in learned { projection.raise(step.skill, to: step.level) }
      return projection.belief
    }
    for index in plan.weeks.indices {
      for session in plan.weeks[index].sessions { left[session.activity, default: 0] -= session.quarters }
      guard index >= frame.past.count else { continue }
      let done = plan.weeks[index].sessions.filter { left[$0.activity] == 0 }.flatMap {
        raises[$0.activity] ?? []
      }
      learned += done.compactMap { raise in
        model.library.skillIndex[Skill.ID(raise.skill)].map { ($0, raise.to) }
      }
      for sitting in sittings where sitting.week == index - frame.past.count {
        for item in sitting.skills { skills.review(item.place, on: sitting.day) }
      }
      plan.weeks[index].readiness = Score(
        model.examMeasure.estimate(expected(on: plan.weeks[index].end)))
    }
    return (expected(on: opens), skills)
  }
}

extension Plan {
  /// The plan without what was recorded after a day.
  fileprivate func until(_ day: Day) -> Plan {
    var plan = self
    plan.records.removeAll { $0.day > day }
    return plan
  }
}

extension PlanReadiness {
  /// Takes over what two reports say of today and of later.
  fileprivate mutating func update(now report: ReadinessReport, later: ReadinessReport) {
    now = Score(report.exam)
    projected = Score(later.exam)
    role = Score(report.role)
    verdict = report.verdict.rawValue
    verdictText = report.explanation()
    for (index, pair) in zip(report.sections, later.sections).enumerated()
    where sections.indices.contains(index) {
      (sections[index].now, sections[index].projected) = (Score(pair.0.estimate), Score(pair.1.estimate))
    }
    for (index, pair) in zip(report.competencies, later.competencies).enumerated()
    where competencies.indices.contains(index) {
      (competencies[index].now, competencies[index].projected) = (
        Score(pair.0.estimate), Score(pair.1.estimate)
      )
    }
  }
}
