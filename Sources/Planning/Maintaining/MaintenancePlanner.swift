import Assessment
import Ontology
import Scheduling

/// Plans the time from an exam that was passed until its certificate can be renewed: short reviews,
/// check-ups of what is used least, and what a new edition of the outline asks for.
struct MaintenancePlanner {
  let model: AssessmentModel
  let profile: Profile
  /// What is believed on the day of the exam, with what was learned since.
  let belief: Belief
  let effort: Planner.Effort
  /// The exam whose certificate is kept, the last that was passed.
  let exam: Exam
  /// The same as what is aimed at.
  let goals: GoalSet
  /// The exams that were passed before it, whose certificates hold as well.
  let others: [HeldExam]

  /// The plan after an earlier revision.
  ///
  /// - Parameters:
  ///   - from: The day from which to plan, after the exam.
  ///   - certificate: How long the certificate holds.
  ///   - setbacks: Finished skills that are believed lower than they were learned.
  func plan(
    after old: Plan, passed: Day, from: Day, weeklyQuarters: Int, certificate: Exam.Certificate,
    setbacks: [Setback]
  ) -> Plan {
    let opens = certificate.renewalOpens(passed: passed)
    var conditions = old.conditions
    (conditions.examDate, conditions.earlierExams) = (passed, [])
    conditions.weeklyQuarters = weeklyQuarters
    conditions.hoursChanges = []
    let frame = MaintenanceFrame(old, from: from, until: opens, conditions: conditions)
    let maker = PlanMaker(
      model: model, profile: profile, belief: belief, effort: effort, goals: goals,
      done: PlanProgress(old).quarters)
    let study = study(
      for: old, passed: passed, in: frame.ahead, conditions: conditions, maker: maker)
    let exams = [HeldExam(demand: goals.leading.demand, passed: passed)] + others
    let skills = KeptSkills(model: model, belief: belief, plan: old, exams: exams)
    let sittings = ReviewRhythm.sittings(
      keeping: skills, in: frame.free(besides: study.schedule), until: opens,
      weeklyQuarters: weeklyQuarters,
      elapsed: max(0, (from.number - passed.number) / 7), isFirstWeekServed: !frame.done.isEmpty)
    let upkeep = UpkeepActivities(model: model, skills: skills, sittings: sittings, after: old)
    let weeks = SessionPlacement(conditions, undivided: [])
      .placed(frame.weeks(study: study, upkeep: upkeep.sessions))
    let revision = PlanRevision(
      of: old,
      course: StudyCourse(
        conditions: conditions, activities: maker.usedActivities(study) + upkeep.activities,
        weeks: frame.past + frame.joined(weeks), records: old.records, retention: nil), goals: [])
    let kept = rated(
      revision.course, frame: frame, skills: skills, sittings: sittings, passed: passed,
      until: opens)
    let idle = KeptSkills(model: model, belief: belief, plan: old.until(passed), exams: exams)
      .faded(belief, from: passed, to: opens, model: model, spread: kept.skills)
    let report = ReadinessReport(profile, belief: belief, model: model, goals: goals)
    let later = ReadinessReport(profile, belief: kept.belief, model: model, goals: goals)
    let end = kept.weeks.last { !$0.sessions.isEmpty }?.end ?? passed
    var plan = Plan(
      id: old.id, revision: old.revision + 1, subject: maker.subject, conditions: conditions,
      readiness: PlanReadiness(
        report, now: report.overall, projected: Score(later.overall),
        sections: later.sections.map { Score($0.estimate) },
        competencies: later.competencies.map { Score($0.estimate) }),
      activities: revision.course.activities, weeks: kept.weeks,
      finish: FinishRange(low: end, likely: end, high: end), omissions: [], waysOut: [], pace: [],
      records: revision.course.records, changes: revision.changes, learnedPace: old.learnedPace,
      goals: goal(now: report, then: later),
      baseline: old.baseline ?? PlanBaseline(old),
      failedAttempts: old.failedAttempts,
      certification: Certification(
        passed: passed, renewalOpens: opens, ends: certificate.end(passed: passed),
        kept: Score(goals.measure.estimate(kept.belief)),
        neglected: Score(goals.measure.estimate(idle))),
      setbacks: setbacks, cancelled: revision.cancelled,
      // Reviews ahead of the exam are no more, but calendars may have them.
      retention: old.retention.map { PlanRetention(lastNumber: $0.lastNumber, skills: []) },
      reviews: old.reviews, wishes: old.wishes)
    plan.passedExams = old.passedExams
    return plan
  }

  /// The exam as a goal; none where it is that of the plan's subject.
  private func goal(now: ReadinessReport, then: ReadinessReport) -> [PlanGoal] {
    guard !goals.isOwnExam else { return [] }
    return [
      PlanGoal(
        goal: .exam(exam.id), title: exam.title, weight: 100, edition: exam.edition, examFee: exam.fee,
        now: Score(now.overall), projected: Score(then.overall))
    ]
  }

  /// What a newer edition of the outline asks for, and what was begun of that before.
  private func study(
    for old: Plan, passed: Day, in weeks: [StudyCalendar.Week], conditions: Plan.Conditions,
    maker: PlanMaker
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
    return PlanSolution(
      conditions: conditions, calendar: calendar, problem: problem, schedule: schedule)
  }

  /// The skills that came into the outline since the old plan, and those that study after the exam was to raise.
  private func wantedSkills(_ old: Plan, passed: Day) -> [Skill.ID] {
    let open = Set(old.weeks.filter { $0.end > passed }.flatMap(\.sessions).map(\.activity))
    let begun =
      old.certification == nil
      ? [] : old.activities.filter { open.contains($0.id) && !$0.kind.isUpkeep }
    let raised = begun.flatMap(\.raises).map { Skill.ID($0.skill) }
    let known = old.goals.first { $0.goal == .exam(exam.id) }?.edition
    let edition = exam.id == old.subject.exam ? old.subject.edition : known ?? exam.edition
    guard case .behind(let revision) = exam.standing(ofEdition: edition) else {
      return raised
    }
    return raised + revision.changes.filter { $0.kind == .gained }.flatMap(\.skills)
  }

  /// The weeks with what is expected at the end of each one ahead, and what is believed and remembered when renewal
  /// opens.
  private func rated(
    _ course: StudyCourse, frame: MaintenanceFrame, skills: KeptSkills,
    sittings: [ReviewRhythm.Sitting],
    passed: Day, until opens: Day
  ) -> (weeks: [PlanWeek], belief: Belief, skills: KeptSkills) {
    var skills = skills
    var weeks = course.weeks
    var learned: [(skill: Int, level: Int)] = []
    var left = Dictionary(
      course.activities.map { ($0.id, $0.duration.likely) }, uniquingKeysWith: { first, _ in first }
    )
    let raises = Dictionary(
      course.activities.filter { !$0.kind.isUpkeep }.map { ($0.id, $0.raises) },
      uniquingKeysWith: { first, _ in first })
    func expected(on day: Day) -> Belief {
      var projection = Projection(
        of: skills.faded(belief, from: passed, to: day, model: model))
      for step in learned { projection.raise(step.skill, to: step.level) }
      return projection.belief
    }
    for index in weeks.indices {
      for session in weeks[index].sessions {
        left[session.activity, default: 0] -= session.quarters
      }
      guard index >= frame.past.count else { continue }
      let done = weeks[index].sessions.filter { left[$0.activity] == 0 }.flatMap {
        raises[$0.activity] ?? []
      }
      learned += done.compactMap { raise in
        model.library.skillIndex[Skill.ID(raise.skill)].map { ($0, raise.to) }
      }
      for sitting in sittings where sitting.week == index - frame.past.count {
        for item in sitting.skills { skills.review(item.place, on: sitting.day) }
      }
      weeks[index].readiness = Score(
        goals.measure.estimate(expected(on: weeks[index].end)))
    }
    return (weeks, expected(on: opens), skills)
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
